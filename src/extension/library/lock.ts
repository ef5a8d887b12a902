/** Name of the lock that whoever rewrites segments or packs holds, in whatever page of the extension he is. */
const LOCK = 'second-source-library';

/**
 * Runs work that reads the library, computes for a while and then changes it: one at a time in the whole extension.
 * Remembering an article is a single transaction and needs no lock, so that it never waits for a merge.
 */
export function alone<T>(work: () => Promise<T>, signal: AbortSignal | null = null): Promise<T> {
  return navigator.locks.request(LOCK, signal === null ? {} : { signal }, work);
}
