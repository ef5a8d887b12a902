import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkInLibrary } from '../../../src/extension/library/check.ts';
import { changeLibrary, database, loadRecord } from '../../../src/extension/library/database.ts';
import { forget } from '../../../src/extension/library/forget.ts';
import { JOURNAL_LIMIT, mergeAll } from '../../../src/extension/library/merge.ts';
import { openLibrary } from '../../../src/extension/library/open.ts';
import { remember } from '../../../src/extension/library/remember.ts';
import { libraryState, shelfContents } from '../../../src/extension/library/state.ts';
import { localDay } from '../../../src/locales/days.ts';
import { article, freshLibrary, restart } from './library-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(freshLibrary);

async function idsOf(shelf: 'read' | 'followed'): Promise<string[]> {
  const { shelves } = await openLibrary();
  return shelves[shelf]
    .flatMap(({ pack, hidden }) =>
      Array.from({ length: pack.reports }, (_each, i) => i)
        .filter((i) => !hidden.has(i))
        .map((i) => pack.document(i).report.id),
    )
    .sort();
}

const rememberAll = async (count: number, site = 'news.example', now = new Date()) => {
  for (let number = 0; number < count; number++) await remember('read', [article(number, site)], now);
};

describe('remembering', () => {
  it('gives an article back to another that tells of the same', async () => {
    await remember('read', [article(3)]);
    restart();
    const other = article(3, 'other.example', 150);
    const { findings } = await checkInLibrary(other);
    expect(findings[0]?.links[0]?.evidence.words).toBe('At least 103 houses');
    expect(findings[0]?.links[0]?.evidence.report.url).toBe('https://news.example/story-3');
  });

  it('does not check an article against its own copy', async () => {
    await remember('read', [article(3)]);
    const again = article(3);
    const elsewhere = {
      ...again,
      report: { ...again.report, id: 'x', url: `${again.report.url}/?utm_source=mail#top` },
    };
    for (const own of [again, elsewhere]) {
      const { findings } = await checkInLibrary(own);
      expect(findings.flatMap(({ links }) => links)).toEqual([]);
    }
  });

  it('replaces what was remembered of the same article, in the journal', async () => {
    await remember('read', [article(3)]);
    await remember('read', [article(3, 'news.example', 500)]);
    expect(await idsOf('read')).toEqual(['https://news.example/story-3']);
    expect((await libraryState()).shelves.read.articles).toBe(1);
    expect(await (await database()).count('journal')).toBe(1);
  });

  it('replaces it in a segment too, and a merge drops the old copy', async () => {
    await rememberAll(JOURNAL_LIMIT);
    await mergeAll();
    await remember('read', [article(3, 'news.example', 500)]);
    expect((await libraryState()).shelves.read.articles).toBe(JOURNAL_LIMIT);
    const { shelves } = await openLibrary();
    const words = shelves.read.flatMap(({ pack, hidden }) =>
      Array.from({ length: pack.reports }, (_each, i) => (hidden.has(i) ? [] : pack.document(i).claims))
        .flat()
        .map((claim) => claim.words),
    );
    expect(words).toContain('At least 500 houses');
    expect(words).not.toContain('At least 103 houses');
  });

  it('shows one copy of what came with a feed and was then read', async () => {
    await remember('followed', [article(3)]);
    await remember('read', [article(3)]);
    const state = await libraryState();
    expect([state.shelves.read.articles, state.shelves.followed.articles]).toEqual([1, 0]);
    const { claims } = article(3);
    expect([state.shelves.read.claims, state.shelves.followed.claims]).toEqual([claims.length, 0]);
    expect(state.claims).toBe(claims.length);
    await forget({ shelf: 'read', site: null, day: null });
    expect((await libraryState()).shelves.followed.articles).toBe(1);
  });
});

