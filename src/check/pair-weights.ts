import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.87,
  event: 1.03,
  nearDays: -0.67,
  apartDays: -1.42,
  statedDay: 0.33,
  unit: 0.4,
  unknownPredicate: -1.24,
  toldTwice: 0.28,
  percent: -1.34,
  unnamedAge: -1.31,
  met: -0.23,
  vague: -0.79,
  openEnds: -0.62,
  looseRatio: -2.39,
  apartRatio: -2.5,
  sameNumber: 0.81,
  tellingNumber: 0.2,
  smallNumber: -1.39,
  lead: 0.48,
  apart: -0.38,
  apartUndated: -1.26,
  apartDoubt: -0.24,
  apartUnknown: 0.46,
  apartPeople: -0.11,
  apartThings: -0.1,
  apartSmall: -0.92,
  alike: 0.03,
  fitting: -1.39,
  mentions: -0.4,
  names: 1,
  subject: -0.11,
  otherName: -0.28,
  rarestWord: 0.91,
  words: 0.99,
  wordsElsewhere: -1.92,
};
