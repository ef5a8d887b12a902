import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.98,
  event: 1.01,
  nearDays: -0.96,
  apartDays: -1.61,
  statedDay: 0.37,
  unit: 0.37,
  unknownPredicate: -1.24,
  toldTwice: 0.57,
  percent: -1.21,
  unnamedAge: -1.41,
  met: -0.33,
  vague: -1.08,
  openEnds: -0.68,
  looseRatio: -2.43,
  apartRatio: -2.64,
  sameNumber: 0.9,
  tellingNumber: 1,
  smallNumber: -1.22,
  lead: 0.55,
  apart: -0.27,
  apartUndated: -1.42,
  apartDoubt: -0.19,
  apartUnknown: 0.63,
  apartPeople: -0.38,
  apartThings: -0.45,
  apartSmall: -1.01,
  alike: 0.01,
  fitting: -1.6,
  mentions: -0.68,
  names: 0.97,
  subject: 0.07,
  otherName: -0.23,
  rarestWord: 0.88,
  words: 1.16,
  wordsElsewhere: -2.14,
};