describe('merging', () => {
  it('keeps every article through journal and segments', async () => {
    await rememberAll(5 * JOURNAL_LIMIT + 3);
    await mergeAll();
    const before = await idsOf('read');
    expect(before).toHaveLength(5 * JOURNAL_LIMIT + 3);
    restart();
    expect(await idsOf('read')).toEqual(before);
    const record = await loadRecord();
    const stored = await (await database()).getAllKeys('bytes');
    expect(stored.sort()).toEqual(record.shelves.read.segments.map(({ id }) => id).sort());
  });

  it('keeps segments few', async () => {
    for (let round = 0; round < 30; round++) {
      for (let number = 0; number < JOURNAL_LIMIT; number++) {
        await remember('followed', [article(round * JOURNAL_LIMIT + number)]);
      }
      await mergeAll();
    }
    const { shelves } = await openLibrary();
    expect(shelves.followed.length).toBeLessThan(10);
    expect(shelves.followed.reduce((sum, { pack }) => sum + pack.reports, 0)).toBe(30 * JOURNAL_LIMIT);
  });

  it('is given up at a signal, with the library as it was', async () => {
    await rememberAll(JOURNAL_LIMIT);
    const before = await loadRecord();
    await expect(mergeAll(AbortSignal.abort())).rejects.toThrow();
    expect(await loadRecord()).toEqual(before);
  });
});

describe('forgetting', () => {
  it('takes a site out of journal and segments, with what lies under it', async () => {
    await rememberAll(JOURNAL_LIMIT / 2, 'news.example');
    await rememberAll(JOURNAL_LIMIT / 2, 'live.other.example');
    await mergeAll();
    await rememberAll(2, 'other.example');
    await forget({ shelf: null, site: 'other.example', day: null });
    restart();
    const ids = await idsOf('read');
    expect(ids).toHaveLength(JOURNAL_LIMIT / 2);
    expect(ids.every((id) => id.startsWith('https://news.example/'))).toBe(true);
    expect((await shelfContents('read')).sites).toEqual([
      { site: 'news.example', articles: JOURNAL_LIMIT / 2 },
    ]);
    const db = await database();
    const rows = [...(await db.getAll('bytes')), ...(await db.getAll('journal'))];
    const text = rows.map((row) => Buffer.from(row.bytes).toString('latin1')).join();
    expect(text).not.toContain('other.example');
    expect(JSON.stringify(rows)).not.toContain('other.example');
  });

  it('does not take a site whose name only ends alike', async () => {
    await remember('read', [article(1, 'another.example')]);
    await forget({ shelf: null, site: 'other.example', day: null });
    expect(await idsOf('read')).toHaveLength(1);
  });

  it('takes a day', async () => {
    const monday = new Date(2024, 2, 4, 23, 50);
    const tuesday = new Date(2024, 2, 5, 0, 10);
    await remember('read', [article(1)], monday);
    await remember('read', [article(2)], tuesday);
    expect((await shelfContents('read')).days).toEqual([
      { day: '2024-03-05', articles: 1 },
      { day: '2024-03-04', articles: 1 },
    ]);
    await forget({ shelf: 'read', site: null, day: localDay(monday.getTime()) });
    expect(await idsOf('read')).toEqual(['https://news.example/story-2']);
  });

  it('takes a shelf and leaves the other', async () => {
    await rememberAll(JOURNAL_LIMIT);
    await mergeAll();
    await remember('followed', [article(40)]);
    await forget({ shelf: 'read', site: null, day: null });
    expect(await idsOf('read')).toEqual([]);
    expect(await idsOf('followed')).toHaveLength(1);
    expect(await (await database()).count('bytes')).toBe(0);
  });
});

describe('a change that would leave a record that cannot be read', () => {
  it('is refused, and the library goes on as it was', async () => {
    await remember('read', [article(1)]);
    const before = await loadRecord();
    const damage = {
      segment: null,
      of: 'x'.repeat(5_000),
      kind: 'read',
      reports: 1,
      message: '',
      at: 0,
    } as const;
    const change = changeLibrary((record) => ({ ...record, damaged: [damage] }));
    await expect(change).rejects.toMatchObject({
      code: 'library',
      message: expect.stringContaining('damaged.0.of'),
    });
    expect(await loadRecord()).toEqual(before);
    await remember('read', [article(2)]);
    expect(await idsOf('read')).toHaveLength(2);
  });
});
