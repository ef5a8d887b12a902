import { pairs } from '../../text/en/pairs.ts';

type Group = 'unit' | 'ten' | 'hundred' | 'magnitude' | 'dozen' | 'fraction';

type NumberName = readonly [word: string, value: number, group: Group];

const ofGroup = (group: Group, table: string) =>
  pairs(table).map(([word, value]): NumberName => [word, Number(value), group]);

/** Names of numbers that follow each other in steps, from `first` on. */
const inSteps = (group: Group, first: number, step: number, words: string) =>
  words.split(' ').map((word, i): NumberName => [word, first + i * step, group]);

const fractions = [
  ...inSteps('fraction', 3, 1, 'third fourth fifth sixth seventh eighth ninth tenth'),
  ...ofGroup('fraction', 'quarter: 4'),
];

/** Number words: word, value, class. */
export const numberNames: readonly NumberName[] = [
  ...inSteps(
    'unit',
    0,
    1,
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ...ofGroup('unit', 'nought: 0, naught: 0'),
  ...inSteps('ten', 20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
  ...ofGroup('ten', 'fourty: 40'),
  ...ofGroup('hundred', 'hundred: 100'),
  ...ofGroup(
    'magnitude',
    'thousand: 1e3, million: 1e6, mln: 1e6, billion: 1e9, bln: 1e9, trillion: 1e12, quadrillion: 1e15, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7',
  ),
  ...ofGroup('dozen', 'dozen: 12, couple: 2'),
  ...fractions,
  ...fractions.map(([word, value, group]): NumberName => [`${word}s`, value, group]),
  ...ofGroup(
    'fraction',
    'half: 2, halves: 2, twelfths: 12, sixteenths: 16, twentieths: 20, hundredths: 100, thousandths: 1e3',
  ),
];

const values = (table: string) =>
  pairs(table).map(([word, value]): readonly [string, number] => [word, Number(value)]);

/** Magnitudes that are short forms: they count behind digits only. */
export const shortMagnitudes: readonly (readonly [word: string, value: number])[] = values(
  'k: 1e3, m: 1e6, mil: 1e6, mn: 1e6, mio: 1e6, mm: 1e6, b: 1e9, bn: 1e9, t: 1e12, tn: 1e12, trn: 1e12, tln: 1e12, cr: 1e7, l: 1e5',
);

/**
 * Words that stand for a wide interval, with its lower end: dozens are two dozens at least. With "of thousands" and the
 * like the ends multiply.
 */
export const vagueNames: readonly (readonly [word: string, low: number])[] = values(
  'dozens: 24, tens: 20, scores: 40, hundreds: 200, thousands: 2e3, millions: 2e6, billions: 2e9, trillions: 2e12',
);
