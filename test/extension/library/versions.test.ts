import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkInLibrary } from '../../../src/extension/library/check.ts';
import { closeDatabase, DATABASE, database, RECORD } from '../../../src/extension/library/database.ts';
import { forget } from '../../../src/extension/library/forget.ts';
import { broughtForward, type Migration } from '../../../src/extension/library/migrate.ts';
import { openLibrary } from '../../../src/extension/library/open.ts';
import { importPack, updateSubscribed } from '../../../src/extension/library/packs.ts';
import { RECORD_VERSION } from '../../../src/extension/library/record.ts';
import { remember } from '../../../src/extension/library/remember.ts';
import { libraryState } from '../../../src/extension/library/state.ts';
import { packOf } from '../../../src/pack/writer.ts';
import { article, freshLibrary, restart, streamOf } from './library-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(freshLibrary);

/** All that is stored, whatever it is. */
async function everything(): Promise<string> {
  const db = await database();
  const stores = ['state', 'bytes', 'journal', 'feeds'] as const;
  return JSON.stringify(await Promise.all(stores.map((store) => db.getAll(store))));
}

/** Changes the stored record as another version of the extension would have written it. */
async function rewrite(edit: (record: object) => unknown): Promise<void> {
  const db = await database();
  await db.put('state', edit(Object(await db.get('state', RECORD))), RECORD);
  restart();
}

describe('a library of a newer version', () => {
  const untouched = async (code: string) => {
    const before = await everything();
    restart();
    expect((await openLibrary()).problem).toMatchObject({ code });
    expect((await libraryState()).problem).toMatchObject({ code });
    const pack = packOf([article(1)], { name: 'x', description: null, publisher: null, date: null });
    for (const write of [
      () => remember('read', [article(1)]),
      () => importPack(streamOf(pack), null, 'x'),
      () => updateSubscribed(),
      () => forget({ shelf: null, site: null, day: null }),
    ]) {
      await expect(write()).rejects.toMatchObject({ code });
    }
    expect((await checkInLibrary(article(1))).findings).toHaveLength(article(1).claims.length);
    expect(await everything()).toBe(before);
  };

  it('is left untouched, named, and does not keep pages from being checked', async () => {
    await remember('read', [article(2)]);
    await rewrite((record) => ({ ...record, version: RECORD_VERSION + 1, somethingNew: true }));
    await untouched('newer-library');
    expect((await libraryState()).problem?.message).toContain(`version ${RECORD_VERSION + 1}`);
  });

  it('is left untouched where its stores are of a newer layout', async () => {
    await remember('read', [article(2)]);
    closeDatabase();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 99);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    restart();
    expect((await openLibrary()).problem).toMatchObject({ code: 'newer-library' });
    await expect(remember('read', [article(1)])).rejects.toMatchObject({ code: 'newer-library' });
  });

  it.each([{ version: 'x' }, { version: 1 }, { version: 0 }, 7])(
    'is told from one that is broken: %o',
    async (broken) => {
      await remember('read', [article(2)]);
      await rewrite(() => broken);
      await untouched('library');
    },
  );
});

describe('a library of an older version', () => {
  it('of version 1 opens as it was written then', async () => {
    // As version 1 wrote it: this text must not follow later changes.
    await database().then((db) =>
      db.put(
        'state',
        JSON.parse(
          '{"version":1,"generation":7,"packs":[{"id":"p1","kind":"subscribed","current":null,"previous":null,"url":"https://packs.example/p.pack","etag":null,"lastModified":null,"checked":1700000000000,"failure":{"code":"network","message":"the server answered 503","at":1700000000000,"tries":2}}],"shelves":{"read":{"segments":[]},"followed":{"segments":[]}},"damaged":[]}',
        ),
        RECORD,
      ),
    );
    restart();
    const { record, problem } = await openLibrary();
    expect(problem).toBeNull();
    expect(record).toMatchObject({
      generation: 7,
      packs: [{ id: 'p1', refused: null, failure: { tries: 2 } }],
    });
    await remember('read', [article(1)]);
    restart();
    expect((await openLibrary()).record).toMatchObject({ version: RECORD_VERSION, packs: [{ id: 'p1' }] });
  });

  it('is brought forward step by step', () => {
    const rename: Migration = (record) => ({
      ...Object(record),
      version: 2,
      name: Reflect.get(Object(record), 'title'),
    });
    const count: Migration = (record) => ({ ...Object(record), version: 3, count: 0 });
    expect(broughtForward({ version: 1, title: 'x' }, [rename, count], 3)).toMatchObject({
      version: 3,
      name: 'x',
      count: 0,
    });
    expect(broughtForward({ version: 2, name: 'y' }, [rename, count], 3)).toEqual({
      version: 3,
      name: 'y',
      count: 0,
    });
    expect(() => broughtForward({ version: 4 }, [rename, count], 3)).toThrow(/version 4, this one reads 3/);
  });
});
