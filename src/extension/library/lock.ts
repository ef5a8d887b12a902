/** Name of the lock that whoever rewrites segments, packs or stored values holds, in whatever page of the extension he is. */
const LOCK = 'second-source-library';

/**
 * Runs work that reads what is kept, computes for a while and then changes it: one at a time in the whole extension.
 * Remembering an article is a single transaction and needs no lock, so that it never waits for a merge.
 *
 * @param what a part of it for work that touches nothing else: the address of a pack, the key of a stored value
 */
export function alone<T>(work: () => Promise<T>, signal: AbortSignal | null = null, what = ''): Promise<T> {
  return navigator.locks.request(`${LOCK} ${what}`, signal === null ? {} : { signal }, work);
}
