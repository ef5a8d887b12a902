import { pairs } from '../../text/en/pairs.ts';

/** Plurals that no rule finds, with their singulars. */
export const plurals: readonly (readonly [plural: string, singular: string])[] = pairs(
  'people: person, persons: person, men: man, children: child, police, troops: soldier, personnel, staff, cattle, ' +
    'sheep, fish, livestock, poultry, aircraft, spacecraft, hovercraft, crew, youth, teeth: tooth, geese: goose, ' +
    'mice: mouse, oxen: ox, series, species, headquarters, crossroads, criteria: criterion, phenomena: phenomenon, ' +
    'media: medium, data: datum, stadia: stadium, alumni: alumnus, fungi: fungus, cacti: cactus, crises: crisis, ' +
    'analyses: analysis, hypotheses: hypothesis, oases: oasis, theses: thesis, bases: base, lives: life, ' +
    'wives: wife, knives: knife, leaves: leaf, halves: half, shelves: shelf, thieves: thief, wolves: wolf, ' +
    'calves: calf, loaves: loaf, scarves: scarf, selves: self, schoolchildren: schoolchild, ' +
    'grandchildren: grandchild, stepchildren: stepchild, canoes: canoe, movies: movie, cookies: cookie, ' +
    'calories: calorie, zombies: zombie, rookies: rookie, prairies: prairie, ties: tie, pies: pie, lies: lie, ' +
    'axes: axe, buses: bus, viruses: virus, campuses: campus, statuses: status, bonuses: bonus, gases: gas, ' +
    'quizzes: quiz, caches: cache, aches: ache, headaches: headache',
);

/** States of people that stand for the people themselves, with what happened to them where it is not the participle's verb. */
export const personStates: readonly (readonly [word: string, predicate: string])[] = pairs(
  'dead: die, killed, slain, deceased: die, injured, wounded, hurt, missing: miss, hospitalized, hospitalised, arrested, ' +
    'detained, jailed, charged, shot, stabbed, displaced, homeless: be homeless, infected, evacuated, rescued, kidnapped, ' +
    'abducted, unaccounted: miss, drowned, executed, sentenced, trapped, stranded, unhurt: be unhurt, feared, presumed, ' +
    'hostage: take hostage, fatally: die',
);

/** Nouns that say what happened to what follows with "of": "the death of 41 soldiers". */
export const nominals: readonly (readonly [word: string, predicate: string])[] = pairs(
  'death: die, deaths: die, lives: die, killing: kill, killings: kill, murder, murders: murder, shooting: shoot, ' +
    'arrest, arrests: arrest, detention: detain, injury: injure, injuries: injure, wounding: wound, ' +
    'execution: execute, executions: execute, kidnapping: kidnap, abduction: abduct, release, rescue, ' +
    'evacuation: evacuate, deportation: deport, expulsion: expel, displacement: displace, theft: steal, loss: lose, ' +
    'losses: lose, destruction: destroy, seizure: seize, deployment: deploy, arrival: arrive, departure: depart, ' +
    'crossing: cross, surrender, capture, massacre, sale: sell, purchase: buy, discovery: discover, casualties: harm, ' +
    'casualty: harm, fatalities: die, fatality: die, toll: die, population: inhabit, home: inhabit',
);

/** Words in -s that are no plurals, but for those in -ss and -us and those of the classes that end a noun phrase. */
export const notPlural =
  'perhaps sometimes afterwards upwards downwards nowadays besides else news gas crisis analysis basis emphasis ' +
  'thesis diabetes aids politics economics physics mathematics athletics tennis kills injures hurts says tells ' +
  'flees joins resumes continues remains becomes goes yes loose los las texas kansas arkansas illinois paris ' +
  'wales honduras mars thomas james charles chris les des alias bias canvas christmas atlas ours yours theirs ' +
  'hers overseas indoors outdoors thanks';

/** Singular nouns behind which a new noun phrase or a verb is likely: what "one" counts. */
export const singulars = 'person man woman child boy girl soldier officer civilian victim suspect other';

/** Nouns of people. */
export const persons =
  'person man woman child boy girl soldier officer civilian victim suspect guard hostage prisoner ' +
  'passenger patient student worker refugee migrant attacker gunman fighter survivor policeman driver pilot protester ' +
  'teenager resident brother sister son daughter husband wife cousin uncle aunt ' +
  'niece nephew grandmother grandfather grandson granddaughter defendant detainee inmate employee casualty robber thief member crew crewman ' +
  'sailor evacuee villager militant rebel insurgent terrorist troop marine firefighter doctor nurse teacher tourist male ' +
  'female youth adult baby infant pupil farmer miner journalist activist demonstrator witness volunteer commuter ' +
  'bystander neighbour neighbor relative parent mother father citizen people dead injured wounded individual human';
