import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextAttempt } from '../../../src/extension/library/backoff.ts';
import { database, loadRecord } from '../../../src/extension/library/database.ts';
import {
  addSubscription,
  importPack,
  importPackFrom,
  nextUpdate,
  removePack,
  rollBack,
  subscribePack,
  updateSubscribed,
} from '../../../src/extension/library/packs.ts';
import { MOST_PACK_BYTES, type Progress } from '../../../src/extension/library/receive.ts';
import { fakeBrowser, freshBrowser } from '../fake-browser.ts';
import { freshLibrary, restart, streamOf } from './library-fixture.ts';
import { ADDRESS, answered, expectConsistent, own, packWith, serve } from './packs-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-browser.ts')).fakeBrowser }));

const HOUR = 3_600_000;

beforeEach(() => {
  freshLibrary();
  freshBrowser(['https://*/*', 'http://*/*']);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await expectConsistent();
});

describe('a pack from a file', () => {
  it('is kept with what it says of itself', async () => {
    const bytes = packWith(5);
    await importPack(streamOf(bytes), bytes.length, 'floods.pack');
    restart();
    expect(await own()).toMatchObject([
      {
        kind: 'imported',
        name: 'Floods',
        publisher: 'River Watch',
        date: '2024-03-05',
        reports: 5,
        size: bytes.length,
        asOf: '2024-03-05',
        url: null,
      },
    ]);
    expect((await own())[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may be gzipped, and tells how far it is', async () => {
    const seen: Progress[] = [];
    const packed = gzipSync(packWith(5));
    await importPack(streamOf(packed), packed.length, 'x', { progress: (each) => seen.push(each) });
    expect(seen.filter(({ stage }) => stage === 'fetching').at(-1)).toEqual({
      stage: 'fetching',
      done: packed.length,
      total: packed.length,
    });
    expect(seen.at(-1)).toEqual({ stage: 'checking', done: 5, total: 5 });
    expect(await own()).toHaveLength(1);
  });

  it('shows a hostile name as one harmless line', async () => {
    await importPack(
      streamOf(packWith(1, { name: `\u202e<b>Floods</b>\n\u0000${'x'.repeat(999)}` })),
      null,
      'x',
    );
    const name = (await own())[0]?.name ?? '';
    expect(name).toMatch(/^<b>Floods<\/b> x+…$/);
    expect(name.length).toBeLessThanOrEqual(200);
  });

  it('replaces one of the same name and publisher, and can be taken back and forth', async () => {
    await importPack(streamOf(packWith(5)), null, 'x');
    const id = await importPack(streamOf(packWith(7)), null, 'x');
    expect(await own()).toMatchObject([{ id, reports: 7, hasPrevious: true }]);
    await rollBack(id);
    expect(await own()).toMatchObject([{ id, reports: 5, hasPrevious: true }]);
    await rollBack(id);
    await importPack(streamOf(packWith(8)), null, 'x');
    expect(await own()).toMatchObject([{ id, reports: 8 }]);
    await rollBack(id);
    expect(await own()).toMatchObject([{ id, reports: 7 }]);
    await removePack(id);
    expect(await own()).toEqual([]);
    expect(await (await database()).count('bytes')).toBe(0);
  });

  it('stands beside one of the same name by another publisher', async () => {
    await importPack(streamOf(packWith(5)), null, 'x');
    await importPack(streamOf(packWith(5, { publisher: 'Somebody' })), null, 'x');
    expect(await own()).toHaveLength(2);
  });

  it('that is the same keeps its edition before', async () => {
    await importPack(streamOf(packWith(5)), null, 'x');
    await importPack(streamOf(packWith(6)), null, 'x');
    await importPack(streamOf(packWith(6)), null, 'x');
    expect(await own()).toMatchObject([{ reports: 6, hasPrevious: true }]);
  });

  const good = packWith(5);
  const flipped = (at: number) => good.map((byte, i) => (i === at ? byte ^ 1 : byte));
  it.each<readonly [string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), 'pack'],
    ['another file', new TextEncoder().encode('<!doctype html><title>Not found</title>'), 'pack'],
    ['cut short', good.slice(0, -10), 'pack'],
    ['changed in its head', flipped(9), 'pack'],
    ['changed in a section', flipped(good.length - 100), 'pack'],
    ['without reports', packWith(0), 'pack'],
    ['broken gzip', gzipSync(good).subarray(0, -12), 'pack'],
    ['a gzip bomb', gzipSync(new Uint8Array(64 << 20)), 'pack'],
  ])('that is %s changes nothing', async (_name, bytes, code) => {
    await importPack(streamOf(packWith(3)), null, 'x');
    const before = await loadRecord();
    await expect(importPack(streamOf(bytes), null, 'x')).rejects.toMatchObject({ code });
    expect(await loadRecord()).toEqual(before);
  });

  it('is stopped as soon as it is too large', async () => {
    const piece = new Uint8Array(16 << 20);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += piece.length;
        controller.enqueue(piece);
      },
    });
    await expect(importPack(endless, null, 'x')).rejects.toMatchObject({ code: 'too-large' });
    expect(sent).toBeLessThan(MOST_PACK_BYTES + 4 * piece.length);
  });

  it.each(['fetching', 'checking'] as const)('can be given up while %s', async (stage) => {
    const stop = new AbortController();
    const progress = (each: Progress) => {
      if (each.stage === stage) stop.abort();
    };
    const watch = { signal: stop.signal, progress };
    await expect(importPack(streamOf(good), null, 'x', watch)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await own()).toEqual([]);
  });
});

