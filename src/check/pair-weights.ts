import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 1.16,
  event: 0.97,
  nearDays: -0.95,
  apartDays: -1.67,
  statedDay: 0.41,
  unit: 0.38,
  unknownPredicate: -1.3,
  toldTwice: 0.37,
  percent: -1.32,
  unnamedAge: -1.33,
  met: -0.34,
  vague: -1.04,
  openEnds: -0.7,
  looseRatio: -2.27,
  apartRatio: -2.6,
  sameNumber: 0.9,
  tellingNumber: 0.17,
  smallNumber: -1.34,
  lead: 0.5,
  apart: -0.21,
  apartUndated: -1.28,
  apartDoubt: -0.26,
  apartUnknown: 0.46,
  apartPeople: -0.29,
  apartThings: -0.31,
  apartSmall: -0.99,
  alike: 0.03,
  fitting: -1.51,
  mentions: -0.57,
  names: 0.95,
  subject: -0.12,
  otherName: -0.33,
  rarestWord: 0.74,
  words: 1.14,
  wordsElsewhere: -2.03,
};
