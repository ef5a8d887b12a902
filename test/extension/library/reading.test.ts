import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database, loadRecord } from '../../../src/extension/library/database.ts';
import { mergeAll } from '../../../src/extension/library/merge.ts';
import { openLibrary } from '../../../src/extension/library/open.ts';
import { remember } from '../../../src/extension/library/remember.ts';
import { libraryState } from '../../../src/extension/library/state.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { article, freshLibrary, restart } from './library-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(freshLibrary);
afterEach(() => vi.restoreAllMocks());

/** Five articles in two segments, and one of the journal. */
async function filledLibrary(): Promise<void> {
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) await remember('read', [article(number)]);
  await mergeAll();
  for (const number of [11, 12, 13, 14]) await remember('followed', [article(number)]);
  await mergeAll();
  await remember('read', [article(9)]);
  restart();
}

const held = async () => {
  const { shelves, record, problem } = await openLibrary();
  const articles = (shelf: 'read' | 'followed') =>
    shelves[shelf].reduce((sum, { pack, hidden }) => sum + pack.reports - hidden.size, 0);
  return { articles: [articles('read'), articles('followed')], damaged: record.damaged, problem };
};

/**
 * What happens at the n-th reading of a value of the given stores: something to its transaction, or the request fails by
 * itself, as for a value whose file is gone, and takes the transaction with it.
 */
function onRead(
  stores: readonly string[],
  strike: (nth: number, store: IDBObjectStore, key: unknown) => boolean,
) {
  let nth = 0;
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (!stores.includes(this.name) || !strike(++nth, this, key)) return get.call(this, key);
    const operation = () => {
      throw new DOMException('cannot be read', 'DataError');
    };
    // How fake-indexeddb runs all its requests.
    return Reflect.get(this.transaction, '_execRequestAsync').call(this.transaction, {
      operation,
      source: this,
    });
  });
}

const broken = new WeakSet<IDBTransaction>();

function breakOff({ transaction }: IDBObjectStore): false {
  queueMicrotask(() => {
    // One reading of the transaction breaks off the others.
    if (!broken.has(transaction)) transaction.abort();
    broken.add(transaction);
  });
  return false;
}

describe('a reading that was broken off', () => {
  it('sets nothing aside: what it missed is read again', async () => {
    await filledLibrary();
    const before = await loadRecord();
    onRead(['bytes', 'journal'], (nth, store) => nth === 2 && breakOff(store));
    expect(await held()).toEqual({ articles: [9, 4], damaged: [], problem: null });
    expect(await loadRecord()).toEqual(before);
    expect(await (await database()).count('journal')).toBe(1);
  });

  it('again and again says so, and changes nothing', async () => {
    await filledLibrary();
    const before = await loadRecord();
    onRead(['bytes', 'journal'], (_nth, store) => breakOff(store));
    expect((await held()).problem).toMatchObject({ code: 'library' });
    vi.restoreAllMocks();
    expect(await held()).toEqual({ articles: [9, 4], damaged: [], problem: null });
    expect(await loadRecord()).toEqual(before);
  });

  it('of the record says so too', async () => {
    await filledLibrary();
    onRead(['state'], (_nth, store) => breakOff(store));
    expect((await held()).problem).toMatchObject({ code: 'library' });
    vi.restoreAllMocks();
    expect((await held()).problem).toBeNull();
  });
});

describe('a row that cannot be read', () => {
  it('again and again is set aside alone, though its failure breaks off the rest', async () => {
    await filledLibrary();
    const [gone] = (await loadRecord()).shelves.followed.segments;
    onRead(['bytes'], (_nth, _store, key) => key === gone?.id);
    expect(await held()).toMatchObject({
      articles: [9, 0],
      damaged: [{ kind: 'followed', segment: gone?.id, message: 'cannot be read' }],
      problem: null,
    });
    expect(await (await database()).count('bytes')).toBe(2);
  });

  it('once is read', async () => {
    await filledLibrary();
    onRead(['bytes', 'journal'], (nth) => nth === 1);
    expect(await held()).toEqual({ articles: [9, 4], damaged: [], problem: null });
  });

  it('is not set aside where nothing else can be read either', async () => {
    await filledLibrary();
    const before = await loadRecord();
    let left = 1;
    onRead(['bytes', 'state'], (_nth, { name }) => name === 'bytes' || left-- <= 0);
    expect((await held()).problem).toMatchObject({ code: 'library' });
    vi.restoreAllMocks();
    expect(await loadRecord()).toEqual(before);
  });

  it('because it is not there is set aside', async () => {
    await filledLibrary();
    const [gone] = (await loadRecord()).shelves.followed.segments;
    await (await database()).delete('bytes', gone!.id);
    expect(await held()).toMatchObject({ articles: [9, 0], damaged: [{ message: 'it is missing' }] });
  });
});

it.each([
  [false, 'library'],
  [true, 'private-window'],
] as const)(
  'a page whose browser opens no database says why (private window: %s)',
  async (isPrivate, code) => {
    fakeBrowser.extension.inIncognitoContext = isPrivate;
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    expect((await libraryState()).problem).toMatchObject({ code });
    fakeBrowser.extension.inIncognitoContext = false;
  },
);
