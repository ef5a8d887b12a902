/**
 * Word families of English news: words that may speak of the same thing when two reports count it. Each line is a
 * family, its first word the family's name. Families say what may be compared; they never say that two events are one.
 */

/** What happens to things only: people who are hit are hurt at most, and no house fell on them. */
export const DESTROYED = 'destroy';

/** Any people at all: a report may count "people" where another counts soldiers. */
export const PEOPLE = 'person';

export const units: readonly string[] = [
  `person people human individual soul casualty victim other others body corpse fatality death dead homicide murder
   killing slaying injured wounded injury arrest detention conviction infection abduction kidnapping disappearance
   drowning execution hospitalisation hospitalization admission
   resident inhabitant citizen individual passenger participant patient life survivor member attendee somebody
   anyone everyone loved relative guest mourner villager student worker employee
   visitor spectator fan supporter tourist pilgrim viewer parishioner worshipper worshiper churchgoer congregant
   partygoer concertgoer shopper commuter motorist onlooker crowd audience national coworker co-worker colleague
   companion friend neighbour neighbor patron subject`,
  'civilian noncombatant bystander',
  'child kid boy girl minor teenager teen infant baby toddler youngster juvenile youth schoolchild schoolgirl schoolboy son daughter',
  'adult grown-up',
  'woman female lady girl mother wife mom mum sister grandmother',
  'man male gentleman father husband dad brother grandfather guy',
  `soldier troop serviceman servicewoman conscript trooper warrior military infantryman paratrooper marine sailor
   personnel recruit`,
  `fighter militant rebel insurgent jihadist jihadi terrorist guerrilla militiaman combatant extremist gunman attacker
   assailant`,
  'suspect gunman robber shooter assailant attacker thief burglar perpetrator defendant culprit raider thug',
  'officer policeman cop police deputy trooper constable',
  'guard border-guard warden jailer',
  'hostage captive abductee prisoner detainee inmate',
  'pirate hijacker brigand',
  'evacuee refugee migrant displaced deportee deserter defector',
  'protester demonstrator rioter marcher activist',
  // What is called a vehicle may be any; a bus is no car.
  'car automobile suv van vehicle',
  'truck lorry van convoy vehicle',
  'bus vehicle',
  'tank apc vehicle',
  'boat vessel ship skiff craft dinghy trawler tanker',
  'aircraft plane jet airplane helicopter airliner warplane',
  'gun rifle weapon firearm pistol handgun ak ak-47 shotgun kalashnikov revolver',
  'bullet round shot cartridge gunshot shell',
  'rocket missile shell mortar',
  'house home dwelling building structure apartment flat',
  'village town settlement hamlet area community locality neighbourhood neighborhood',
  'attack strike raid airstrike bombing assault shelling blast explosion',
  'shooting incident case situation scene location',
  'dose vaccination vaccine jab inoculation',
  'seat deputy lawmaker legislator senator councillor mp',
  'household home customer',
  'charge count offence offense felony',
  'quake earthquake tremor aftershock',
  'job post position role worker employee staff layoff redundancy',
  'company firm business enterprise',
  'share stock',
  'euro eur',
  'kilometre kilometer km',
  'metre meter m',
  'tonne ton',
  'website webpage site',
  'computer pc machine',
  'shop store outlet branch',
  'country nation',
  'film movie',
  'constituency district',
  'engine pump appliance',
  'cable line',
  'bout fight contest match game',
  'touchdown td',
  'knockout ko',
  'story storey floor',
];

/** The same for people who are told by what they do, each line a part of all who are of an event. */
export const occupations: readonly string[] = [
  'firefighter fireman',
  'crew crewman crewmember seaman',
  'medic doctor nurse paramedic physician',
  'climber mountaineer hiker',
  'candidate nominee contender',
  'journalist reporter',
  'player footballer',
];

/** What one person may be at once: so many guards may be so many officers, but other numbers of them contradict nothing. */
export const atOnce: readonly string[] = ['guard officer'];

/** What says of people only that somebody saw them. */
export const seen = 'find discover locate see spot encounter';

