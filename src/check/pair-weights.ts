import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 1.07,
  event: 1,
  nearDays: -0.92,
  apartDays: -1.54,
  statedDay: 0.47,
  unit: 0.4,
  unknownPredicate: -1.35,
  toldTwice: 0.42,
  percent: -1.2,
  unnamedAge: -1.45,
  met: -0.38,
  vague: -1.06,
  openEnds: -0.66,
  looseRatio: -2.43,
  apartRatio: -2.63,
  sameNumber: 0.94,
  tellingNumber: 0.99,
  smallNumber: -1.19,
  lead: 0.57,
  apart: -0.18,
  apartUndated: -1.54,
  apartDoubt: -0.16,
  apartUnknown: 0.44,
  apartPeople: -0.52,
  apartThings: -0.42,
  apartSmall: -1.12,
  alike: 0.14,
  fitting: -1.6,
  mentions: -0.72,
  names: 0.97,
  subject: 0.01,
  otherName: -0.29,
  rarestWord: 0.92,
  words: 1.04,
  wordsElsewhere: -2.07,
};
