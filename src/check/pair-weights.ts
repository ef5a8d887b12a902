import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.83,
  event: 1.02,
  nearDays: -0.77,
  apartDays: -1.47,
  statedDay: 0.37,
  unit: 0.46,
  unknownPredicate: -1.22,
  toldTwice: 0.31,
  percent: -1.39,
  unnamedAge: -1.26,
  met: -0.11,
  vague: -0.77,
  openEnds: -0.61,
  looseRatio: -2.37,
  apartRatio: -2.38,
  sameNumber: 0.67,
  tellingNumber: 0.28,
  smallNumber: -1.33,
  lead: 0.46,
  apart: -0.48,
  apartUndated: -1.18,
  apartDoubt: -0.21,
  apartUnknown: 0.18,
  apartPeople: 0.02,
  apartThings: -0.02,
  apartSmall: -1.07,
  alike: -0.25,
  fitting: -1.43,
  mentions: -0.52,
  names: 0.9,
  subject: -0.09,
  otherName: -0.27,
  rarestWord: 0.85,
  words: 0.98,
  wordsElsewhere: -1.87,
};
