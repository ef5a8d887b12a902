import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 1.05,
  event: 1,
  nearDays: -0.92,
  apartDays: -1.55,
  statedDay: 0.42,
  unit: 0.41,
  unknownPredicate: -1.33,
  toldTwice: 0.37,
  percent: -1.21,
  unnamedAge: -1.5,
  met: -0.31,
  vague: -1.05,
  openEnds: -0.64,
  looseRatio: -2.44,
  apartRatio: -2.64,
  sameNumber: 0.83,
  tellingNumber: 1.05,
  smallNumber: -1.23,
  lead: 0.54,
  apart: -0.22,
  apartUndated: -1.28,
  apartDoubt: -0.25,
  apartUnknown: 0.61,
  apartPeople: -0.27,
  apartThings: -0.39,
  apartSmall: -1.06,
  alike: 0.09,
  fitting: -1.57,
  mentions: -0.55,
  names: 0.95,
  subject: 0.03,
  otherName: -0.33,
  rarestWord: 0.75,
  words: 1.13,
  wordsElsewhere: -2,
};
