import type { Bound } from '../../claim/figure.ts';

/** The words of each phrase of a list below. */
export const phrasesOf = (list: string): readonly (readonly string[])[] =>
  list.split(/,\s*/).map((phrase) => phrase.split(' '));

/** Hedges before a number, with commas between; the longest that fits counts. */
export const hedgesBefore: readonly (readonly [bound: Bound, phrases: string])[] = [
  [
    'more-than',
    'more than, over, above, exceeding, exceeds, exceeded, exceed, in excess of, greater than, larger than, ' +
      'higher than, bigger than, better than, north of, older than, longer than, upwards of, upward of, topping, ' +
      'topped, surpassing, surpassed, surpass, surpasses',
  ],
  [
    'at-least',
    'at least, at the least, no fewer than, no less than, not less than, not fewer than, a minimum of, ' +
      'minimum of, as few as, as little as, more than or equal to, greater than or equal to, ' +
      'equal to or more than, equal to or greater than, larger than or equal to',
  ],
  [
    'fewer-than',
    'fewer than, less than, lower than, smaller than, under, below, short of, south of, shy of, younger than, ' +
      'shorter than',
  ],
  [
    'at-most',
    'at most, at the most, no more than, not more than, no greater than, up to, upto, as many as, as much as, ' +
      'as high as, a maximum of, maximum of, less than or equal to, fewer than or equal to, ' +
      'smaller than or equal to, equal to or less than, not exceeding',
  ],
  [
    'about',
    'about, around, roughly, approximately, approx, some, nearly, almost, close to, near, ' +
      'an estimated, estimated, circa, in the region of, in the order of, on the order of, something like, ' +
      'virtually, approaching, nearing, near to',
  ],
];

/** Hedges after a number (before or behind its noun), with commas between. */
export const hedgesAfter: readonly (readonly [bound: Bound, phrases: string])[] = [
  [
    'at-least',
    'or more, or above, or higher, or greater, or over, or better, or older, and above, and over, and older, ' +
      'and up, and more, at least, plus, upwards',
  ],
  [
    'at-most',
    'or fewer, or less, or below, or under, or lower, or younger, and under, and younger, and below, at most, ' +
      'max, tops',
  ],
  ['about', `or so, odd, or thereabouts, approximately`],
];
