import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Printed by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.84,
  event: 1.01,
  nearDays: -0.75,
  apartDays: -1.38,
  statedDay: 0.41,
  unit: 0.36,
  unknownPredicate: -1.19,
  toldTwice: 0.33,
  percent: -1.34,
  unnamedAge: -1.17,
  met: -0.18,
  vague: -0.86,
  openEnds: -0.59,
  looseRatio: -2.38,
  apartRatio: -2.38,
  sameNumber: 0.57,
  tellingNumber: 0.42,
  smallCount: -1.17,
  lead: 0.39,
  apart: -0.44,
  apartUndated: -1.04,
  apartDoubt: -0.14,
  apartUnknown: 0.16,
  apartPeople: -0.46,
  apartThings: -0.46,
  apartSmall: -1.13,
  alike: -0.39,
  fitting: -1.24,
  mentions: -0.47,
  names: 0.97,
  rarestWord: 0.83,
  words: 0.75,
  subject: -0.15,
  otherName: -0.17,
  wordsElsewhere: -1.76,
};
