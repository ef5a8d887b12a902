import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 1.06,
  event: 0.98,
  nearDays: -0.92,
  apartDays: -1.45,
  statedDay: 0.48,
  unit: 0.43,
  unknownPredicate: -1.35,
  toldTwice: 0.4,
  percent: -1.21,
  unnamedAge: -1.46,
  met: -0.38,
  vague: -1.05,
  openEnds: -0.63,
  looseRatio: -2.42,
  apartRatio: -2.63,
  sameNumber: 0.98,
  tellingNumber: 0.95,
  smallNumber: -1.18,
  lead: 0.56,
  apart: -0.18,
  apartUndated: -1.51,
  apartDoubt: -0.18,
  apartUnknown: 0.37,
  apartPeople: -0.47,
  apartThings: -0.34,
  apartSmall: -1.13,
  alike: 0.15,
  fitting: -1.59,
  mentions: -0.77,
  names: 0.98,
  subject: -0.01,
  otherName: -0.28,
  rarestWord: 0.9,
  words: 1.01,
  wordsElsewhere: -2.07,
};
