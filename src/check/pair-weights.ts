import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.86,
  event: 1.03,
  nearDays: -0.77,
  apartDays: -1.38,
  statedDay: 0.36,
  unit: 0.33,
  unknownPredicate: -1.12,
  toldTwice: 0.35,
  percent: -1.39,
  unnamedAge: -1.21,
  met: -0.16,
  vague: -0.9,
  openEnds: -0.62,
  looseRatio: -2.39,
  apartRatio: -2.16,
  sameNumber: 0.59,
  tellingNumber: 0.4,
  smallNumber: -1.26,
  lead: 0.43,
  apart: -0.43,
  apartUndated: -1.03,
  apartDoubt: -0.16,
  apartUnknown: 0.07,
  apartPeople: -0.31,
  apartThings: -0.26,
  apartSmall: -1.14,
  alike: -0.28,
  fitting: -1.31,
  mentions: -0.52,
  names: 1.03,
  subject: -0.11,
  otherName: -0.21,
  rarestWord: 0.76,
  words: 0.83,
  wordsElsewhere: -1.75,
};
