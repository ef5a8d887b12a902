import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.81,
  event: 1.02,
  nearDays: -0.77,
  apartDays: -1.47,
  statedDay: 0.37,
  unit: 0.46,
  unknownPredicate: -1.2,
  toldTwice: 0.33,
  percent: -1.39,
  unnamedAge: -1.24,
  met: -0.12,
  vague: -0.77,
  openEnds: -0.61,
  looseRatio: -2.37,
  apartRatio: -2.38,
  sameNumber: 0.67,
  tellingNumber: 0.27,
  smallNumber: -1.33,
  lead: 0.46,
  apart: -0.47,
  apartUndated: -1.21,
  apartDoubt: -0.21,
  apartUnknown: 0.17,
  apartPeople: 0.01,
  apartThings: -0.01,
  apartSmall: -1.07,
  alike: -0.24,
  fitting: -1.44,
  mentions: -0.52,
  names: 0.9,
  subject: -0.07,
  otherName: -0.27,
  rarestWord: 0.86,
  words: 0.98,
  wordsElsewhere: -1.86,
};
