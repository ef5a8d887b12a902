import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Printed by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 0.88,
  event: 1.01,
  nearDays: -0.76,
  apartDays: -1.39,
  statedDay: 0.4,
  unit: 0.34,
  unknownPredicate: -1.18,
  toldTwice: 0.34,
  percent: -1.35,
  unnamedAge: -1.2,
  met: -0.17,
  vague: -0.86,
  openEnds: -0.59,
  looseRatio: -2.38,
  apartRatio: -2.4,
  sameNumber: 0.57,
  tellingNumber: 0.41,
  smallCount: -1.17,
  lead: 0.38,
  apart: -0.45,
  apartUndated: -1.02,
  apartDoubt: -0.15,
  apartUnknown: 0.15,
  apartPeople: -0.4,
  apartThings: -0.46,
  apartSmall: -1.08,
  alike: -0.39,
  fitting: -1.28,
  mentions: -0.5,
  names: 0.96,
  rarestWord: 0.79,
  words: 0.78,
  subject: -0.16,
  otherName: -0.17,
  wordsElsewhere: -1.76,
};
