/**
 * Small sets of words that single rules ask for, each a bit of a bank of its own: too small for a class of
 * {@link Word}, too often asked for to compare strings.
 */
export const Asked = {
  /** A three-digit number behind it is dialled: "called 911". */
  dial: 1 << 0,
  quake: 1 << 1,
  /** Past forms that are never adjectives: "41 said", "12 went", "20 suffered burns". */
  finite: 1 << 2,
  /** "one day", "one thing", "one another": not counted. */
  idiom: 1 << 3,
  /** Verbs of speech: who does it is a source and is not counted. */
  speech: 1 << 4,
  /** Words behind a bare "half" that make it a share: "half the victims". */
  halved: 1 << 5,
  /** Pronouns for what was counted before: "of whom", "of them". */
  them: 1 << 6,
  /** Verbs behind which "one" is a subject: "one was released". */
  singular: 1 << 7,
  /** Whose age it is: "in his 20s". */
  owner: 1 << 8,
  /** early, mid, late. */
  stage: 1 << 9,
  /** Four digits behind it are a clock time: "at 1353". */
  clockBefore: 1 << 10,
  /** Prefixes that a number may hang on by a hyphen: "mid-30", "pre-1990". */
  prefix: 1 << 11,
  turned: 1 << 12,
  /** Persons whose age a number behind "is" tells. */
  agedPronoun: 1 << 13,
  /** Forms of be before an age. */
  agedVerb: 1 << 14,
  /** "point", "points" behind "percentage" and "basis". */
  points: 1 << 15,
  /** Behind "one of the": what makes it no count. */
  superlative: 1 << 16,
  /** What a price or rate may be for, behind an article: "$5 a share". */
  rated: 1 << 17,
  /** Currencies that stand before the number though they are no capitals. */
  currencyBefore: 1 << 18,
  /** Between "magnitude" and its number. */
  magnitudeJoint: 1 << 19,
  /** Units of one letter or two that are other words where they stand apart. */
  letterUnit: 1 << 20,
  all: 1 << 21,
  /** Between "ages" and "from". */
  ranging: 1 << 22,
} as const;

export const askedWords: readonly (readonly [bit: number, words: string])[] = [
  [Asked.dial, 'call called calling dial dialed dialled dialing'],
  [Asked.quake, 'quake earthquake temblor tremor aftershock'],
  [
    Asked.finite,
    `said told came went took gave made had saw became fell rose got fled suffered sustained received faced needed
     required remained survived died arrived escaped managed tried wanted decided began ran sat stood spoke voted
     crossed returned refused agreed attended participated responded followed entered joined called asked claimed won
     paid felt thought knew drew grew flew threw`,
  ],
  [Asked.idiom, 'another thing such way else point'],
  [Asked.speech, 'said told says tells recalled'],
  [Asked.halved, 'the its their his her our those these all'],
  [Asked.them, 'whom them which those these'],
  [Asked.singular, 'was is has had died'],
  [Asked.owner, 'his her their my your our its'],
  [Asked.stage, 'early mid late'],
  [Asked.clockBefore, 'at updated published'],
  [Asked.prefix, 'mid pre post to sub'],
  [Asked.turned, "turned turns turning he's she's"],
  [Asked.agedPronoun, 'he she who i'],
  [Asked.agedVerb, 'is was be'],
  [Asked.points, 'point points'],
  [Asked.superlative, 'most many few best worst'],
  [
    Asked.rated,
    `share barrel ton tonne ounce gallon litre liter pound kilo kilogram bushel head person ticket unit piece bottle
     mile kilometre kilometer metre meter foot acre hectare word page night game match seat student pupil household
     capita gram kg lb`,
  ],
  [Asked.currencyBefore, 'rmb rs dollar'],
  [Asked.magnitudeJoint, 'of at was'],
  [Asked.letterUnit, 'm in mi ha g l c f mo a h s d t w v p'],
  [Asked.all, 'all both'],
  [Asked.ranging, 'ranging ranged range'],
];
