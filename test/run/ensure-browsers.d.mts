import type { BrowserName } from './browsers.mjs';

/** What keeps a browser from being used, with the one thing to do about it; null where it is at hand. */
export function missingBrowser(name: BrowserName): string | null;
