import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { alone } from './library/lock.ts';

/** Tabs on which the reader hid the marks, until he shows them again or the browser closes. */
const KEY = 'hiddenTabs';
const stored = z.array(z.int());

async function hiddenTabs(): Promise<readonly number[]> {
  const values: Record<string, unknown> = await browser.storage.session.get(KEY);
  const parsed = stored.safeParse(values[KEY]);
  return parsed.success ? parsed.data : [];
}

export async function isHidden(tab: number | null): Promise<boolean> {
  return tab !== null && (await hiddenTabs()).includes(tab);
}

/** Remembers or forgets a tab; tab ids are not used twice in one session. */
export function setHidden(tab: number, hidden: boolean): Promise<void> {
  return alone(
    async () => {
      const others = (await hiddenTabs()).filter((other) => other !== tab);
      await browser.storage.session.set({ [KEY]: hidden ? [...others, tab] : others });
    },
    null,
    KEY,
  );
}
