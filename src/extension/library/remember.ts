import type { ArticleClaims } from '../../claim/claim.ts';
import { localDay } from '../../locales/days.ts';
import { crc32 } from '../../pack/checksum.ts';
import { type Change, changeLibrary, type JournalRow, queued } from './database.ts';
import type { Shelf } from './record.ts';
import { keyOf, siteOfReport } from './segment.ts';
import { packInSlices } from './write-pack.ts';

/**
 * Puts articles on a shelf, in one transaction; an article that lies there already is replaced. Articles without claims
 * are remembered too: they were read.
 *
 * @param isWanted asked in that transaction, of which it may await requests; where it says no, nothing is written
 * @returns whether they were remembered
 * @throws FailureError `quota`, `newer-library`, `library`; then nothing was written
 */
export async function remember(
  shelf: Shelf,
  articles: readonly ArticleClaims[],
  now: Date = new Date(),
  isWanted: (change: Change) => Promise<boolean> | boolean = () => true,
): Promise<boolean> {
  const day = localDay(now.getTime());
  const rows: JournalRow[] = [];
  for (const article of articles) rows.push(await journalRow(shelf, article, day));
  let wanted = false;
  await changeLibrary(async (record, change) => {
    wanted = await isWanted(change);
    if (!wanted) return null;
    const journal = change.objectStore('journal');
    const known = await Promise.all(
      rows.map((row) => journal.index('article').getAllKeys([row.shelf, row.key])),
    );
    for (const key of known.flat()) queued(journal.delete(key));
    for (const row of rows) queued(journal.add(row));
    return record;
  });
  return wanted;
}

/** The article as a small pack of its own, whose name is never shown. */
async function journalRow(shelf: Shelf, article: ArticleClaims, day: number): Promise<JournalRow> {
  const bytes = await packInSlices([article], '');
  if (bytes === null) throw new Error('an article made a pack without reports');
  const key = keyOf(article.report);
  const site = siteOfReport(article.report);
  return { shelf, key, day, site, bytes: bytes.buffer, checksum: crc32(bytes) };
}
