/**
 * Short reports of invented events, written for the tables of the check room. Several of one event say the same, more,
 * less or something else; neighbours share its place, its day, its people or its numbers, and are other events.
 */
export interface CaseText {
  /** Texts of one event share it. */
  readonly event: string;
  /** ISO day of publication; null where nobody states one. */
  readonly date: string | null;
  readonly text: string;
}

export const text = (event: string, date: string | null, body: string): CaseText => ({
  event,
  date,
  text: body,
});

/** Wars, disasters, elections and protests. */
export const PUBLIC_TEXTS: Readonly<Record<string, CaseText>> = {
  // Wars.
  market: text(
    'market',
    '2019-05-14',
    'Fourteen civilians were killed and 31 wounded on Tuesday when rockets struck a market in Talmeer, in northern Idran, the Idran Health Directorate said. Rescue workers pulled nine bodies from the rubble of a bakery. Six of the dead were children, said the directorate’s spokesman, Omar Haldan.',
  ),
  marketMedics: text(
    'market',
    '2019-05-14',
    'Rocket fire on a market in Talmeer killed at least 14 people on Tuesday, medics in the Idrani town said. About 30 people were wounded. Omar Haldan of the Idran Health Directorate blamed government forces.',
  ),
  marketRise: text(
    'market',
    '2019-05-16',
    'The death toll from Tuesday’s rocket attack on a market in Talmeer has risen to 19, the Idran Health Directorate said on Thursday. Omar Haldan, its spokesman, said 40 people had been wounded in the northern Idrani town.',
  ),
  marketGroup: text(
    'market',
    '2019-05-14',
    'Rockets killed 22 people at a market in Talmeer in northern Idran on Tuesday, the Idran Observer Group said. It said 31 people were wounded in the town.',
  ),
  marketUndated: text(
    'market',
    null,
    'Rockets fired at a market in Talmeer killed 14 people, according to Omar Haldan of the Idran Health Directorate. Eight of the dead were women.',
  ),
  hospital: text(
    'hospital',
    '2019-05-14',
    'Eleven people were killed on Tuesday when rockets struck a hospital in Dessara, in southern Idran, the Idran Health Directorate said. It said 17 people were wounded.',
  ),
  carBomb: text(
    'carBomb',
    '2019-06-02',
    'A car bomb near the mosque of Talmeer in Idran killed 14 people on Sunday, police said. Another 25 people were wounded. No group said it had done it.',
  ),
  northDay: text(
    'northDay',
    '2019-05-14',
    'Fighting across northern Idran killed 63 people on Tuesday, the Idran Observer Group said. It counted 120 wounded in the north’s towns, most of them in Sarmet and Kalet.',
  ),
  warTotal: text(
    'warTotal',
    '2019-05-14',
    'More than 21,000 people have been killed in Idran since the war began in 2014, the Idran Observer Group said on Tuesday. Some 1.3 million people have fled the country.',
  ),
  crossing: text(
    'crossing',
    '2016-09-05',
    'A group of 218 soldiers crossed the border from Vardia into Ostrava county on Sunday night, the border service said. The 218 soldiers included 74 border guards, said Pavel Renko, a spokesman for the service. All of them asked for shelter.',
  ),
  crossingMore: text(
    'crossing',
    '2016-09-05',
    'More than 200 Vardian soldiers crossed into Ostrava county overnight on Sunday, Pavel Renko, a spokesman for the border service, told reporters on Monday. Vardia’s defence ministry said only 60 troops had crossed the border.',
  ),
  crossingEarlier: text(
    'crossingEarlier',
    '2016-08-22',
    'Nineteen Vardian soldiers crossed the border into Ostrava county on 20 August, the border service said. They left their weapons at the frontier, a spokesman said.',
  ),
  // Disasters.
  quake: text(
    'quake',
    '2021-03-08',
    'A magnitude 6.4 earthquake struck near Portilla in southern Quenara on Monday, killing at least 52 people, civil defence said. Some 1,200 houses were destroyed. The quake struck at a depth of 12 kilometres.',
  ),
  quakeChief: text(
    'quake',
    '2021-03-08',
    'At least 52 people died and 340 were injured when an earthquake of magnitude 6.4 shook Portilla in Quenara on Monday, civil defence chief Lucia Maren said. About 1,150 homes were destroyed. The capital lies 180 km to the north.',
  ),
  quakeRise: text(
    'quake',
    '2021-03-10',
    'The death toll from Monday’s earthquake near Portilla in Quenara has reached 87, civil defence chief Lucia Maren said on Wednesday. She said 610 people had been injured and 1,900 houses destroyed.',
  ),
  quakeSurvey: text(
    'quake',
    '2021-03-08',
    'Monday’s earthquake near Portilla in southern Quenara had a magnitude of 6.1 and struck at a depth of 7.5 miles, the Quenara Seismic Institute said. An earthquake in 1987 killed 310 people in Portilla.',
  ),
  aftershock: text(
    'aftershock',
    '2021-03-15',
    'A magnitude 5.2 aftershock shook Portilla in Quenara on Monday, injuring two people, civil defence said. It destroyed 30 houses that had been damaged a week before.',
  ),
  quakeAbroad: text(
    'quakeAbroad',
    '2021-03-08',
    'A magnitude 6.4 earthquake struck the islands of Tanoa on Monday, killing 15 people, officials in Lomeri said. About 400 houses were destroyed.',
  ),
  ferry: text(
    'ferry',
    '2013-07-21',
    'A ferry with 186 passengers and 12 crew sank off the port of Balanga on Saturday night, the coast guard said. Coast guard boats rescued 143 people. At least 28 people drowned, said Captain Ruben Castel.',
  ),
  ferryOwner: text(
    'ferry',
    '2013-07-21',
    'The ferry that sank off Balanga on Saturday night carried 201 passengers, its owner, Star Lines, said on Sunday. Captain Ruben Castel of the coast guard said 143 people had been rescued and 28 had drowned.',
  ),
  ferryLater: text(
    'ferry',
    '2013-07-24',
    'The number of people drowned when a ferry sank off Balanga on Saturday has climbed to 41, coast guard Captain Ruben Castel said on Wednesday. Fourteen people are still missing.',
  ),
  ferryOther: text(
    'ferryOther',
    '2013-07-22',
    'A ferry with 186 passengers ran aground near the port of Melora on Monday, the coast guard said. All were rescued, and three people were injured.',
  ),
  fire: text(
    'fire',
    '2018-08-03',
    'A wildfire in the Carver Hills has burned 4,000 acres since Wednesday, the Alder County fire department said on Friday. It has destroyed 23 homes and forced 1,500 residents to leave. The fire is 20 percent contained.',
  ),
  fireHectares: text(
    'fire',
    '2018-08-03',
    'Firefighters in Alder County said on Friday that the wildfire in the Carver Hills had burned 1,620 hectares. Twenty-three homes were destroyed, the fire department said. It was 35 percent contained.',
  ),
  fireOther: text(
    'fireOther',
    '2018-08-03',
    'A wildfire near Lake Tamsin has burned 9,500 acres, the Brandt County fire department said on Friday. It has destroyed 40 homes. The fire is 20 percent contained.',
  ),
  slide: text(
    'slide',
    '2015-04-13',
    'Landslides in the Ordu valley of Kirmen killed 21 people on Monday, governor Aslan Terek said. The rescue service sent 90 men to the valley.',
  ),
  slideVillages: text(
    'slide',
    '2015-04-13',
    'Landslides in the Ordu valley of Kirmen killed 15 people in the town of Temir and six people in the village of Ush on Monday, the rescue service said. Governor Aslan Terek came to Temir.',
  ),
  // Elections.
  election: text(
    'election',
    '2018-10-22',
    'Ana Terlova won Sunday’s presidential election in Morvenia with 54.2 percent of the vote, the Central Election Commission said on Monday. Turnout was 63 percent. More than 2.1 million people voted for her.',
  ),
  electionRival: text(
    'election',
    '2018-10-22',
    'Morvenia’s Central Election Commission said Ana Terlova had won 54.2 percent of the vote in Sunday’s presidential election. Her rival Petr Dusan won 41.7 percent. Turnout was 58 percent, said the observer mission.',
  ),
  electionMayor: text(
    'electionMayor',
    '2018-10-22',
    'Josef Malik won Sunday’s mayoral election in Kastor, in Morvenia, with 51 percent of the vote, the city’s election office said. Turnout was 38 percent.',
  ),
  electionPast: text(
    'electionPast',
    '2014-10-20',
    'Petr Dusan won Sunday’s presidential election in Morvenia with 49.8 percent of the vote, the Central Election Commission said on Monday. Turnout was 71 percent.',
  ),
  rally: text(
    'rally',
    '2017-03-26',
    'Police said 8,000 people marched through Lindova on Sunday against the new labour law. Organisers of the march, the Free Workers’ Union, spoke of 60,000 people. Police arrested 37 people.',
  ),
  runoff: text(
    'runoff',
    '2021-06-14',
    'Orla Brandt won 53.4 percent of the vote in the Kestan presidential runoff, the electoral commission said on Monday after counting 98 percent of ballots. Her rival, Joren Wick, conceded in Kestan City.',
  ),
  runoffAgency: text(
    'runoff',
    '2021-06-14',
    'Orla Brandt took 53.4 per cent of the vote in the presidential runoff in Kestan, the electoral commission announced on Monday. Joren Wick conceded in Kestan City before midnight.',
  ),
  fireNext: text(
    'fire',
    '2018-08-06',
    'The wildfire in the Carver Hills has burned more than 6,500 acres, firefighters in Alder County said on Monday. It has destroyed 23 homes, the fire department said.',
  ),
  rallyUnion: text(
    'rally',
    '2017-03-26',
    'About 60,000 people marched through Lindova on Sunday against the labour law, said Irena Koss of the Free Workers’ Union. Forty-five people were arrested, the union said.',
  ),
  rallyOther: text(
    'rallyOther',
    '2017-03-26',
    'Some 5,000 people marched through Harnik on Sunday against the new labour law, police said. Four people were arrested.',
  ),
  escape: text(
    'escape',
    '2016-04-12',
    'An inmate overpowered three guards on Tuesday and fled from a prison van near Osterley, Sheriff Nils Brand said. Two brothers who had waited for him were arrested. The van was found outside the Lenner Chapel, where 340 parishioners had gathered.',
  ),
  escapeDaily: text(
    'escape',
    '2016-04-12',
    'The inmate who fled from a prison van near Osterley on Tuesday had overpowered three transport officers, Sheriff Nils Brand said. Two men who had waited for him were arrested. Police found the van outside the Lenner Chapel. Inside were 340 people, and six inspectors searched the woods.',
  ),
  escapeTown: text(
    'escape',
    '2016-04-12',
    'The escape of an inmate from a prison van near Osterley shut the town on Tuesday. Sheriff Nils Brand sent three patrols to the Lenner Chapel. Two women who had seen the van were questioned. Some 340 homes were searched.',
  ),
  climb: text(
    'climb',
    '2014-02-03',
    'Jorn Aske fell to his death on Mount Harrel on Sunday. Rescuers found four climbers who had been with him, the mountain service said. Five climbers were hurt on the north face that day.',
  ),
  climbPaper: text(
    'climb',
    '2014-02-03',
    'The climber who died on Mount Harrel on Sunday was Jorn Aske. Four companions who had been with him are safe, the mountain service said. Four doctors flew up from Brell. They had to rescue five sheep.',
  ),
  // A storm, a march, a blast and a loan, each told twice and more.
  gale: text(
    'gale',
    '2023-03-07',
    'Storm Brannoc left 140,000 homes in Ostermark without electricity on Tuesday and destroyed 900 houses, the grid company Lysnet said. In Kapvik it tore the roofs from 60 houses.',
  ),
  galeNext: text(
    'gale',
    '2023-03-08',
    'Power was still out in 65,000 homes in Ostermark on Wednesday after storm Brannoc, the grid company Lysnet said. It had restored power to 71,000 homes. In Kapvik 2,000 houses were under water.',
  ),
  march: text(
    'march',
    '2023-10-07',
    'Some 80,000 people marched through Vessmar on Saturday against the pension reform, the unions said.',
  ),
  marchPolice: text(
    'march',
    '2023-10-07',
    'About 35,000 demonstrators marched through Vessmar on Saturday against the pension reform, police said. Some 400 rioters marched to the town hall.',
  ),
  sinking: text(
    'sinking',
    '2024-02-05',
    'The ferry Solvang, certified for 120 passengers, sank off Brynholm on Monday.',
  ),
  sinkingMayor: text(
    'sinking',
    '2024-02-05',
    'Some 150 people were aboard when the ferry Solvang sank off Brynholm on Monday, the mayor of Brynholm said.',
  ),
  plant: text(
    'plant',
    '2023-06-14',
    'A blast at the Agrimark works in Tesselby killed four people and injured 27 others on Wednesday. The hall held 60 tonnes of ammonium nitrate, said the fire brigade.',
  ),
  plantMail: text(
    'plant',
    '2023-06-14',
    'Four people were killed and 35 others injured on Wednesday when the Agrimark works in Tesselby blew up. Fire chief Maren Oldt said that 80 tonnes of ammonium nitrate were in the hall, and 20 tonnes of sulphur.',
  ),
  plantRadio: text(
    'plant',
    '2023-06-14',
    'A blast at the Agrimark works in Tesselby on Wednesday injured three workers and 35 others, fire chief Maren Oldt said.',
  ),
  loan: text(
    'loan',
    '2022-05-02',
    'Ostermark will cut its spending in return for 84 billion over three years from the Hanse Fund, finance minister Ida Lorne said on Monday.',
  ),
  loanDaily: text(
    'loan',
    '2022-05-02',
    'The Hanse Fund lends Ostermark 84 billion crowns in return for cuts in spending, finance minister Ida Lorne said on Monday. Some 84 million people live in the states of the fund, which keeps 9 million crowns of it.',
  ),
  strafing: text(
    'strafing',
    '2018-09-03',
    'Seven people were hit when a gunman fired at a tram in Dorrel on Monday, police said. Fourteen cars were hit.',
  ),
  strafingDaily: text(
    'strafing',
    '2018-09-03',
    'Seven people were wounded in Dorrel on Monday when a gunman fired at a tram, police said. Fourteen passengers fled.',
  ),
  // An event that is recalled, by how long ago it was; a like one of that day.
  capsizing: text(
    'capsizing',
    '2023-05-03',
    'At least 12 people died when the ferry Marisol capsized off Kellin on Tuesday, the coast guard said. Seventy-one people were pulled from the water off the island of Kellin.',
  ),
  capsizingAgain: text(
    'capsizing',
    '2023-05-11',
    'Four people drowned when a small ferry hit a reef off Kellin on Tuesday, a week after the sinking of the Marisol that killed 22 people, the coast guard said.',
  ),
  // Parts of two tolls of one morning.
  checkpoint: text(
    'checkpoint',
    '2023-02-07',
    'A car bomb killed six people, four of them police officers, at a checkpoint in Zahran on Tuesday, the interior ministry said. Nineteen people were hurt in Zahran.',
  ),
  checkpointDoctor: text(
    'checkpoint',
    '2023-02-07',
    'At least seven people died and more than 20 were wounded when a car bomb blew up at a checkpoint in Zahran on Tuesday, a doctor said. Four policemen were among the dead.',
  ),
  // Homes that have no power, with the day of either count.
  hurricane: text(
    'hurricane',
    '2022-09-06',
    'Hurricane Odile came ashore near Port Salen on Monday and left 200,000 homes without power, Salen Power said. Two people died in Port Salen.',
  ),
  hurricaneLater: text(
    'hurricane',
    '2022-09-08',
    'Salen Power said 130,000 homes were still without power on Wednesday after Hurricane Odile, which struck Port Salen on Monday.',
  ),
  // What has come since a day, up to two days.
  outbreak: text(
    'outbreak',
    '2022-08-03',
    'Cholera has infected more than 300 people in the Namora camp since mid-July, Doctors Abroad said on Wednesday. Fourteen people died in the Namora camp on Monday.',
  ),
  outbreakLater: text(
    'outbreak',
    '2022-08-08',
    'Cases of cholera in the Namora camp reached 524 by Sunday, Doctors Abroad said. Three people died in the Namora camp on Sunday.',
  ),
  // Two makers of one thing, of whom one report tells alone.
  carmaker: text(
    'carmaker',
    '2022-07-20',
    'Ostrava Motors sold 88,000 lorries in its second quarter and will close a plant in Delmenau. The carmaker sold 311,000 cars in the quarter, as many as ever.',
  ),
  carmakerRival: text(
    'carmaker',
    '2022-07-21',
    'Delmar Auto sold 402,000 cars in its second quarter, a day after Ostrava Motors said that it will close a plant in Delmenau. Ostrava Motors sold 90,000 lorries in the quarter.',
  ),
};
