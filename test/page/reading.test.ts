// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckResult } from '../../src/check/finding.ts';
import type { PageView } from '../../src/check/view.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { openReading, type PagePorts, type PageText, type Reading } from '../../src/page/reading.ts';
import { articleOf, findingOf, linkOf, resultOf } from './fixture.ts';

/** What one reading gives: an article of that id. */
function textOf(id: string, title = 'Soldiers cross'): PageText {
  const article = articleOf();
  const claims = { ...article, report: { ...article.report, id, title } };
  return {
    text: `${id}: more than 400 soldiers crossed`,
    pieces: [],
    claims,
    sources: [],
    otherLanguage: false,
  };
}

const NOTHING = resultOf([findingOf(0, null)]);
const FOUND = resultOf([findingOf(0, 'agrees', [linkOf('agrees', 'a')])]);

interface Asked<T> {
  readonly answer: (value: T) => void;
  readonly fail: () => void;
}

/** Questions that wait until the test answers them. */
function waiting<T>(): { readonly ask: () => Promise<T>; readonly asked: Asked<T>[] } {
  const asked: Asked<T>[] = [];
  const ask = () =>
    new Promise<T>((answer, reject) => asked.push({ answer, fail: () => reject(new Error('no answer')) }));
  return { ask, asked };
}

let own: AbortController;
let views: PageView[];
let reads: ReturnType<typeof waiting<PageText | null>>;
let checks: ReturnType<typeof waiting<CheckResult>>;
let checked: ArticleClaims[];
let reading: Reading;

/** Lets everything happen that waits for nothing but its turn. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  // The environment has none of these.
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('Highlight', class {});
  vi.stubGlobal('CSS', { highlights: new Map() });
  own = new AbortController();
  views = [];
  checked = [];
  reads = waiting();
  checks = waiting();
  const ports: PagePorts = {
    window,
    settings: { marks: 'quiet', sources: false, card: 'hover', hidden: false, language: 'en' },
    cardMode: 'open',
    isInUse: () => true,
    cardScript: () => Promise.reject(new Error('no card here')),
    read: reads.ask,
    check: (claims) => {
      checked.push(claims);
      return checks.ask();
    },
    changed: (view) => views.push(view),
    openPanel: async () => undefined,
    hide: async () => undefined,
    correct: async () => undefined,
    undo: async () => undefined,
  };
  reading = openReading(ports, own.signal);
});

afterEach(() => {
  own.abort();
  vi.unstubAllGlobals();
});

async function readOnce(text: PageText, result: CheckResult): Promise<void> {
  reads.asked.at(-1)?.answer(text);
  await turn();
  checks.asked.at(-1)?.answer(result);
  await turn();
}

const shown = () => {
  const view = reading.view();
  return view.state === 'read' ? view.claims.report.id : view.state;
};

describe('checking again', () => {
  it('gives what the library says now', async () => {
    await readOnce(textOf('a'), NOTHING);
    const again = reading.recheck();
    await turn();
    checks.asked.at(-1)?.answer(FOUND);
    expect(await again).toMatchObject({ state: 'read', result: FOUND });
    expect(reads.asked).toHaveLength(1);
  });

  it('does not lose the article that is being read meanwhile', async () => {
    await readOnce(textOf('old'), FOUND);
    reading.readAgain('article');
    const again = reading.recheck();
    await readOnce(textOf('new'), NOTHING);
    expect(await again).toMatchObject({ state: 'read', result: NOTHING });
    expect(shown()).toBe('new');
  });

  it('reads again as it was read: a selection stays one', async () => {
    await readOnce(textOf('old'), FOUND);
    reading.readAgain('selection');
    reading.recheck();
    await readOnce(textOf('new'), NOTHING);
    expect(reading.view()).toMatchObject({ state: 'read', selection: true });
  });
});

describe('a page that the reader comes back to', () => {
  const comeBack = async (hidden = false) => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
    document.dispatchEvent(new Event('visibilitychange'));
    await turn();
  };
  afterEach(() => void vi.restoreAllMocks());

  it('is checked in the library of now', async () => {
    await readOnce(textOf('a'), NOTHING);
    await comeBack();
    checks.asked.at(-1)?.answer(FOUND);
    await turn();
    expect(reading.view()).toMatchObject({ state: 'read', result: FOUND });
    expect(checks.asked).toHaveLength(2);
    expect(reads.asked).toHaveLength(1);
  });

  it('stays as it was found where nobody can check it now, as when the background is stopped', async () => {
    await readOnce(textOf('a'), FOUND);
    await comeBack();
    checks.asked.at(-1)?.fail();
    await turn();
    expect(reading.view()).toMatchObject({ state: 'read', result: FOUND });
  });

  it('is checked in it also where the page is read again meanwhile, and is as it was', async () => {
    await readOnce(textOf('a'), NOTHING);
    await comeBack();
    reading.readAgain('article');
    await readOnce(textOf('a'), FOUND);
    expect(reading.view()).toMatchObject({ state: 'read', result: FOUND });
  });

  it('is not checked when he goes', async () => {
    await readOnce(textOf('a'), NOTHING);
    await comeBack(true);
    expect(checks.asked).toHaveLength(1);
  });

  it('is neither read nor checked for it while it is being read, or where it is no article', async () => {
    await comeBack();
    expect([reads.asked.length, checks.asked.length]).toEqual([1, 0]);
    reads.asked.at(-1)?.answer(null);
    await turn();
    await comeBack();
    expect([reads.asked.length, checks.asked.length]).toEqual([1, 0]);
    expect(reading.view()).toEqual({ state: 'no-article' });
  });
});

it('a page that is left while it is checked tells nobody what it would have come to', async () => {
  await readOnce(textOf('a'), NOTHING);
  const told = views.length;
  reading.recheck();
  own.abort();
  checks.asked.at(-1)?.answer(FOUND);
  await turn();
  expect(views).toHaveLength(told);
});

describe('reading again', () => {
  it('what has not changed gives the very claims of before: whoever kept them has them already', async () => {
    const first = textOf('a');
    await readOnce(first, FOUND);
    reading.readAgain('article');
    reads.asked.at(-1)?.answer(textOf('a'));
    await turn();
    expect(checks.asked).toHaveLength(1);
    expect(reading.view()).toMatchObject({ state: 'read', result: FOUND });
    expect(views.map((view) => view.state === 'read' && view.claims === first.claims)).toEqual([true, true]);
  });

  it('the same text under another title is checked anew', async () => {
    await readOnce(textOf('a'), FOUND);
    reading.readAgain('article');
    await readOnce(textOf('a', 'Soldiers return'), NOTHING);
    expect(checked.map(({ report }) => report.title)).toEqual(['Soldiers cross', 'Soldiers return']);
    expect(reading.view()).toMatchObject({ state: 'read', result: NOTHING });
  });
});
