import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database, loadRecord } from '../../../src/extension/library/database.ts';
import { dropDamaged } from '../../../src/extension/library/forget.ts';
import { openLibrary } from '../../../src/extension/library/open.ts';
import {
  importPack,
  rollBack,
  subscribePack,
  updateSubscribed,
} from '../../../src/extension/library/packs.ts';
import { remember } from '../../../src/extension/library/remember.ts';
import { libraryState } from '../../../src/extension/library/state.ts';
import { freshBrowser } from '../fake-browser.ts';
import { article, freshLibrary, restart, streamOf } from './library-fixture.ts';
import { ADDRESS, answered, expectConsistent, own, packWith, serve } from './packs-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  freshLibrary();
  freshBrowser(['https://*/*', 'http://*/*']);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await expectConsistent();
});

describe('bytes that were damaged on the disk', () => {
  async function damage(segment: string): Promise<void> {
    const db = await database();
    const row = (await db.get('bytes', segment))!;
    new Uint8Array(row.bytes)[row.bytes.byteLength >> 1]! ^= 4;
    await db.put('bytes', row);
    restart();
  }

  it('are set aside and named, and the rest goes on', async () => {
    const first = await importPack(streamOf(packWith(5)), null, 'x');
    await importPack(streamOf(packWith(6, { name: 'Fires' })), null, 'x');
    await damage((await loadRecord()).packs.find(({ id }) => id === first)!.current!.segment.id);
    expect(await own()).toMatchObject([{ name: 'Fires', reports: 6 }]);
    expect((await libraryState()).damaged).toMatchObject([{ kind: 'imported', name: 'Floods', reports: 5 }]);
    expect((await openLibrary()).problem).toBeNull();
  });

  it('are set aside once, though two pages of the extension find them at a time', async () => {
    await importPack(streamOf(packWith(5)), null, 'x');
    await remember('read', [article(1)]);
    const db = await database();
    const [key] = await db.getAllKeys('journal');
    await db.put('journal', { ...(await db.get('journal', key!))!, checksum: 1 }, key);
    await damage((await loadRecord()).packs[0]!.current!.segment.id);
    await Promise.all([openLibrary(), openLibrary()]);
    expect((await libraryState()).damaged).toMatchObject([{ kind: 'imported' }, { kind: 'read' }]);
  });

  it('of a pack with an edition before lead back to it', async () => {
    await importPack(streamOf(packWith(5)), null, 'x');
    await importPack(streamOf(packWith(6)), null, 'x');
    await damage((await loadRecord()).packs[0]!.current!.segment.id);
    expect(await own()).toMatchObject([{ reports: 5, hasPrevious: false }]);
  });

  it('of a subscribed pack are fetched again, whole', async () => {
    serve(() => answered(packWith(5), '"1"'));
    await subscribePack(ADDRESS);
    await damage((await loadRecord()).packs[0]!.current!.segment.id);
    expect(await own()).toMatchObject([{ reports: 0, url: ADDRESS }]);
    expect(await updateSubscribed()).toBe(1);
    expect(await own()).toMatchObject([{ reports: 5 }]);
  });

  it('of a subscribed pack are fetched again, though the reader went back from what the server has', async () => {
    let edition = 5;
    serve(() => new Response(packWith(edition)));
    const id = await subscribePack(ADDRESS);
    edition = 6;
    await updateSubscribed(Date.now() + 7 * 3_600_000);
    await rollBack(id);
    for (let broken = 0; broken < 2; broken++) {
      await damage((await loadRecord()).packs[0]!.current!.segment.id);
      await openLibrary();
    }
    expect(await own()).toMatchObject([{ reports: 0 }]);
    expect(await updateSubscribed()).toBe(1);
    expect(await own()).toMatchObject([{ reports: 6 }]);
  });

  it('of an article remembered last take no other with them', async () => {
    await remember('read', [article(1)]);
    await remember('followed', [article(2), article(3)]);
    let db = await database();
    const [key] = await db.getAllKeys('journal');
    const row = (await db.get('journal', key!))!;
    new Uint8Array(row.bytes)[row.bytes.byteLength >> 1]! ^= 4;
    await db.put('journal', row, key);
    restart();
    const { shelves, damaged } = await libraryState();
    expect([shelves.read.articles, shelves.followed.articles]).toEqual([0, 2]);
    expect(damaged).toMatchObject([{ kind: 'read', reports: 1 }]);
    db = await database();
    expect(await db.count('journal')).toBe(2);
    await dropDamaged();
    expect((await libraryState()).damaged).toEqual([]);
  });
});
