import { irregularVerbs } from '../../text/en/irregular-verbs.ts';
import type { WordClass } from '../../text/lexicon.ts';
import { askedWords, phraseEnds } from './figures-asked.ts';
import * as Word from './figures-classes.ts';
import { hedgesAfter, hedgesBefore, phrasesOf } from './figures-hedges.ts';
import { nominals, notPlural, personStates, plurals, singulars } from './figures-nouns.ts';
import { numberNames, shortMagnitudes, vagueNames } from './figures-numbers.ts';
import { currencyNames, measurePrefixes, measures, subunits } from './figures-units.ts';
import { changeWords, headlineForms } from './figures-verbs.ts';

export { Word };

const words = (pairs: readonly (readonly [string, ...unknown[]])[]) => pairs.map((pair) => pair[0]).join(' ');
const ofClass = (name: string) =>
  numberNames
    .filter((entry) => entry[2] === name)
    .map((entry) => entry[0])
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
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
      'sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth millionth ' +
      'st nd rd th',
  ],
  [0, [...askedWords, ...phraseEnds].map(([, list]) => list).join(' ')],
  [0, [...headlineForms.keys()].join(' ')],
  [0, 'board what x yo centigrade mm cc us'],
  // Asked for by name, or inside a hedge: these need an identifier but no class.
  [0, [...hedgesBefore, ...hedgesAfter].flatMap(([, list]) => phrasesOf(list).flat()).join(' ')],
  [0, 'old olds age ages aged minus negative each every several few many out basis magnitude block'],
  [0, subunits.map(([, forms]) => forms).join(' ')],
  [0, numberNames.map((entry) => entry[0]).join(' ')],
  ...hedgesBefore.map(
    ([, list]): WordClass => [
      Word.hedge,
      phrasesOf(list)
        .map((words) => words.at(-1))
        .join(' '),
    ],
  ),
  ...hedgesAfter.map(
    ([, list]): WordClass => [
      Word.hedgeAfter,
      phrasesOf(list)
        .map((words) => words[0])
        .join(' '),
    ],
  ),
  [Word.measure, measures.map(([, , forms]) => forms).join(' ')],
  [Word.measurePrefix, words(measurePrefixes)],
  [Word.currency, currencyNames.map(([, forms]) => forms).join(' ')],
  [Word.percent, 'percent pct pc percentage percents percentages'],
  [Word.plural, words(plurals)],
  [Word.state, words(personStates)],
  [Word.past, irregularVerbs.map(([, forms]) => forms).join(' ')],
  [Word.notPlural, notPlural],
  [Word.zero, 'no nobody'],
  [Word.singular, singulars],
  [Word.nominal, words(nominals)],
  [Word.change, changeWords],
  [Word.part, 'including among comprising namely whom which them included includes include'],
  [
    Word.intensifier,
    'well just slightly far little only way barely comfortably considerably significantly much',
  ],
  [Word.extent, 'tall long wide high deep thick broad away apart across square heavy hurdles'],
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
    'street st avenue ave av road rd boulevard blvd drive dr lane ln court ct place pl square sq terrace way parkway ' +
      'pkwy highway hwy crescent alley row plaza broadway freeway turnpike',
  ],
  [
    Word.named,
    'mile kilometre kilometer boeing airbus article articles section sections chapter chapters page pages pp no nos number numbers nr route ' +
      'routes junction junctions highway hwy interstate motorway road exit flight flights version versions vol volume room gate terminal platform ' +
      'channel psalm verse act resolution resolutions amendment clause paragraph figure fig table appendix annex part phase stage step ' +
      'level grade tier category class type model mark season episode week day round game lot item question rule ' +
      'law bill proposition title windows iphone ipad galaxy playstation xbox image photo slide formula apartment apt suite floor line track catch studio battalion regiment brigade ' +
      'squadron precinct engine ladder truck bus train tram apollo soyuz covid form code ext pier dock bay hall court ' +
      'ps le mi redmi pixel mazda peugeot audi bmw agenda fortune ftse nasdaq dax cac stoxx nikkei topix kospi ' +
      'bowl pope louis henry saint group league',
  ],
];
