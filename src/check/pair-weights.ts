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
  percent: -1.22,
  unnamedAge: -1.42,
  met: -0.33,
  vague: -1.08,
  openEnds: -0.68,
  looseRatio: -2.43,
  apartRatio: -2.64,
  sameNumber: 0.9,
  tellingNumber: 1.01,
  smallNumber: -1.23,
  lead: 0.55,
  apart: -0.27,
  apartUndated: -1.45,
  apartDoubt: -0.19,
  apartUnknown: 0.62,
  apartPeople: -0.37,
  apartThings: -0.46,
  apartSmall: -0.99,
  alike: 0,
  fitting: -1.6,
  mentions: -0.68,
  names: 0.97,
  subject: 0.06,
  otherName: -0.23,
  rarestWord: 0.88,
  words: 1.15,
  wordsElsewhere: -2.13,
};
