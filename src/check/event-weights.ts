import type { EventFeature } from './event.ts';

/**
 * Log-odds that two articles are of one event, for each feature. Written by `test/bench/train-events.ts` from annotated
 * news: do not edit.
 */
export const EVENT_WEIGHTS: Readonly<Record<EventFeature, number>> = {
  always: -4.62,
  name1: 1.64,
  name2: 0.39,
  name3: 0.48,
  name4: 0.92,
  leadName: 0.82,
  leadHeldLeast: 0.52,
  leadHeldMost: 1.09,
  sharedPlace: 0.77,
  placesApart: -1.27,
  term1: 0.73,
  term2: 0.95,
  leadTerm1: 0.9,
  leadTerm2: 0.09,
  sharedDay: 2.44,
  nextDay: 0.62,
  nearDay: 0.08,
  undated: -0.52,
  mainDay: 1.01,
};
