import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.96,
  event: 0.99,
  nearDays: -0.88,
  apartDays: -1.4,
  statedDay: 0.55,
  unit: 0.45,
  unknownPredicate: -1.35,
  toldTwice: 0.4,
  percent: -1.18,
  unnamedAge: -1.44,
  met: -0.31,
  vague: -1.05,
  openEnds: -0.64,
  looseRatio: -2.39,
  apartRatio: -2.47,
  sameNumber: 0.97,
  tellingNumber: 0.92,
  smallNumber: -1.14,
  lead: 0.57,
  apart: -0.29,
  apartUndated: -1.29,
  apartDoubt: -0.24,
  apartUnknown: 0.3,
  apartPeople: -0.32,
  apartThings: -0.34,
  apartSmall: -0.96,
  alike: 0.02,
  fitting: -1.54,
  mentions: -0.78,
  names: 0.95,
  subject: 0.03,
  otherName: -0.3,
  rarestWord: 0.8,
  words: 1.05,
  wordsElsewhere: -2.08,
};