/**
 * Units that say what happened to them, whatever is done with them: bodies that are found are of the dead, survivors are
 * none of the dead of whom their sentence may tell. Each line what happened, and the units.
 */
export const fated: readonly string[] = [
  'die body corpse death fatality homicide murder killing slaying',
  'survive survivor',
  'injure injury',
  'arrest arrest detention',
  'convict conviction',
  'infect infection',
  'kidnap abduction kidnapping',
  'miss disappearance',
  'hospitalise hospitalisation hospitalization admission',
];

/** What is done later with some of those whom such a unit counts: 33 bodies identified are not all the dead. */
export const handled = `identify name bury cremate exhume repatriate return release examine claim`;

/** Units that say where the counted are or what they do, where nothing else is said of them. */
export const roles: readonly string[] = [
  'inhabit resident inhabitant',
  'hospitalise patient',
  'employ employee staff',
  'march protester demonstrator marcher spectator attendee visitor',
  'carry passenger',
  'dismiss layoff redundancy',
];

/** Families of what happens to people only: a number of whom that is said counts people ("killing 120"). */
export const fates = 'kill injure hospitalise arrest convict kidnap inhabit';

const illness = `infect contract diagnose sicken outbreak epidemic virus disease measles cholera ebola influenza flu covid
   coronavirus dengue malaria polio mpox meningitis tuberculosis diphtheria typhoid zika hepatitis legionella salmonella`;

/** What happened to the counted. */
export const predicates: readonly string[] = [
  `kill die dead death slay murder perish fatality assassinate massacre execute toll claim drown lynch behead
   martyr decease`,
  'injure wound hurt maim injury casualty burn affect',
  'shoot gun',
  'hospitalise hospitalize transport rush treat admit',
  'arrest detain capture apprehend custody nab jail imprison catch',
  'charge indict accuse prosecute book',
  'convict sentence',
  'cross flee enter arrive abandon defect desert escape leave seek',
  'evacuate displace relocate move transfer bus uproot',
  'rescue save free release liberate survive pull pluck pick',
  'kidnap abduct hold seize hijack hostage',
  'miss disappear lose vanish trap',
  'destroy damage demolish raze ruin hit collapse',
  'steal rob loot snatch heist',
  'defraud swindle cheat deceive dupe con scam',
  'seize recover confiscate find discover',
  'spend cost pay invest',
  'sell buy acquire purchase',
  'raise collect donate',
  'rise increase climb grow jump soar gain surge',
  'fall drop decline decrease slip plunge lose cut',
  'vote elect win',
  illness,
  'carry board ferry convey transport',
  'capacity design license licence permit allow certify limit',
  'march rally protest demonstrate attend gather assemble participate turnout',
  'hire employ recruit',
  'dismiss fire lay cut sack axe shed',
  'besiege surround encircle trap',
  'wait stick strand loiter stay',
  'fire launch shell',
  'inhabit population',
  'outage',
];

/** What happened, and what all of whom it is told are called: 80,000 who marched are so many demonstrators. */
export const called: readonly string[] = [
  'march protester demonstrator marcher',
  'evacuate evacuee',
  'kidnap hostage captive',
  'arrest suspect',
  'charge suspect defendant',
];

/** Words of these that a sentence holds for other reasons as often: they say what happened only where they are said of the counted. */
export const ambiguous = 'contract free claim board book gun';

/** What happened, and what of other families may have come of it for the same people: each line the first and the others. */
export const stages: readonly string[] = [
  'shoot kill injure hospitalise',
  'arrest charge convict',
  'charge convict',
  'injure hospitalise',
  'kidnap rescue',
  'evacuate cross',
  'carry evacuate cross rescue',
];

/** What is done, and what may be done, where the sentence speaks of that: a boat licensed to carry 80 has not 80 on board. */
export const mayBe = ['carry', 'capacity'] as const;

/** Verbs of what somebody or something is at a time: how many there are may fall, and no report need revise anything. */
export const states = `outage miss vanish disappear trap strand hospitalise hospitalize hold besiege quarantine shelter`;

