import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Correction, sameCorrection } from '../check/corrections.ts';
import { UNCLEAR } from '../check/finding.ts';
import { correctionSchema, MOST_CORRECTIONS } from '../export/corrections.ts';
import { CORRECTIONS_KEY as KEY } from './corrections-changed.ts';
import { alone } from './library/lock.ts';

/** Where corrections are: on the disk, or in memory for those made in private windows, of which nothing is stored. */
type Area = 'local' | 'session';

const stored = z.array(z.nullable(z.catch(z.nullable(correctionSchema), null)));

/** What the reader corrected, oldest first; in a private window also what he did there. Entries that do not fit are left out. */
export async function loadCorrections(inPrivate: boolean): Promise<readonly Correction[]> {
  const kept = await load('local');
  return inPrivate ? [...kept, ...(await load('session'))] : kept;
}

async function load(area: Area): Promise<readonly Correction[]> {
  const values: Record<string, unknown> = await browser.storage[area].get(KEY);
  const parsed = stored.safeParse(values[KEY] ?? []);
  return parsed.success ? parsed.data.filter((correction) => correction !== null) : [];
}

/** One write at a time: two tabs may correct at once, and the options forget. */
function change(area: Area, edit: (before: readonly Correction[]) => readonly Correction[]): Promise<void> {
  return alone(
    async () => {
      const before = await load(area);
      const after = edit(before);
      if (after.length > 0 || before.length > 0) await browser.storage[area].set({ [KEY]: after });
    },
    null,
    KEY,
  );
}

/** Keeps corrections; those kept already count as made now. Where there is no more room the oldest go. */
export function addCorrections(corrections: readonly Correction[], inPrivate: boolean): Promise<void> {
  return change(inPrivate ? 'session' : 'local', (before) => {
    const others = before.filter((other) => !corrections.some((each) => sameCorrection(other, each)));
    return [...others, ...corrections].slice(-MOST_CORRECTIONS);
  });
}

/** Takes back a correction, wherever it was made. */
export function removeCorrection(correction: Correction): Promise<void> {
  return drop((other) => sameCorrection(other, correction));
}

/** Drops the corrections that name an article or a report by one of its ids, also as the origin that a report alone is. */
export function forgetCorrections(names: (id: string) => boolean): Promise<void> {
  return drop(({ article, report, origins }) => {
    const ids = [article, report, ...(origins ?? []).map((key) => key.replace(UNCLEAR, ''))];
    return ids.some((id) => id !== '' && names(id));
  });
}

/** Drops what was corrected in private windows. */
export function dropPrivateCorrections(): Promise<void> {
  return change('session', () => []);
}

async function drop(which: (correction: Correction) => boolean): Promise<void> {
  for (const area of ['local', 'session'] as const) {
    await change(area, (before) => before.filter((each) => !which(each)));
  }
}
