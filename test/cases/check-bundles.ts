/**
 * Small libraries: a page, reports of its event at other hours and of events that are easily taken for it, and the links
 * that a careful reader draws. All people, places and events are invented or nothing is said of real ones that matters.
 */
export interface BundleArticle {
  readonly id: string;
  readonly date: string;
  readonly publisher: string;
  readonly title: string;
  readonly text: string;
}

/** Words of the page's figure, report, words of its figure, relations that are right ("agrees|later" where both are). */
export type BundleLink = readonly [figure: string, report: string, evidence: string, relations: string];

export interface Bundle {
  readonly name: string;
  readonly page: BundleArticle;
  readonly reports: readonly BundleArticle[];
  readonly links: readonly BundleLink[];
  /** Reports of other events, with none of which the page shares a figure. */
  readonly otherEvents: readonly string[];
}

export const BUNDLES: readonly Bundle[] = [
  {
    name: 'ferry',
    page: {
      id: 'p',
      date: '2025-11-12',
      publisher: 'Some Paper',
      title: 'Ferry capsizes off Mindoro; at least 17 dead, dozens missing',
      text: 'MANILA, Nov. 12 - A wooden-hulled ferry carrying 132 passengers and nine crew capsized in rough seas off the Philippine island of Mindoro late on Tuesday, killing at least 17 people and leaving more than 40 missing, the coast guard said on Wednesday.\n\nRescuers pulled 71 survivors from the water, among them four children, coast guard spokesman Commodore Armand Balilo told reporters. The vessel was licensed to carry no more than 100 people, according to the Maritime Industry Authority.\n\nThe disaster is the worst in the area since 2015, when 61 people drowned off Ormoc.\n\nPresident Ferdinand Marcos Jr. ordered aid for the families; each will receive 25,000 pesos from the operator, Besta Shipping. Local broadcaster DZMM put the death toll at 19, citing a hospital director.',
    },
    reports: [
      {
        id: 'r1',
        date: '2025-11-12',
        publisher: 'Manila Courier',
        title: 'Ferry sinks off Mindoro, at least 17 dead',
        text: "MANILA - At least 17 people died when the ferry MV Lorena Star capsized off Mindoro on Tuesday night, the Philippine coast guard said on Wednesday. The boat carried 132 passengers and nine crew.\n\nCommodore Armand Balilo, the coast guard's spokesman, said 71 people had been rescued. More than 40 were missing.",
      },
      {
        id: 'r2',
        date: '2025-11-12',
        publisher: 'Global Wire',
        title: 'Philippine ferry disaster kills 19',
        text: 'A passenger ferry capsized in rough seas off the Philippine island of Mindoro, killing 19 people, a hospital director told DZMM radio on Wednesday.\n\nThe coast guard had earlier put the death toll at 17. Its spokesman Armand Balilo said 71 survivors were pulled from the water. The vessel Lorena Star had 141 people on board.',
      },
      {
        id: 'r3',
        date: '2025-11-14',
        publisher: 'Daily Herald',
        title: 'Mindoro ferry toll rises to 46 as divers search wreck',
        text: "The death toll from Tuesday's sinking of the ferry Lorena Star off Mindoro has risen to 46, the Philippine coast guard said on Friday. Divers recovered 12 bodies from the wreck on Thursday.\n\nTwenty-one people are still missing. Ferry owner Besta Shipping has offered 25,000 pesos to each family. A total of 74 people survived.",
      },
      {
        id: 'r4',
        date: '2025-11-12',
        publisher: 'Cebu News',
        title: 'Passenger boat catches fire near Cebu; 3 dead',
        text: 'Three people were killed and 62 rescued when a passenger boat caught fire near Cebu on Tuesday, the Philippine coast guard said. Spokesman Armand Balilo said 65 people were aboard.',
      },
      {
        id: 'r5',
        date: '2015-07-04',
        publisher: 'Archive Post',
        title: 'Ormoc ferry capsizes, 61 drowned',
        text: 'At least 61 people drowned when the ferry Kim Nirvana capsized off Ormoc on Thursday. 145 people survived, the Philippine coast guard said.',
      },
      {
        id: 'r6',
        date: '2025-11-13',
        publisher: 'Radio Nova',
        title: 'Mindoro ferry was overloaded, says regulator',
        text: 'The ferry that sank off Mindoro on Tuesday was licensed to carry 100 people but had 141 on board, the Maritime Industry Authority said on Thursday. At least 30 people died. The agency suspended three inspectors.',
      },
    ],
    links: [
      ['at least 17 people', 'r1', 'At least 17 people', 'agrees'],
      ['at least 17 people', 'r3', '46', 'later'],
      ['at least 17 people', 'r6', 'At least 30 people', 'later'],
      ['71 survivors', 'r2', '71 survivors', 'agrees'],
      ['132 passengers', 'r1', '132 passengers', 'agrees'],
      ['61 people', 'r5', 'At least 61 people', 'agrees'],
      ['25,000 pesos', 'r3', '25,000 pesos', 'agrees'],
      ['more than 40 missing', 'r3', 'Twenty-one people', 'later'],
      ['no more than 100 people', 'r6', '100 people', 'agrees'],
      ['71 survivors', 'r3', '74 people', 'later'],
    ],
    otherEvents: ['r4'],
  },
  {
    name: 'quake',
    page: {
      id: 'p',
      date: '2024-03-19',
      publisher: 'Some Paper',
      title: 'Quake in Karakos kills more than 120',
      text: 'ADELA, March 19 - More than 120 people were killed and 800 injured when a 6.4-magnitude earthquake struck the mountain province of Karakos in eastern Turania before dawn on Tuesday, officials said.\n\nThe interior minister, Tarik Demir, said 128 bodies had been found by noon. The quake, 11 km deep, destroyed some 2,300 houses in Adela and three other towns. About 5,000 soldiers have joined the search.\n\nThe seismological institute in the capital recorded 90 aftershocks. The European Union promised 2 million euros in aid.',
    },
    reports: [
      {
        id: 'r1',
        date: '2024-03-19',
        publisher: 'Turania Today',
        title: 'Earthquake hits Karakos',
        text: 'At least 96 people died in a strong earthquake in Karakos province on Tuesday morning, the governor, Leyla Aksoy, said. The magnitude was 6.4, the institute in the capital said. More than 500 people were hurt.',
      },
      {
        id: 'r2',
        date: '2024-03-20',
        publisher: 'Morning Star Gazette',
        title: 'Turania quake toll passes 300',
        text: "The number of people killed in Tuesday's earthquake in eastern Turania has climbed to 311, Interior Minister Tarik Demir said on Wednesday. Rescuers in Adela pulled nine survivors from the rubble. In Karakos province 4,100 houses collapsed. Hospitals treated 1,450 injured.",
      },
      {
        id: 'r3',
        date: '2024-03-20',
        publisher: 'Northern Wire',
        title: 'Aid for Karakos',
        text: 'The European Union will give 2 million euros to the victims of the Karakos earthquake, it said on Wednesday. Japan offered $1 million. The quake of magnitude 6.6, according to the U.S. Geological Survey, struck on Tuesday at a depth of 10 km.',
      },
      {
        id: 'r4',
        date: '2023-08-02',
        publisher: 'Turania Today',
        title: 'Quake in Melas leaves 40 dead',
        text: 'A 5.9-magnitude earthquake killed 40 people in Melas, in the west of Turania, on Wednesday. Some 700 houses were destroyed, the interior minister said.',
      },
      {
        id: 'r5',
        date: '2024-03-22',
        publisher: 'Daily Herald',
        title: 'Karakos: search ends',
        text: 'Turania ended the search for survivors of the Karakos earthquake on Friday. It killed 342 people, the government said, 118 of them children. More than 5,000 soldiers took part in the search.',
      },
    ],
    links: [
      ['More than 120 people', 'r1', 'At least 96 people', 'earlier'],
      ['128 bodies', 'r2', '311', 'later'],
      ['More than 120 people', 'r2', '311', 'agrees|later'],
      ['More than 120 people', 'r5', '342 people', 'agrees|later'],
      ['6.4-magnitude', 'r1', '6.4', 'agrees'],
      ['6.4-magnitude', 'r3', '6.6', 'conflicts'],
      ['2 million euros', 'r3', '2 million euros', 'agrees'],
      ['some 2,300 houses', 'r2', '4,100 houses', 'later'],
      ['800 injured', 'r2', '1,450 injured', 'later'],
      ['About 5,000 soldiers', 'r5', 'More than 5,000 soldiers', 'agrees'],
      ['11 km', 'r3', '10 km', 'agrees|conflicts'],
    ],
    otherEvents: ['r4'],
  },
  {
    name: 'earnings',
    page: {
      id: 'p',
      date: '2025-10-23',
      publisher: 'Some Paper',
      title: 'Orbis Motors profit falls 37%',
      text: 'Orbis Motors said third-quarter net income fell 37 per cent to $1.37 billion, or 39 cents a share, as costs rose. Revenue rose 12 per cent to $28.1 billion. Analysts polled by MarketEye had expected $26.4 billion.\n\nThe carmaker delivered 497,099 vehicles between July and September. Its shares fell 4.6 per cent in late trading on Wednesday. Chief executive Dana Whitlock said Orbis would invest about $9 billion this year and cut 2,000 jobs in Ohio.',
    },
    reports: [
      {
        id: 'r1',
        date: '2025-10-22',
        publisher: 'Market Wire',
        title: 'Orbis Motors Q3 revenue beats forecasts',
        text: 'Orbis Motors reported revenue of $28.1 billion for the third quarter, up 12% from a year earlier and above the $26.4 billion that analysts expected. Net income was $1.4 billion. The company delivered 497,099 cars.',
      },
      {
        id: 'r2',
        date: '2025-07-23',
        publisher: 'Market Wire',
        title: 'Orbis Motors second-quarter profit drops',
        text: 'Orbis Motors reported second-quarter revenue of $22.5 billion, down 12%. Net income fell to $1.17 billion. It delivered 384,122 vehicles.',
      },
      {
        id: 'r3',
        date: '2025-10-23',
        publisher: 'Ohio Ledger',
        title: 'Orbis to cut 2,500 jobs in Ohio, union says',
        text: "Orbis Motors plans to cut 2,500 jobs at its plants in Ohio, the autoworkers' union said on Thursday. The company had spoken of 2,000. Orbis shares fell 4.6 per cent after it reported earnings on Wednesday.",
      },
      {
        id: 'r4',
        date: '2025-10-24',
        publisher: 'Tokyo Sheet',
        title: 'Hanami Motor profit rises',
        text: 'Hanami Motor reported a net profit of $1.37 billion for the quarter to September, up 9 per cent. It sold 497,000 vehicles. Its chief executive plans to cut 2,000 jobs.',
      },
    ],
    links: [
      ['$28.1 billion', 'r1', '$28.1 billion', 'agrees'],
      ['497,099 vehicles', 'r1', '497,099 cars', 'agrees'],
      ['$26.4 billion', 'r1', '$26.4 billion', 'agrees'],
      ['2,000 jobs', 'r3', '2,500 jobs', 'conflicts'],
      ['4.6 per cent', 'r3', '4.6 per cent', 'agrees'],
      ['12 per cent', 'r1', '12%', 'agrees'],
      ['$1.37 billion', 'r1', '$1.4 billion', 'agrees|conflicts'],
    ],
    otherEvents: ['r2', 'r4'],
  },
  {
    name: 'protest',
    page: {
      id: 'p',
      date: '2023-06-04',
      publisher: 'Some Paper',
      title: 'Tens of thousands march in Brenna against pension law',
      text: "Some 60,000 people marched through Brenna on Saturday against the government's pension law, police said; the unions spoke of 200,000. It was the fourth march in the capital since April.\n\nForty-two people were arrested and 15 police officers hurt in clashes near the parliament, police chief Jonas Wirth said. The law raises the retirement age from 63 to 66. Parliament passed it in May by 161 votes to 149.",
    },
    reports: [
      {
        id: 'r1',
        date: '2023-06-03',
        publisher: 'Brenna Zeitung',
        title: 'Massive march against pension law',
        text: 'About 60,000 people demonstrated in Brenna on Saturday against the pension law, according to the police. Organisers put the number at 200,000. Police said 38 people were arrested.',
      },
      {
        id: 'r2',
        date: '2023-06-04',
        publisher: 'Labour Voice',
        title: '200,000 say no',
        text: 'Two hundred thousand people took to the streets of Brenna on Saturday, the union federation said. The law would raise the retirement age to 66 from 63. At least 15 officers were hurt, police chief Jonas Wirth said, and 42 people were detained.',
      },
      {
        id: 'r3',
        date: '2023-05-13',
        publisher: 'Brenna Zeitung',
        title: 'Third march draws fewer',
        text: 'Some 35,000 people marched in Brenna on Saturday against the pension law, police said. Seven people were arrested.',
      },
      {
        id: 'r4',
        date: '2023-05-25',
        publisher: 'Northern Wire',
        title: 'Parliament passes pension law',
        text: 'The parliament in Brenna passed the pension law by 161 votes to 149 on Thursday. It raises the retirement age from 63 to 66 by 2031.',
      },
    ],
    links: [
      ['Some 60,000 people', 'r1', 'About 60,000 people', 'agrees'],
      ['Some 60,000 people', 'r1', '200,000', 'conflicts'],
      ['200,000', 'r2', 'Two hundred thousand people', 'agrees'],
      ['Forty-two people', 'r1', '38 people', 'conflicts|earlier'],
      ['Forty-two people', 'r2', '42 people', 'agrees'],
      ['15 police officers', 'r2', 'At least 15 officers', 'agrees'],
      ['63', 'r4', '63', 'agrees'],
      ['66', 'r4', '66', 'agrees'],
      ['161 votes', 'r4', '161 votes', 'agrees'],
    ],
    otherEvents: ['r3'],
  },
  {
    name: 'strike',
    page: {
      id: 'p',
      date: '2017-02-09',
      publisher: 'Some Paper',
      title: 'Air strikes on Haram kill at least 23',
      text: "At least 23 civilians, including seven children, were killed in air strikes on the rebel-held town of Haram in northern Sarmat on Wednesday, the Sarmat Monitor said. The group's head, Adel Rashid, said 40 people were wounded.\n\nA doctor at the town's hospital, who gave his name as Abu Omar, said he had counted 31 dead. The defence ministry said its aircraft had killed 50 militants. Three strikes hit a market.",
    },
    reports: [
      {
        id: 'r1',
        date: '2017-02-08',
        publisher: 'Global Wire',
        title: 'Strikes on Sarmat town kill 23',
        text: 'Air strikes on Haram in northern Sarmat killed 23 civilians on Wednesday, seven of them children, according to Adel Rashid, who runs the Sarmat Monitor, a group based abroad. About 40 others were injured.',
      },
      {
        id: 'r2',
        date: '2017-02-09',
        publisher: 'State Agency',
        title: 'Dozens of terrorists killed',
        text: 'The air force killed more than 50 militants in strikes on Haram on Wednesday, the defence ministry of Sarmat said. It denied that civilians had been hit.',
      },
      {
        id: 'r3',
        date: '2017-02-09',
        publisher: 'Rescue Post',
        title: 'Haram market: 34 bodies',
        text: 'Rescue workers pulled 34 bodies from the ruins of the market in Haram, the town in northern Sarmat that was bombed on Wednesday, the civil defence said on Thursday. The Sarmat Monitor now puts the toll at 29.',
      },
      {
        id: 'r4',
        date: '2017-02-08',
        publisher: 'Global Wire',
        title: 'Car bomb kills 23 in Tell Aziz',
        text: 'A car bomb killed 23 civilians in Tell Aziz in northern Sarmat on Wednesday, the Sarmat Monitor said. It wounded 40.',
      },
      {
        id: 'r5',
        date: '2017-01-12',
        publisher: 'Global Wire',
        title: 'Strike on Haram bakery',
        text: 'An air strike on a bakery in Haram, northern Sarmat, killed 12 people on Thursday, the Sarmat Monitor said.',
      },
    ],
    links: [
      ['At least 23 civilians', 'r1', '23 civilians', 'agrees'],
      ['seven children', 'r1', 'seven', 'agrees'],
      ['40 people', 'r1', 'About 40 others', 'agrees'],
      ['50 militants', 'r2', 'more than 50 militants', 'agrees|conflicts'],
      ['At least 23 civilians', 'r3', '29', 'agrees|later'],
      ['31 dead', 'r3', '34 bodies', 'conflicts|later'],
      ['31 dead', 'r3', '29', 'conflicts'],
    ],
    otherEvents: ['r4', 'r5'],
  },
  {
    name: 'health',
    page: {
      id: 'p',
      date: '2022-09-14',
      publisher: 'Some Paper',
      title: 'Cholera spreads in Lower Mandara',
      text: "Cholera has killed 67 people in the Lower Mandara region of Kanem since August, the health ministry said on Wednesday, and 2,140 cases have been reported, up from 1,500 a week ago. Two-thirds of the patients are children.\n\nThe World Health Organization has sent 10,000 doses of vaccine. The agency's envoy, Marie Duval, said half of the region's 1.2 million people lack clean water. Treating a patient costs $8.",
    },
    reports: [
      {
        id: 'r1',
        date: '2022-09-07',
        publisher: 'Kanem Times',
        title: 'Cholera cases reach 1,500',
        text: "The number of cholera cases in Lower Mandara rose to 1,500 on Wednesday, Kanem's health ministry said. Forty-one people have died since August.",
      },
      {
        id: 'r2',
        date: '2022-09-15',
        publisher: 'Aid Bulletin',
        title: 'WHO: vaccine for Kanem',
        text: "The World Health Organization delivered 10,000 doses of cholera vaccine to Kanem's Lower Mandara region, its envoy Marie Duval said. More than 600,000 people there have no clean water.",
      },
      {
        id: 'r3',
        date: '2022-09-21',
        publisher: 'Kanem Times',
        title: 'Cholera toll passes 90',
        text: 'Cholera has killed 93 people in Lower Mandara since August, the ministry of health in Kanem said. It counted 2,890 cases.',
      },
      {
        id: 'r4',
        date: '2022-09-14',
        publisher: 'Sahel Post',
        title: 'Measles in Upper Mandara',
        text: 'Measles has killed 67 children in the Upper Mandara region of Kanem since June, the health ministry said. It has counted 2,140 cases.',
      },
    ],
    links: [
      ['67 people', 'r1', 'Forty-one people', 'earlier'],
      ['67 people', 'r3', '93 people', 'later'],
      ['2,140 cases', 'r1', '1,500', 'earlier'],
      ['2,140 cases', 'r3', '2,890 cases', 'later'],
      ['10,000 doses of vaccine', 'r2', '10,000 doses', 'agrees'],
    ],
    otherEvents: ['r4'],
  },
];
