import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Correction, sameCorrection } from '../check/corrections.ts';
import { correctionSchema } from '../export/corrections.ts';

const KEY = 'corrections';

/** The oldest go first. Ten years of two a day. */
const MOST_CORRECTIONS = 8_000;

const stored = z.array(z.nullable(z.catch(z.nullable(correctionSchema), null)));

/** What the reader took out, oldest first. Entries that do not fit are left out. */
export async function loadCorrections(): Promise<readonly Correction[]> {
  const values: Record<string, unknown> = await browser.storage.local.get(KEY);
  const parsed = stored.safeParse(values[KEY] ?? []);
  return parsed.success ? parsed.data.filter((correction) => correction !== null) : [];
}

/** One write at a time: two tabs may correct at once. */
let writing: Promise<unknown> = Promise.resolve();

function change(edit: (before: readonly Correction[]) => readonly Correction[]): Promise<void> {
  const next = writing.then(async () => {
    await browser.storage.local.set({ [KEY]: edit(await loadCorrections()) });
  });
  writing = next.catch(() => null);
  return next;
}

export function addCorrection(correction: Correction): Promise<void> {
  return change((before) =>
    [...before.filter((other) => !sameCorrection(other, correction)), correction].slice(-MOST_CORRECTIONS),
  );
}

/** Takes back one correction, null for the last. */
export function removeCorrection(correction: Correction | null): Promise<void> {
  return change((before) =>
    correction === null ? before.slice(0, -1) : before.filter((other) => !sameCorrection(other, correction)),
  );
}
