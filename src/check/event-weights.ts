import type { EventFeature } from './event.ts';

/**
 * Log-odds that two articles are of one event, for each feature. Printed by `test/bench/train-events.ts` from annotated
 * news: do not edit.
 */
export const EVENT_WEIGHTS: Readonly<Record<EventFeature, number>> = {
  always: -5.65,
  name1: 1.71,
  name2: 0.93,
  name3: 0.72,
  name4: 1.02,
  leadName: 1.01,
  leadHeldLeast: 0.57,
  leadHeldMost: 1.24,
  term1: 0.81,
  term2: 0.94,
  leadTerm1: 1,
  leadTerm2: 0.33,
  sharedDay: 2.43,
  nextDay: 0.85,
  nearDay: 0.19,
  undated: -0.28,
  mainDay: 1.24,
};
