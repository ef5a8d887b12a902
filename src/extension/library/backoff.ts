const HOUR = 3_600_000;

/** A subscribed pack is asked for again this long after it came: packs of news are built daily, and a 304 costs nothing. Milliseconds. */
export const ASK_AGAIN_MS = 6 * HOUR;

/** Wait after the first failure, and the most that doubling leads to. Milliseconds. */
const FIRST_WAIT_MS = HOUR;
const LONGEST_WAIT_MS = 7 * 24 * HOUR;

/** When an address that failed `tries` times in a row is asked again: the wait doubles. Milliseconds since 1970. */
export function nextAttempt({ at, tries }: { readonly at: number; readonly tries: number }): number {
  return at + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, tries - 1));
}
