import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.96,
  event: 1.01,
  nearDays: -0.91,
  apartDays: -1.57,
  statedDay: 0.42,
  unit: 0.47,
  unknownPredicate: -1.38,
  toldTwice: 0.41,
  percent: -1.21,
  unnamedAge: -1.48,
  met: -0.3,
  vague: -1.07,
  openEnds: -0.65,
  looseRatio: -2.45,
  apartRatio: -2.63,
  sameNumber: 0.88,
  tellingNumber: 1.01,
  smallNumber: -1.21,
  lead: 0.54,
  apart: -0.26,
  apartUndated: -1.36,
  apartDoubt: -0.19,
  apartUnknown: 0.6,
  apartPeople: -0.36,
  apartThings: -0.38,
  apartSmall: -1.03,
  alike: -0.02,
  fitting: -1.53,
  mentions: -0.58,
  names: 0.93,
  subject: 0.03,
  otherName: -0.3,
  rarestWord: 0.84,
  words: 1.13,
  wordsElsewhere: -2.08,
};
