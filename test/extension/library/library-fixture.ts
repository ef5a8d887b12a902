import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { ArticleClaims } from '../../../src/claim/claim.ts';
import { closeDatabase } from '../../../src/extension/library/database.ts';
import { dropOpened } from '../../../src/extension/library/open.ts';
import { readText } from '../../../src/extension/read-text.ts';

/** An empty library, as on the first day. */
export function freshLibrary(): void {
  closeDatabase();
  dropOpened();
  globalThis.indexedDB = new IDBFactory();
}

/** The same library for a background that was started anew: nothing is held in memory. */
export function restart(): void {
  closeDatabase();
  dropOpened();
}

const PLACES = ['Aldova', 'Brenholm', 'Castermouth', 'Dunmere', 'Eastvale', 'Fenwick', 'Garlow', 'Hartsea'];

/** An article of our own writing: the `number`-th of its site, with a figure of its own. */
export function article(number: number, site = 'news.example', count = 100 + number): ArticleClaims {
  const place = PLACES[number % PLACES.length];
  const url = `https://${site}/story-${number}`;
  return readText({
    id: url,
    publisher: site,
    date: '2024-03-05',
    title: `Flood ${number} reaches ${place}`,
    url,
    language: 'en',
    text: `At least ${count} houses were flooded in ${place} on Monday when the river Tarn ${number} rose, Maria Lind, head of the rescue service of ${place}, said on Tuesday. Some ${count + 7} people were brought to a school.`,
  }).claims;
}

/** Bytes as a stream in pieces. */
export function streamOf(bytes: Uint8Array, piece = 1000): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + piece));
      else controller.close();
      at += piece;
    },
  });
}
