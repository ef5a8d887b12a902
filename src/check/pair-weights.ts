import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 1.06,
  event: 1,
  nearDays: -0.96,
  apartDays: -1.61,
  statedDay: 0.37,
  unit: 0.38,
  unknownPredicate: -1.35,
  toldTwice: 0.46,
  percent: -1.21,
  unnamedAge: -1.51,
  met: -0.33,
  vague: -1.08,
  openEnds: -0.67,
  looseRatio: -2.44,
  apartRatio: -2.66,
  sameNumber: 0.93,
  tellingNumber: 1.01,
  smallNumber: -1.21,
  lead: 0.54,
  apart: -0.24,
  apartUndated: -1.43,
  apartDoubt: -0.18,
  apartUnknown: 0.59,
  apartPeople: -0.4,
  apartThings: -0.45,
  apartSmall: -1,
  alike: 0.13,
  fitting: -1.62,
  mentions: -0.71,
  names: 0.97,
  subject: 0.02,
  otherName: -0.25,
  rarestWord: 0.89,
  words: 1.15,
  wordsElsewhere: -2.13,
};
