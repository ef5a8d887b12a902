import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadRecord } from '../../../src/extension/library/database.ts';
import { exportLibrary, importLibrary } from '../../../src/extension/library/library-zip.ts';
import { JOURNAL_LIMIT, mergeAll } from '../../../src/extension/library/merge.ts';
import { openLibrary } from '../../../src/extension/library/open.ts';
import { addSubscription, importPack } from '../../../src/extension/library/packs.ts';
import { remember } from '../../../src/extension/library/remember.ts';
import { libraryState, shelfContents } from '../../../src/extension/library/state.ts';
import { NORMALISER_VERSION } from '../../../src/pack/format.ts';
import { openPack } from '../../../src/pack/reader.ts';
import { packOf } from '../../../src/pack/writer.ts';
import { sealHead } from '../../pack/head.ts';
import { article, freshLibrary, streamOf } from './library-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-browser.ts')).fakeBrowser }));

const FEEDS = [{ url: 'https://news.example/feed.xml', title: 'News', site: 'https://news.example/' }];
const SUBSCRIBED = 'https://packs.example/p.pack';

async function filledLibrary(): Promise<void> {
  const pack = packOf([article(50), article(51)], {
    name: 'Floods',
    description: 'd',
    publisher: 'p',
    date: null,
  });
  await importPack(streamOf(pack), null, 'x');
  await addSubscription(SUBSCRIBED);
  for (let number = 0; number <= JOURNAL_LIMIT; number++) {
    await remember('read', [article(number)], new Date(2024, 2, 1 + (number % 3)));
  }
  await mergeAll();
  await remember('followed', [article(60, 'other.example')]);
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const imported = (bytes: Uint8Array) => importLibrary(streamOf(bytes, 100_000), bytes.length);

/** What of a state does not depend on when and under which ids it was stored. */
async function content() {
  const { packs, shelves } = await libraryState();
  return {
    packs: packs.map(({ kind, name, publisher, description, url, reports, checksum }) => ({
      kind,
      name,
      publisher,
      description,
      url,
      reports,
      checksum,
    })),
    articles: [shelves.read.articles, shelves.followed.articles],
    contents: [await shelfContents('read'), await shelfContents('followed')],
  };
}

beforeEach(freshLibrary);

describe('a library as a file', () => {
  it('comes back as it was on another machine', async () => {
    await filledLibrary();
    const before = await content();
    const file = await bytesOf(await exportLibrary(FEEDS));
    freshLibrary();
    expect(await imported(file)).toEqual(FEEDS);
    expect(await content()).toEqual(before);
  });

  it('added to itself changes nothing', async () => {
    await filledLibrary();
    const before = await content();
    await imported(await bytesOf(await exportLibrary(FEEDS)));
    expect(await content()).toEqual(before);
  });

  it('counts as older than what is here', async () => {
    await remember('read', [article(1, 'news.example', 111)]);
    const file = await bytesOf(await exportLibrary([]));
    freshLibrary();
    await remember('read', [article(1, 'news.example', 222)]);
    await imported(file);
    await remember('read', [article(2)]);
    expect((await libraryState()).shelves.read.articles).toBe(2);
    const pack = openPack(unzipSync(await bytesOf(await exportLibrary([])))['read.pack']!);
    const words = [0, 1].flatMap((report) => pack.document(report).claims.map((claim) => claim.words));
    expect(words).toContain('At least 222 houses');
    expect(words).not.toContain('At least 111 houses');
  });

  it('may be larger than any one pack', async () => {
    const mebibyte = new Uint8Array(1 << 20);
    let left = 258;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left-- === 0) return controller.close();
        controller.enqueue(left === 257 ? Uint8Array.from([0x50, 0x4b, 3, 4]) : mebibyte);
      },
    });
    // It is read to its end, and only there found to be no archive.
    await expect(importLibrary(stream, null)).rejects.toThrow(/cut short/);
  });

  it('comes back after an update that makes keys by other rules', async () => {
    await filledLibrary();
    const file = await bytesOf(await exportLibrary([]));
    const { 'manifest.json': manifest, ...packs } = unzipSync(file);
    for (const pack of Object.values(packs)) {
      new DataView(pack.buffer, pack.byteOffset).setUint16(10, NORMALISER_VERSION - 1, true);
      sealHead(pack);
    }
    const before = await content();
    freshLibrary();
    await imported(zipSync({ 'manifest.json': manifest!, ...packs }));
    const after = await content();
    expect(after.articles).toEqual(before.articles);
    expect(after.packs.map(({ reports }) => reports)).toEqual(before.packs.map(({ reports }) => reports));
    expect((await openLibrary()).record.damaged).toEqual([]);
    freshLibrary();
    await expect(importPack(streamOf(packs['packs/1.pack']!), null, 'x')).rejects.toThrow(/normaliser/);
  });

  it('that is empty is a file too', async () => {
    const file = await bytesOf(await exportLibrary([]));
    expect(Object.keys(unzipSync(file))).toEqual(['manifest.json']);
    expect(await imported(file)).toEqual([]);
  });
});

