import { onLibraryChange } from './changed.ts';
import { mergeAll } from './merge.ts';

/** Wait after a change before segments are merged, so that the check of the next page goes first. Milliseconds. */
const WAIT_MS = 1_000;

/**
 * Merges segments after changes of the library, in the background alone, as long as it lives. What is interrupted or fails
 * has changed nothing and is begun again after the next change.
 */
export function keepUp(signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = () => {
    timer = null;
    mergeAll(signal).catch(() => null);
  };
  onLibraryChange(() => {
    if (timer === null) timer = setTimeout(run, WAIT_MS);
  }, signal);
}