/** Verbs of speaking, knowing and being, which say nothing of what happened to the counted. */
export const speaking = `say claim state add tell report announce put estimate be have include total number confirm note
  give leave make take see get go come range remain sit stand lie consist know think believe fear suspect`;

/** Words of a sentence about what is to come, or was to: its figures are held against no outcome. */
export const foreseeing = `expect anticipate forecast predict foresee`;

/** Words of a sentence that tells who people are of whom more may have suffered the same. */
export const IDENTITY = 'identity identify identification';

/** What follows a quake and is weaker. */
export const AFTERSHOCK = 'aftershock';

/** Who suffered it, and nobody who did it: the gunman who dies is one of the dead, and no victim. */
export const VICTIM = 'victim';

/** Units that say of people what they suffered: none of them is a suspect. */
export const victims = 'victim casualty fatality';

/** "One of his relatives" tells of one, not how many there are. */
export const ONE_OF = /\bone of\b/i;

/** "Two of the victims": so many of those told of before, whom another report may count as a whole. */
export const SOME_OF = /\bof (?:the|those|these)\b/i;

/** What is weighed or measured: "60 tonnes of ammonium nitrate", not "half of a mile". */
export const SUBSTANCE = / of (?!an? )(.+)/s;

/** Words before a number that make it a stretch of a longer row: "the first 17 points", "the last two officers slain". */
export const IN_ORDER = /^(?:first|last|next|previous|final)$/;

/** Words before a number that leave out some of those told of: "the other four", "the remaining three boats". */
export const THE_REST = /^(?:other|remaining)$/;

/** Words before a number that set it beside others: "a further nine people". */
export const BESIDES = /^(?:another|other|further|additional|remaining)$/;

/** Words that leave out some of those told of before: "four others", "three more"; "more than 40" leaves out none. */
export const REST = /\b(?:others?|more|additional)\b(?! than\b)/i;

/** Endings by which people are called by where they come from: "12 Somalis", "thousands of Syrians". */
export const FROM_SOMEWHERE = /(?:ns|is|ese)$/;

/** Modifiers that divide one kind into parts; two different ones of a group never count the same. */
export const opposed: readonly string[] = [
  'male female',
  'military civilian',
  'full part',
  'confirmed suspected probable',
  'foreign local domestic',
  'net gross',
];

/** Whom "five others" leave out, only their own text tells. */
export const OTHERS = /\bothers?\b/i;

/** What befell the counted where the rest of their sentence says it, and not their own verb. */
export interface Circumstance {
  /** The family of what happened. */
  readonly what: string;
  /** Units, or families of units, of which it is told. */
  readonly units: string;
  /** Words of which the sentence holds one. */
  readonly words: string;
  /** Verbs that are said of the counted then, besides none. */
  readonly verbs: string;
  /** Words with which it is over, where no verb is said of the counted. */
  readonly over: string;
  /** Whether it tells of a state, whatever the verb: how many there are may fall. */
  readonly lasts: boolean;
  /** Whether what it befalls are people, though their unit does not say so. */
  readonly people: boolean;
  /** Whether it counts only where nothing else tells what happened. */
  readonly atLast: boolean;
}

export const circumstances: readonly Circumstance[] = [
  // "Power was out in 65,000 homes", "left 4,000 customers without electricity"; to others it is restored, and a storm that
  // cuts it destroys some.
  {
    what: 'outage',
    units: 'house household',
    words: 'power electricity outage blackout',
    verbs: 'leave lose have be remain go cut affect',
    over: 'restore reconnect return',
    lasts: true,
    people: false,
    atLast: false,
  },
  // "It has killed 112 people, and there have been 4,300 cases": of the illness, whatever else the sentence tells of. "Cases
  // rose to 524", "reached 524" tell how many they are.
  {
    what: 'infect',
    units: 'case',
    words: illness,
    verbs:
      'have be stand reach total number pass top confirm report record register count rise increase climb grow jump fall',
    over: '',
    lasts: false,
    people: true,
    atLast: false,
  },
  // "Four others remain in hospital"
  {
    what: 'hospitalise',
    units: PEOPLE,
    words: 'hospital',
    verbs: '',
    over: '',
    lasts: false,
    people: false,
    atLast: true,
  },
];