describe('a subscribed pack', () => {
  const later = () => Date.now() + 7 * HOUR;

  it('is asked for without a word about the reader, and again only for what is new', async () => {
    const asked = serve(({ init }) =>
      new Headers(init.headers).get('if-none-match') === '"1"'
        ? new Response(null, { status: 304 })
        : answered(packWith(5), '"1"'),
    );
    await subscribePack(`${ADDRESS}#top`);
    expect(await updateSubscribed()).toBe(0);
    expect(asked).toHaveLength(1);
    expect(await updateSubscribed(later())).toBe(0);
    expect(asked).toHaveLength(2);
    for (const { url, init } of asked) {
      expect(url).toBe(ADDRESS);
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    }
    expect(await own()).toMatchObject([{ kind: 'subscribed', url: ADDRESS, reports: 5, failure: null }]);
  });

  it('is renewed, keeping the edition before', async () => {
    let edition = 5;
    serve(() => answered(packWith(edition), `"${edition}"`));
    await subscribePack(ADDRESS);
    edition = 6;
    expect(await updateSubscribed(later())).toBe(1);
    expect(await own()).toMatchObject([{ reports: 6, hasPrevious: true }]);
  });

  it.each<readonly [string, () => Response | null, string]>([
    ['broken', () => answered(packWith(6).slice(0, -4), '"2"'), 'pack'],
    ['emptied', () => answered(packWith(0), '"2"'), 'pack'],
    ['a page', () => new Response('<!doctype html>'), 'pack'],
    ['missing', () => new Response('', { status: 404 }), 'network'],
    ['unreachable', () => null, 'network'],
  ])(
    'that is %s at the next time stays as it was, and waits longer and longer',
    async (_name, worse, code) => {
      let well = true;
      const asked = serve(() => (well ? answered(packWith(5), '"1"') : worse()));
      await subscribePack(ADDRESS);
      well = false;
      let now = later();
      const waits: number[] = [];
      for (let tries = 1; tries <= 12; tries++) {
        expect(await updateSubscribed(now)).toBe(0);
        const { failure, current } = (await loadRecord()).packs[0]!;
        expect(failure).toMatchObject({ code, tries, at: now });
        expect(current?.segment.reports).toBe(5);
        const next = nextAttempt(failure!);
        await updateSubscribed(next - 1);
        waits.push((next - now) / HOUR);
        now = next;
      }
      expect(asked).toHaveLength(13);
      expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 168, 168, 168, 168]);
      well = true;
      await updateSubscribed(now);
      expect(await own()).toMatchObject([{ reports: 5, failure: null }]);
    },
  );

  it('that is removed while it is fetched does not come back', async () => {
    let edition = 5;
    let meanwhile = async () => undefined as unknown;
    vi.stubGlobal('fetch', async () => {
      await meanwhile();
      return answered(packWith(edition), `"${edition}"`);
    });
    const id = await subscribePack(ADDRESS);
    edition = 6;
    meanwhile = () => removePack(id);
    expect(await updateSubscribed(later())).toBe(0);
    expect(await own()).toEqual([]);
  });

  it('is not taken again in the edition that the reader went back from, where the server does not tell', async () => {
    let edition = 5;
    serve(() => new Response(packWith(edition)));
    const id = await subscribePack(ADDRESS);
    edition = 6;
    await updateSubscribed(later());
    await rollBack(id);
    expect(await updateSubscribed(later() + HOUR, true)).toBe(0);
    expect(await own()).toMatchObject([{ reports: 5, hasPrevious: true, failure: null }]);
    expect((await own())[0]?.checked).toBeGreaterThan(later());
    // Another edition is taken, and with it that one would be again.
    edition = 7;
    expect(await updateSubscribed(later() + 2 * HOUR, true)).toBe(1);
    edition = 6;
    expect(await updateSubscribed(later() + 3 * HOUR, true)).toBe(1);
    await rollBack(id);
    expect(await own()).toMatchObject([{ reports: 7 }]);
    // Subscribed to once more by the reader himself, it is what he asks for.
    await subscribePack(ADDRESS);
    expect(await own()).toMatchObject([{ reports: 6 }]);
  });

  it('whose words of failure are endless is noted in short, and the others are asked', async () => {
    const other = 'https://other.example/p.pack';
    serve(({ url }) => {
      if (url === ADDRESS) throw new TypeError('x'.repeat(50_000));
      return answered(packWith(5), '"1"');
    });
    await addSubscription(ADDRESS);
    await addSubscription(other);
    expect(await updateSubscribed(later())).toBe(1);
    const [failed] = await own();
    expect(failed?.failure?.message.length).toBeLessThan(1_000);
  });

  it('does not keep another from being renewed', async () => {
    let round = 5;
    serve(({ url }) => (url === ADDRESS && round > 5 ? null : answered(packWith(round), `"${round}"`)));
    await subscribePack(ADDRESS);
    await subscribePack('https://other.example/p.pack');
    round = 6;
    expect(await updateSubscribed(later())).toBe(1);
    expect((await own()).map(({ reports }) => reports)).toEqual([5, 6]);
  });

  it('is not asked for without permission, nor once that was taken back, and says which it lacks', async () => {
    const asked = serve(() => answered(packWith(5), '"1"'));
    fakeBrowser.permissions.origins = ['*://packs.example/*'];
    await addSubscription(ADDRESS);
    await addSubscription('http://192.168.0.1/admin?x=1');
    await addSubscription('https://tracker.example/beacon');
    expect(await updateSubscribed(later(), true)).toBe(1);
    expect(asked.map(({ url }) => url)).toEqual([ADDRESS]);
    expect((await own()).map(({ missing }) => missing)).toEqual([
      [],
      ['*://192.168.0.1/*'],
      ['*://tracker.example/*', '*://www.tracker.example/*'],
    ]);
    fakeBrowser.permissions.origins = [];
    expect(await updateSubscribed(later(), true)).toBe(0);
    expect(asked).toHaveLength(1);
    expect((await own())[0]).toMatchObject({ reports: 5, failure: null });
    expect((await own())[0]?.missing).toContain('*://packs.example/*');
    expect(await nextUpdate()).toBeNull();
    fakeBrowser.permissions.origins = ['https://tracker.example/*'];
    expect(await nextUpdate()).toBe(0);
  });

  it.each(['ftp://packs.example/x', 'javascript:alert(1)', 'floods.pack'])(
    'is not asked for at %s',
    async (url) => {
      const asked = serve(() => answered(packWith(5), '"1"'));
      await expect(subscribePack(url)).rejects.toMatchObject({ code: 'network' });
      expect(asked).toEqual([]);
    },
  );

  it('may be had once, as a file is', async () => {
    serve(() => answered(packWith(5, { name: '' }), '"1"'));
    await importPackFrom(ADDRESS);
    expect(await own()).toMatchObject([{ kind: 'imported', name: 'floods.pack', url: ADDRESS }]);
    expect(await updateSubscribed(later())).toBe(0);
  });
});
