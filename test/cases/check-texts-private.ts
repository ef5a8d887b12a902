import { type CaseText, text } from './check-texts.ts';

/** Money, sport, crime, health and science. */
export const PRIVATE_TEXTS: Readonly<Record<string, CaseText>> = {
  // Money.
  takeover: text(
    'takeover',
    '2017-02-02',
    'Norvik Foods agreed on Thursday to buy its rival Halden Dairy for $2.5 billion in cash, the companies said. Halden shareholders will get $31.50 a share. Shares of Halden Dairy rose 12 percent in Lindova.',
  ),
  takeoverAgency: text(
    'takeover',
    '2017-02-02',
    'Norvik Foods will pay about $2.5 billion for Halden Dairy, chief executive Marta Engel said on Thursday. The price of $31.50 a share is a premium of 14 percent. Norvik expects to save $90 million a year.',
  ),
  takeoverHigher: text(
    'takeover',
    '2017-02-02',
    'Norvik Foods is buying Halden Dairy for $2.9 billion, the Halden Dairy board said on Thursday. The deal needs the approval of the competition office in Lindova.',
  ),
  takeoverEuro: text(
    'takeover',
    '2017-02-02',
    'Norvik Foods agreed on Thursday to buy Halden Dairy for 2.3 billion euros, chief executive Marta Engel told investors in Lindova.',
  ),
  brewery: text(
    'brewery',
    '2017-05-18',
    'Norvik Foods agreed on Thursday to sell its breweries to a fund in Lindova for $1.1 billion, chief executive Marta Engel said. The breweries employ 3,200 people.',
  ),
  results: text(
    'results',
    '2017-04-27',
    'Norvik Foods reported a quarterly profit of $410 million on Thursday, up from $365 million a year earlier. Revenue was $3.9 billion. Shares of Norvik Foods rose 3 percent.',
  ),
  layoffs: text(
    'layoffs',
    '2012-11-13',
    'Carmaker Brandel said on Tuesday it would cut 4,200 jobs at its plant in Osterhaven by 2014. The plant has 9,000 workers. Brandel lost 310 million euros in the third quarter.',
  ),
  layoffsUnion: text(
    'layoffs',
    '2012-11-13',
    'Brandel will cut 5,000 jobs at the Osterhaven car plant, Jan Verbeke of the metalworkers’ union said on Tuesday. The carmaker employs 9,000 workers in the city.',
  ),
  layoffsOther: text(
    'layoffsOther',
    '2012-11-13',
    'Steelmaker Corvus said on Tuesday that it would cut 1,300 jobs at its mill in Gentbrug. The mill has 2,800 workers.',
  ),
  // Sport.
  final: text(
    'final',
    '2016-08-14',
    'Daniel Okoro scored 31 points as the Harbor Kings beat the Lakeside Bears on Sunday to win the title. The game in Port Arden drew 18,203 fans. Okoro, 24, signed a contract worth $48 million in July.',
  ),
  finalCrowd: text(
    'final',
    '2016-08-14',
    'The Harbor Kings won the title in Port Arden on Sunday, beating the Lakeside Bears before 18,203 fans. Daniel Okoro scored 31 points and took 11 rebounds. Okoro, 25, was named the best player of the final.',
  ),
  semifinal: text(
    'semifinal',
    '2016-08-07',
    'Daniel Okoro scored 27 points on Sunday as the Harbor Kings beat the Stone City Rams in Port Arden. The game drew 15,950 fans. Marcus Vell scored 22 points for the Rams.',
  ),
  transfer: text(
    'transfer',
    '2019-07-09',
    'Real Corona signed striker Luca Ferri from Atletico Verano on Tuesday for 62 million euros. Ferri, 23, scored 19 goals last season. His contract runs for five years.',
  ),
  transferReport: text(
    'transfer',
    '2019-07-09',
    'Striker Luca Ferri joined Real Corona from Atletico Verano on Tuesday. The fee was 70 million euros, Atletico president Dino Salas said. The 23-year-old Luca Ferri scored 19 goals last season.',
  ),
  transferOther: text(
    'transferOther',
    '2019-07-09',
    'Real Corona sold defender Tomas Brandl to Sporting Lacca on Tuesday for 18 million euros. Brandl, 29, played 140 games for Corona.',
  ),
  // Crime.
  robbery: text(
    'robbery',
    '2015-11-20',
    'Two gunmen robbed a jewellery shop on Alder Street in Fenwick on Friday and took watches worth £1.2 million, Fenwick police said. They shot a guard, Thomas Bale, 44. Detective Anna Royce said five shots were fired.',
  ),
  robberyThree: text(
    'robbery',
    '2015-11-20',
    'Three gunmen robbed the jewellery shop on Alder Street in Fenwick on Friday, a witness said. They stole watches worth £1.2 million, Detective Anna Royce of Fenwick police said. Thomas Bale, 44, a guard, was shot in the leg.',
  ),
  robberyOtherDay: text(
    'robberyOtherDay',
    '2015-12-11',
    'A gunman robbed a petrol station on Mill Road in Fenwick on Friday and took £640, Fenwick police said. Detective Anna Royce said one shot was fired.',
  ),
  shooting: text(
    'shooting',
    '2014-06-29',
    'A gunman killed four people and injured seven at a bar on Quay Street in Marlow City early on Sunday, police chief Frank Dorsey said. The victims were between 21 and 38 years old. Police arrested two men.',
  ),
  shootingHospital: text(
    'shooting',
    '2014-06-29',
    'Four people died in a shooting at a bar on Quay Street in Marlow City early on Sunday. Marlow General Hospital treated nine injured people, said its spokeswoman, Ella Grant. Police chief Frank Dorsey said two men had been arrested.',
  ),
  shootingNextNight: text(
    'shootingNextNight',
    '2014-07-06',
    'Two people were killed and three injured in a shooting on Chapel Street in Marlow City early on Sunday, police chief Frank Dorsey said. Police arrested one man.',
  ),
  shootingElsewhere: text(
    'shootingElsewhere',
    '2014-06-29',
    'Four people were killed and seven injured when a gunman opened fire at a wedding in Dunmore on Sunday, police said. The gunman, Carl Webber, 31, was arrested.',
  ),
  drugs: text(
    'drugs',
    '2011-03-16',
    'Customs officers in the port of Salvara seized 1.8 tonnes of cocaine on Wednesday, the interior ministry said. Six men were arrested. The drugs were worth 90 million euros, said customs chief Rita Lanz.',
  ),
  drugsKilos: text(
    'drugs',
    '2011-03-16',
    'Customs officers found 1,800 kilograms of cocaine on a ship in the port of Salvara on Wednesday, customs chief Rita Lanz said. The cocaine was worth $125 million. Five men were arrested.',
  ),
  drugsYear: text(
    'drugsYear',
    '2011-12-28',
    'Customs officers seized 7.4 tonnes of cocaine in the port of Salvara in 2011, customs chief Rita Lanz said on Wednesday. They arrested 91 people.',
  ),
  // Health.
  fever: text(
    'fever',
    '2020-04-03',
    'Tarsia confirmed 212 new cases of Lomar fever on Friday, bringing the total to 4,310 cases, health minister Nadia Brun said. The fever has killed 161 people in Tarsia. Some 530 patients are in hospital.',
  ),
  feverAgain: text(
    'fever',
    '2020-04-03',
    'There are now 4,310 cases of Lomar fever in Tarsia, the health ministry said on Friday. The fever has killed 161 people, minister Nadia Brun said, and 540 patients are in hospital.',
  ),
  feverNext: text(
    'fever',
    '2020-04-05',
    'Lomar fever has killed 190 people in Tarsia, health minister Nadia Brun said on Sunday. The number of cases rose to 4,702.',
  ),
  feverProvince: text(
    'feverProvince',
    '2020-04-03',
    'The province of Velden has 1,020 cases of Lomar fever, its governor, Hugo Maat, said on Friday. The fever has killed 44 people in Velden.',
  ),
  feverAbroad: text(
    'feverAbroad',
    '2020-04-03',
    'Morvenia has 870 cases of Lomar fever, its health ministry said on Friday. The fever has killed 19 people in Morvenia.',
  ),
  trial: text(
    'trial',
    '2009-10-06',
    'A vaccine against Lomar fever protected 74 percent of those who got it, a study in 16,400 volunteers in Tarsia showed on Tuesday. The trial cost $110 million, said Dr Elena Vaz of the Carden Institute.',
  ),
  trialMaker: text(
    'trial',
    '2009-10-06',
    'The Carden Institute’s vaccine against Lomar fever protected 74 percent of 16,400 volunteers in Tarsia, Dr Elena Vaz said on Tuesday. Side effects were seen in 3 percent.',
  ),
  trialOther: text(
    'trialOther',
    '2009-10-06',
    'A new vaccine against malaria protected 52 percent of the children who got it, a study in 5,900 volunteers in Lomeri showed on Tuesday.',
  ),
  // Science.
  planet: text(
    'planet',
    '2014-06-18',
    'Astronomers at the Pellan Observatory have found a planet 39 light-years from Earth, they said on Wednesday. The planet, Pellan-4b, circles its star in 11 days. Its year is short, said Ida Norland, who led the team of 14 astronomers.',
  ),
  planetPaper: text(
    'planet',
    '2014-06-18',
    'A planet called Pellan-4b circles its star once in 11 days, Ida Norland of the Pellan Observatory said on Wednesday. The planet is 41 light-years from Earth, a paper by 14 astronomers says.',
  ),
  planetOther: text(
    'planetOther',
    '2014-06-25',
    'Astronomers at the Pellan Observatory said on Wednesday that they had found a planet 120 light-years from Earth. It circles its star in 6 days.',
  ),
  glacier: text(
    'glacier',
    '2010-08-10',
    'An iceberg of 260 square kilometres broke off the Hald glacier in northern Sundland on Tuesday, researchers at Carden University said. It is the largest since 1962. Nora Field, a glaciologist, said the ice was 190 metres thick.',
  ),
  glacierMiles: text(
    'glacier',
    '2010-08-10',
    'An iceberg of 100 square miles broke off the Hald glacier in Sundland on Tuesday, Nora Field of Carden University said. The ice is up to 650 feet thick.',
  ),
  launch: text(
    'launch',
    '2022-02-24',
    'A rocket carrying 34 satellites was launched from Cape Morrow on Thursday, the space agency of Quenara said. The launch cost $62 million, and the satellites will circle the Earth at a height of 500 kilometres.',
  ),
  launchDaily: text(
    'launch',
    '2022-02-24',
    'Quenara launched 36 satellites on a rocket from Cape Morrow on Thursday. They will circle the Earth at a height of 310 miles, the space agency said.',
  ),
  // A raid on a jeweller, and a banker’s fraud.
  raid: text(
    'raid',
    '2015-04-12',
    'Masked men stole watches worth £3 million from the jeweller Amberley in Carlow Street on Saturday, police said. Amberley has offered £50,000 for the watches.',
  ),
  raidStar: text(
    'raid',
    '2015-04-12',
    'Detectives hunt a gang that robbed the jeweller Amberley in Carlow Street of watches worth £2.2 million on Saturday.',
  ),
  fraud: text(
    'fraud',
    '2021-03-09',
    'Anders Rolfe, the former head of Nordvik Bank, cheated 340 customers, a court in Halmar found on Tuesday. It heard 290 customers.',
  ),
  fraudWire: text(
    'fraud',
    '2021-03-09',
    'A court in Halmar convicted Anders Rolfe on Tuesday of defrauding 410 customers when he was head of Nordvik Bank.',
  ),
  // Matches and votes, whose figures are those of one player, team or party each.
  hoops: text(
    'hoops',
    '2025-01-12',
    'Darnell Pike scored 41 points and grabbed 12 rebounds as the Callow Comets beat the Brinton Mariners 118-115 on Sunday. Jalen Moss had 27 points for the Mariners. The Mariners made 19 three-pointers and the Comets 11. Pike has missed nine games this season.',
  ),
  hoopsDaily: text(
    'hoops',
    '2025-01-12',
    'The Callow Comets beat the Brinton Mariners 118-115 on Sunday behind Darnell Pike. Mariners center Olu Banjo grabbed 14 rebounds. Pike scored 39 points. The Comets made 13 three-pointers. Jalen Moss, who scored 27 points in the first meeting, was the best of the Mariners; he has scored 512 points in 21 games.',
  ),
  gridiron: text(
    'gridiron',
    '2024-11-17',
    'The Duncombe Ravens beat the Halden Terriers 27-24 on Sunday. Deke Marlow ran for 164 yards and Ty Brubaker of the Terriers threw for 311 yards. The Ravens had 12 penalties. The Ravens gained 407 yards before a crowd of 61,200.',
  ),
  gridironDaily: text(
    'gridiron',
    '2024-11-17',
    'Brubaker’s 290 yards were not enough for the Halden Terriers, who lost 27-24 to the Duncombe Ravens on Sunday. The Terriers, the team of Ty Brubaker, had five penalties. Marlow of the Ravens rushed for 159 yards. A crowd of 61,200 watched.',
  ),
  ballot: text(
    'ballot',
    '2025-05-18',
    'The Civic Union won 142 seats in the election in Lowmark on Sunday, and the Greens won 41 seats. The Labour Alliance of Piet Roemer lost 22 seats. Turnout was 64.7 percent.',
  ),
  ballotDaily: text(
    'ballot',
    '2025-05-18',
    'The Greens won 43 seats in the election in Lowmark on Sunday, which the Civic Union won. The Farmers’ League lost 12 seats, and the Labour Alliance lost 25 seats. Turnout was 64.7 percent.',
  ),
};