describe('a file that is no library', () => {
  async function parts(): Promise<Record<string, Uint8Array>> {
    await filledLibrary();
    const files = unzipSync(await bytesOf(await exportLibrary(FEEDS)));
    freshLibrary();
    await remember('read', [article(9)]);
    return files;
  }
  const manifestWith = (files: Record<string, Uint8Array>, change: object) =>
    zipSync({
      ...files,
      'manifest.json': strToU8(
        JSON.stringify({ ...JSON.parse(Buffer.from(files['manifest.json']!).toString()), ...change }),
      ),
    });

  const broken: readonly (readonly [string, (files: Record<string, Uint8Array>) => Uint8Array, RegExp])[] = [
    ['a text', () => strToU8('not a library at all'), /ZIP/],
    ['cut short', (files) => zipSync(files).slice(0, 900), /damaged|missing|cut short/],
    ['without a manifest', ({ 'manifest.json': _gone, ...rest }) => zipSync(rest), /manifest/],
    [
      'with a manifest that is no JSON',
      (files) => zipSync({ ...files, 'manifest.json': strToU8('{') }),
      /JSON/,
    ],
    ['without a pack that it names', ({ 'read.pack': _gone, ...rest }) => zipSync(rest), /read\.pack/],
    [
      'with a damaged pack',
      (files) =>
        zipSync({ ...files, 'read.pack': files['read.pack']!.map((b, i) => (i === 500 ? b ^ 1 : b)) }),
      /read\.pack/,
    ],
    ['of a newer version', (files) => manifestWith(files, { version: 2 }), /newer/],
    ['of another format', (files) => manifestWith(files, { format: 'x' }), /format/],
    [
      'with days that do not fit',
      (files) => manifestWith(files, { shelves: [{ file: 'read.pack', shelf: 'read', days: [1] }] }),
      /1 days/,
    ],
    [
      'with a day that no calendar has',
      (files) =>
        manifestWith(files, {
          shelves: [{ file: 'followed.pack', shelf: 'followed', days: [2_000_000_000] }],
        }),
      /days/,
    ],
    [
      'with an address that is none',
      (files) => manifestWith(files, { subscriptions: ['javascript:0'] }),
      /address/,
    ],
    [
      'with an address that is too long once it is encoded',
      (files) => manifestWith(files, { subscriptions: [`https://x.example/${'ä'.repeat(1500)}`] }),
      /address/,
    ],
    [
      'with more packs than a library may name',
      (files) =>
        manifestWith(files, {
          subscriptions: Array.from({ length: 10_001 }, (_each, i) => `https://x.example/${i}`),
        }),
      /subscriptions/,
    ],
    [
      'with more packs than there is room for beside those that are here',
      (files) =>
        manifestWith(files, {
          subscriptions: Array.from({ length: 10_000 }, (_each, i) => `https://x.example/${i}`),
        }),
      /packs/,
    ],
    [
      'with a bomb in it',
      (files) => zipSync({ ...files, 'manifest.json': new Uint8Array(5 << 20) }),
      /more than/,
    ],
  ];
  it.each(broken)('(%s) is refused, and nothing is half written', async (_name, make, message) => {
    const file = make(await parts());
    const before = await loadRecord();
    await expect(imported(file)).rejects.toThrow(message);
    expect(await loadRecord()).toEqual(before);
  });
});
