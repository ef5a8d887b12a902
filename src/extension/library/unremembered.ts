import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { FAILURE_CODES, type Failure } from '../failure.ts';

/**
 * Why the last article that the reader read is not remembered, kept until one is or the browser closes: not on the disk,
 * which may be what is full.
 */
const KEY = 'unremembered';
const stored = z.object({ code: z.enum(FAILURE_CODES), message: z.string() });

/** Null where it is, or where none was to be. */
export async function loadUnremembered(): Promise<Failure | null> {
  const values: Record<string, unknown> = await browser.storage.session.get(KEY);
  const parsed = stored.safeParse(values[KEY]);
  return parsed.success ? parsed.data : null;
}

export async function noteUnremembered(failure: Failure): Promise<void> {
  await browser.storage.session.set({ [KEY]: failure });
}

export async function clearUnremembered(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
