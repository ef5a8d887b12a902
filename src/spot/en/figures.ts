import type { WordClass } from '../../text/lexicon.ts';
import { askedWords } from './figures-asked.ts';
import { hedgesAfter, hedgesBefore } from './figures-hedges.ts';
import { nominals, notPlural, personStates, plurals, singulars } from './figures-nouns.ts';
import { numberNames, shortMagnitudes, vagueNames } from './figures-numbers.ts';
import { currencyNames, measurePrefixes, measures, subunits } from './figures-units.ts';
import { changeWords, headlineForms, irregularVerbs } from './figures-verbs.ts';

/** Classes of the figure spotter's words, bits of bank 1. */
export const Word = {
  /** zero … nineteen. */
  unit: 1 << 0,
  /** twenty … ninety. */
  ten: 1 << 1,
  hundred: 1 << 2,
  /** thousand, million, lakh …, and after digits bn, mn. */
  magnitude: 1 << 3,
  /** k, m, b …: magnitudes only where they hang on digits. */
  shortMagnitude: 1 << 4,
  /** dozen, couple, pair: numbers that take an article. */
  dozen: 1 << 5,
  /** dozens, hundreds …: wide intervals. */
  vague: 1 << 6,
  /** half, third, quarter …: denominators. */
  fraction: 1 << 7,
  ordinal: 1 << 8,
  /** Last word of a hedge before the number. */
  hedge: 1 << 9,
  /** First word of a hedge after the number. */
  hedgeAfter: 1 << 10,
  measure: 1 << 11,
  currency: 1 << 12,
  percent: 1 << 13,
  /** Plurals without a final s: people, men, police. */
  plural: 1 << 14,
  /** dead, injured, hostage …: states of people that stand for the people. */
  state: 1 << 15,
  /** Past forms and participles that do not end in -ed. */
  past: 1 << 16,
  /** Words in -s that are no plurals: news, always, crisis. */
  notPlural: 1 << 17,
  /** What follows is a name or a number of order: Boeing 757, Article 5, page 3. */
  named: 1 << 18,
  /** rose, fell, up, down …: words that move a figure. */
  change: 1 << 19,
  /** What comes next is part of what came before: including, among. */
  part: 1 << 20,
  /** square, cubic, nautical … before a unit of measure. */
  measurePrefix: 1 << 21,
  /** well, just, slightly … before a hedge. */
  intensifier: 1 << 22,
  /** death, injury, arrest …: nouns that say what happened ("the death of 41"). */
  nominal: 1 << 23,
  /** Singular nouns in which the counted often ends, though a noun may follow. */
  singular: 1 << 24,
  /** Adjectives of extent behind a measure: tall, long, wide. */
  extent: 1 << 25,
  /** Words that may stand between a number and its noun and tell nothing: other, more, additional. */
  filler: 1 << 26,
  /** Words before which a bare number is a year. */
  yearBefore: 1 << 27,
  /** Nouns of results and orders behind which numbers are no quantities: odds, score. */
  score: 1 << 28,
  /** Street, Avenue …: a number before it is a house. */
  street: 1 << 29,
  /** p.m., GMT, o'clock: the number before is a clock time. */
  clock: 1 << 30,
} as const;

const words = (pairs: readonly (readonly [string, ...unknown[]])[]) => pairs.map((pair) => pair[0]).join(' ');
const ofClass = (name: string) =>
  numberNames
    .filter((entry) => entry[2] === name)
    .map((entry) => entry[0])
    .join(' ');
const lastWords = (lines: string) =>
  lines
    .split('\n')
    .map((line) => line.trim().split(/\s+/).at(-1) ?? '')
    .join(' ');
const firstWords = (lines: string) =>
  lines
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[0] ?? '')
    .join(' ');

/** Words of the figure spotter. Bank 1 of the lexicon. */
export const figureWords: readonly WordClass[] = [
  [Word.unit, ofClass('unit')],
  [Word.ten, ofClass('ten')],
  [Word.hundred, ofClass('hundred')],
  [Word.magnitude, ofClass('magnitude')],
  [Word.dozen, ofClass('dozen')],
  [Word.fraction, ofClass('fraction')],
  [Word.shortMagnitude, words(shortMagnitudes)],
  [Word.vague, words(vagueNames)],
  [
    Word.ordinal,
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
     sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth millionth
     st nd rd th`,
  ],
  [0, askedWords.map(([, list]) => list).join(' ')],
  [0, [...headlineForms.keys()].join(' ')],
  [0, 'x yo yrs yr celsius centigrade c fahrenheit f mm cc us be'],
  // Asked for by name, or inside a hedge: these need an identifier but no class.
  [0, [...hedgesBefore, ...hedgesAfter].map(([, lines]) => lines).join(' ')],
  [
    0,
    'point cent old olds age ages aged yo half quarter one minus negative each every several few many out over basis magnitude block',
  ],
  [0, subunits.map(([, forms]) => forms).join(' ')],
  [0, numberNames.map((entry) => entry[0]).join(' ')],
  ...hedgesBefore.map(([, lines]): WordClass => [Word.hedge, lastWords(lines)]),
  ...hedgesAfter.map(([, lines]): WordClass => [Word.hedgeAfter, firstWords(lines)]),
  [Word.measure, measures.map(([, , forms]) => forms).join(' ')],
  [Word.measurePrefix, words(measurePrefixes)],
  [Word.currency, currencyNames.map(([, forms]) => forms).join(' ')],
  [Word.percent, 'percent pct percentage percents percentages'],
  [Word.plural, words(plurals)],
  [Word.state, words(personStates)],
  [Word.past, irregularVerbs.map(([, forms]) => forms).join(' ')],
  [Word.notPlural, notPlural],
  [Word.singular, singulars],
  [Word.nominal, words(nominals)],
  [Word.change, changeWords],
  [Word.part, 'including among comprising namely whom which them included includes include'],
  [
    Word.intensifier,
    'well just slightly far little only way barely comfortably considerably significantly much',
  ],
  [Word.extent, 'tall long wide high deep thick broad away apart across square heavy'],
  [Word.filler, 'other more additional further others extra another'],
  [
    Word.yearBefore,
    'in since by until till during from of before after early late mid around circa year season class spring summer autumn fall winter through',
  ],
  [
    Word.score,
    'win victory loss defeat draw lead deficit score advantage record vote votes tie triumph rout verdict',
  ],
  [Word.clock, "am pm o'clock oclock gmt utc noon midnight hrs"],
  [
    Word.street,
    `street st avenue ave av road rd boulevard blvd drive dr lane ln court ct place pl square sq terrace way parkway
     pkwy highway hwy crescent alley row plaza broadway freeway turnpike`,
  ],
  [
    Word.named,
    `mile kilometre kilometer boeing airbus article articles section sections chapter chapters page pages pp no nos number numbers nr route
     routes highway interstate motorway road exit flight flights version versions vol volume room gate terminal platform
     channel psalm verse act resolution amendment clause paragraph figure fig table appendix annex part phase stage step
     level grade tier category class type model mark season episode week day round game lot item question rule
     law bill proposition title windows iphone ipad galaxy playstation xbox image photo slide formula apartment apt suite floor line track catch studio battalion regiment brigade
     squadron precinct engine ladder truck bus train tram apollo soyuz covid form code pier dock bay hall court
     ps rs le mi redmi pixel mazda peugeot audi bmw agenda fortune ftse nasdaq dax cac stoxx nikkei topix kospi
     bowl pope louis henry saint group league`,
  ],
];
