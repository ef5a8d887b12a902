import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../pack/steps.ts';

/** Longest time for which nothing else has its turn. Milliseconds. */
const TURN_MS = 50;

/** Runs all pieces of long work, and between them now and then whatever else waits: an interruption above all. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < TURN_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}
