import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Correction, sameCorrection } from '../check/corrections.ts';
import { correctionSchema, MOST_CORRECTIONS } from '../export/corrections.ts';

const KEY = 'corrections';

const stored = z.array(z.nullable(z.catch(z.nullable(correctionSchema), null)));

/** What the reader corrected, oldest first. Entries that do not fit are left out. */
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

/** Keeps corrections; those kept already count as made now. Where there is no more room the oldest go. */
export function addCorrections(corrections: readonly Correction[]): Promise<void> {
  return change((before) => {
    const others = before.filter((other) => !corrections.some((each) => sameCorrection(other, each)));
    return [...others, ...corrections].slice(-MOST_CORRECTIONS);
  });
}

/** Takes back a correction. */
export function removeCorrection(correction: Correction): Promise<void> {
  return change((before) => before.filter((other) => !sameCorrection(other, correction)));
}
