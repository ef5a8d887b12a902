import { browser } from 'wxt/browser';

/** Where the corrections lie, in the storage of the disk and in that of the session. */
export const CORRECTIONS_KEY = 'corrections';

/** Calls `listen` after each change of the corrections that are kept, whoever made it, until `signal` aborts. */
export function onCorrectionsChange(listen: () => void, signal: AbortSignal): void {
  const changed = (changes: object) => {
    if (Object.hasOwn(changes, CORRECTIONS_KEY)) listen();
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
}
