import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { feedToFollowSchema, MOST_FEEDS, newFeed } from '../follow/feed-record.ts';
import { addFeeds, loadFeeds } from '../follow/feed-store.ts';
import { changeLibrary } from './database.ts';
import { openLibrary } from './open.ts';
import { addSubscription } from './packs.ts';
import { type Damage, SHELVES } from './record.ts';

const KEY = 'libraryInventory';

/**
 * What the library held last, kept apart from it. A browser that finds its database damaged may start it anew, empty, and
 * say nothing: then this tells what is gone, and where subscriptions and feeds were.
 */
const inventorySchema = z.object({
  generation: z.int(),
  articles: z.object({ read: z.int(), followed: z.int() }),
  packs: z.array(
    z.object({
      kind: z.enum(['imported', 'subscribed']),
      name: z.string(),
      url: z.nullable(z.string()),
      reports: z.int(),
    }),
  ),
  feeds: z.array(feedToFollowSchema),
});
export type Inventory = Readonly<z.infer<typeof inventorySchema>>;

/**
 * Takes stock of the library; where the browser has lost it, says so in the record and begins anew to fetch what can be
 * fetched. A library that cannot be read is left alone.
 */
export async function takeStock(): Promise<void> {
  // First of all: whoever takes stock meanwhile leaves an inventory of a younger library than is opened here.
  const values: Record<string, unknown> = await browser.storage.local.get(KEY);
  const library = await openLibrary();
  if (library.problem !== null) return;
  const before = inventorySchema.safeParse(values[KEY]);
  if (before.success && library.record.generation < before.data.generation) await mourn(before.data);
  const { record, shelves } = await openLibrary();
  const articles = (shelf: (typeof SHELVES)[number]) =>
    shelves[shelf].reduce((sum, { pack, hidden }) => sum + pack.reports - hidden.size, 0);
  const inventory: Inventory = {
    generation: record.generation,
    articles: { read: articles('read'), followed: articles('followed') },
    packs: record.packs.map(({ kind, current, url }) => ({
      kind,
      name: current?.name ?? '',
      url,
      reports: current?.segment.reports ?? 0,
    })),
    feeds: (await loadFeeds()).map(({ url, title, site }) => ({ url, title, site })),
  };
  await browser.storage.local.set({ [KEY]: inventory });
}

/** Writes down what is gone, and subscribes and follows again. */
async function mourn(lost: Inventory): Promise<void> {
  const at = Date.now();
  const message = 'the browser began its database anew';
  const gone = (kind: Damage['kind'], of: string, reports: number): Damage => ({
    segment: null,
    kind,
    of,
    reports,
    message,
    at,
  });
  const damaged = [
    ...SHELVES.filter((shelf) => lost.articles[shelf] > 0).map((shelf) =>
      gone(shelf, shelf, lost.articles[shelf]),
    ),
    ...lost.packs
      .filter(({ kind }) => kind === 'imported')
      .map(({ kind, name, reports }) => gone(kind, name, reports)),
  ];
  await changeLibrary((record) => {
    // A background that was stopped in the midst of this begins it anew.
    const isNoted = (each: Damage) =>
      record.damaged.some(
        ({ kind, of, message }) => each.kind === kind && each.of === of && each.message === message,
      );
    return { ...record, damaged: [...record.damaged, ...damaged.filter((each) => !isNoted(each))] };
  });
  for (const { kind, url } of lost.packs)
    if (kind === 'subscribed' && url !== null) await addSubscription(url);
  await addFeeds(
    lost.feeds.map((feed) => newFeed(feed, at)),
    MOST_FEEDS,
  );
}
