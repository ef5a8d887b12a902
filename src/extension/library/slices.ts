import type { Steps } from '../../pack/steps.ts';

/** Longest that work holds the thread at a stretch: well below the 20 ms that a message may be kept waiting. Milliseconds. */
const SLICE_MS = 6;

/**
 * Runs steps a slice at a time, so that messages and clicks are answered between. Ends with the signal's reason when it is
 * given up.
 */
export async function inSlices<T>(steps: Steps<T>, signal: AbortSignal | null = null): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await nextTask();
  }
}

/** Resolves in a task of its own, behind the messages that wait. Timers would be slowed to 4 ms, in the background to 1 s. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
