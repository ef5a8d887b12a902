import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.97,
  event: 0.99,
  nearDays: -0.9,
  apartDays: -1.42,
  statedDay: 0.53,
  unit: 0.44,
  unknownPredicate: -1.35,
  toldTwice: 0.41,
  percent: -1.18,
  unnamedAge: -1.43,
  met: -0.31,
  vague: -1.04,
  openEnds: -0.63,
  looseRatio: -2.4,
  apartRatio: -2.47,
  sameNumber: 0.96,
  tellingNumber: 0.94,
  smallNumber: -1.14,
  lead: 0.56,
  apart: -0.28,
  apartUndated: -1.32,
  apartDoubt: -0.23,
  apartUnknown: 0.3,
  apartPeople: -0.32,
  apartThings: -0.34,
  apartSmall: -0.97,
  alike: 0.04,
  fitting: -1.54,
  mentions: -0.77,
  names: 0.95,
  subject: 0.03,
  otherName: -0.29,
  rarestWord: 0.81,
  words: 1.05,
  wordsElsewhere: -2.08,
};
