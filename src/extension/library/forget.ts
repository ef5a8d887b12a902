import { forgetCorrections } from '../correction-store.ts';
import { articleKey, siteOf } from './article-key.ts';
import { changeLibrary, queued } from './database.ts';
import { alone } from './lock.ts';
import { joinParts, replaceParts } from './merge.ts';
import { openLibrary, type ShelfPart } from './open.ts';
import { type Damage, SHELVES, type Shelf } from './record.ts';
import type { NewSegment, Shelved } from './segment.ts';

/** What is to be forgotten: all that each given condition holds for; null is any. */
export interface Forgetting {
  readonly shelf: Shelf | null;
  /** A site as it is listed, and all that belongs to it: "news.example" also forgets "live.news.example". */
  readonly site: string | null;
  /** Sites that stay though they belong to that one: somebody else brings them. */
  readonly spared?: ReadonlySet<string>;
  /** Day on which articles were read or fetched, days since 1970-01-01 of the reader's calendar. */
  readonly day: number | null;
}

/**
 * Forgets articles for good: segments that hold some are written anew without them, and with the old bytes go what was set
 * aside as broken of the same shelf, since it may hold them too, and what the reader corrected about them. Resolves when
 * nothing of them can be read any more.
 */
export async function forget(what: Forgetting): Promise<void> {
  const gone = (article: Shelved) =>
    (what.site === null || belongsTo(article.site, what.site)) &&
    what.spared?.has(article.site) !== true &&
    (what.day === null || article.day === what.day);
  await alone(async () => {
    // First, while it is still known which articles go.
    await forgetCorrectionsOf(what, gone);
    for (const shelf of SHELVES) {
      if (what.shelf === null || what.shelf === shelf) while (!(await forgetOn(shelf, gone)));
    }
    await dropDamaged(({ kind }) =>
      what.shelf === null ? kind === 'read' || kind === 'followed' : kind === what.shelf,
    );
  });
}

/**
 * Corrections name articles by their addresses. Those of a site go whether it was remembered or not, but for feeds: what
 * the reader has read himself stays then.
 */
async function forgetCorrectionsOf(what: Forgetting, gone: (article: Shelved) => boolean): Promise<void> {
  const { shelves, problem } = await openLibrary();
  if (problem !== null) throw problem;
  const articles = (shelf: Shelf) => shelves[shelf].flatMap((part) => part.articles);
  const keys = new Set<number>();
  for (const shelf of SHELVES) {
    if (what.shelf !== null && what.shelf !== shelf) continue;
    for (const article of articles(shelf)) if (gone(article)) keys.add(article.key);
  }
  if (what.shelf === 'followed') for (const { key } of articles('read')) keys.delete(key);
  const site = what.shelf === 'followed' || what.day !== null ? null : what.site;
  await forgetCorrections(
    (id) => keys.has(articleKey(id)) || (site !== null && belongsTo(siteOf(id) ?? '', site)),
  );
}

function belongsTo(site: string, wanted: string): boolean {
  return site === wanted || site.endsWith(`.${wanted}`);
}

/** False where something was remembered while a segment was written: then it must be looked at again. */
async function forgetOn(shelf: Shelf, gone: (article: Shelved) => boolean): Promise<boolean> {
  const { shelves, problem } = await openLibrary();
  if (problem !== null) throw problem;
  let whole = true;
  for (const part of shelves[shelf]) {
    if (!part.articles.some(gone)) continue;
    whole = (await replaceParts(shelf, [part], await remainder(part, gone))) && whole;
  }
  const after = await openLibrary();
  return whole && !after.shelves[shelf].some(({ articles }) => articles.some(gone));
}

function remainder(part: ShelfPart, gone: (article: Shelved) => boolean): Promise<NewSegment | null> {
  return part.articles.every(gone) ? Promise.resolve(null) : joinParts([part], (article) => !gone(article));
}

/** Deletes what was set aside as broken, all or some of it. */
export async function dropDamaged(which: (damage: Damage) => boolean = () => true): Promise<void> {
  await changeLibrary((record, change) => {
    const dropped = record.damaged.filter(which);
    if (dropped.length === 0) return null;
    const bytes = change.objectStore('bytes');
    for (const { segment } of dropped) if (segment !== null) queued(bytes.delete(segment));
    return { ...record, damaged: record.damaged.filter((damage) => !which(damage)) };
  });
}
