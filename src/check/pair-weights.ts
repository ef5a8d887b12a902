import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by `test/bench/train-links.ts` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
  always: 1.08,
  event: 0.98,
  nearDays: -0.94,
  apartDays: -1.56,
  statedDay: 0.42,
  unit: 0.4,
  unknownPredicate: -1.31,
  toldTwice: 0.34,
  percent: -1.32,
  unnamedAge: -1.34,
  met: -0.29,
  vague: -1.04,
  openEnds: -0.69,
  looseRatio: -2.27,
  apartRatio: -2.63,
  sameNumber: 0.9,
  tellingNumber: 0.18,
  smallNumber: -1.31,
  lead: 0.53,
  apart: -0.21,
  apartUndated: -1.31,
  apartDoubt: -0.25,
  apartUnknown: 0.58,
  apartPeople: -0.23,
  apartThings: -0.38,
  apartSmall: -0.98,
  alike: 0.01,
  fitting: -1.5,
  mentions: -0.6,
  names: 0.99,
  subject: 0.06,
  otherName: -0.32,
  rarestWord: 0.73,
  words: 1.14,
  wordsElsewhere: -2.01,
};
