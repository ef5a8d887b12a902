// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckResult } from '../../src/check/finding.ts';
import type { CardAction, CardScript, CardSubject } from '../../src/page/card-port.ts';
import { openReading, type PagePorts, type PageText, type Reading } from '../../src/page/reading.ts';
import { articleOf, claimOf, findingOf, linkOf, resultOf } from './fixture.ts';

const turn = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The paragraphs of the page, each a figure, and what they are read as. */
let paragraphs: Text[];
let result: CheckResult;
let own: AbortController;
let reading: Reading;
let act: (action: CardAction) => void;
let card: { subject: CardSubject; open: boolean };
let corrected: (readonly [string | undefined, string | undefined | null])[];

function paragraph(text: string): Text {
  const element = document.createElement('p');
  element.append(text);
  document.body.append(element);
  return element.firstChild as Text;
}

function shown(): PageText {
  let textStart = 0;
  const pieces = paragraphs.map((node) => {
    const piece = { node, nodeStart: 0, textStart, length: node.length };
    textStart += node.length + 2;
    return piece;
  });
  const claims = pieces.map((piece) =>
    claimOf({
      words: piece.node.data,
      span: { start: piece.textStart, end: piece.textStart + piece.length },
    }),
  );
  return {
    text: paragraphs.map(({ data }) => data).join('\n\n'),
    pieces,
    claims: articleOf(claims),
    sources: [],
    otherLanguage: false,
  };
}

const agreeing = (...ids: readonly string[]) =>
  resultOf(
    paragraphs.map((_, claim) =>
      findingOf(
        claim,
        'agrees',
        ids.map((id) => linkOf('agrees', id)),
      ),
    ),
  );

const cardScript: CardScript = {
  open(deps, subject) {
    ({ act } = deps);
    card = { subject, open: true };
    return {
      claim: subject.claim,
      subject: () => card.subject,
      isOpen: () => card.open,
      has: () => false,
      holdsFocus: () => false,
      close: () => {
        card.open = false;
        deps.closed();
      },
      update: (next) => {
        card.subject = next;
      },
      copy: async () => undefined,
      fail: () => undefined,
    };
  },
};

function open(change: Partial<PagePorts> = {}): void {
  reading = openReading(
    {
      window,
      settings: { marks: 'quiet', sources: false, card: 'hover', hidden: false, language: 'en' },
      cardMode: 'open',
      isInUse: () => true,
      cardScript: async () => cardScript,
      read: async (part) => (part === 'article' ? shown() : null),
      check: async () => result,
      changed: () => undefined,
      openPanel: async () => undefined,
      hide: async () => undefined,
      correct: async (subject, link) => {
        const { evidence } = subject.result.findings[subject.claim]?.links[link] ?? {};
        corrected.push([subject.claims.claims[subject.claim]?.words, evidence?.report.publisher]);
      },
      undo: async () => undefined,
      ...change,
    },
    own.signal,
  );
}

const comeBack = async () => {
  document.dispatchEvent(new Event('visibilitychange'));
  await turn(20);
};

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('Highlight', class {});
  vi.stubGlobal('CSS', { highlights: new Map(), escape: (name: string) => name });
  document.body.replaceChildren();
  own = new AbortController();
  paragraphs = [paragraph('400 soldiers')];
  result = agreeing('a');
  corrected = [];
});
afterEach(() => {
  own.abort();
  vi.unstubAllGlobals();
});

describe('"Wrong match?" is about what the card shows', () => {
  it('though the library has brought another report meanwhile', async () => {
    open();
    await turn(20);
    reading.goTo(0);
    await turn(20);
    const { publisher } = linkOf('agrees', 'a').evidence.report;
    result = agreeing('new', 'a');
    await comeBack();
    act({ kind: 'wrong', link: 0 });
    await turn(20);
    expect(corrected).toEqual([['400 soldiers', publisher]]);
    expect(card.subject.result).toBe(result);
  });

  it('though the page has been read again, and its figure is another one of the page now', async () => {
    open();
    await turn(20);
    reading.goTo(0);
    await turn(20);
    paragraphs = [paragraph('7 tanks'), paragraphs[0]!];
    result = agreeing('a');
    await reading.readAgain('article');
    act({ kind: 'wrong', link: 0 });
    await turn(20);
    expect(corrected.map(([words]) => words)).toEqual(['400 soldiers']);
    expect(card.open).toBe(false);
  });
});

it('a page whose reading failed is read when the reader comes back to it', async () => {
  let fails = true;
  open({ read: async () => (fails ? Promise.reject(new Error('no background')) : shown()) });
  await turn(20);
  expect(reading.view().state).toBe('failed');
  fails = false;
  await comeBack();
  expect(reading.view().state).toBe('read');
});

it('where nothing is selected the article stays', async () => {
  open();
  await turn(20);
  await reading.readAgain('selection');
  expect(reading.view()).toMatchObject({ state: 'read', selection: false });
});

it('an article that was being read is read to its end where nothing is selected', async () => {
  open();
  expect(await reading.readAgain('selection')).toMatchObject({ state: 'read', selection: false });
});

it('the walk passes over a figure that the page has taken away', async () => {
  paragraphs = [paragraphs[0]!, paragraph('7 tanks'), paragraph('9 planes')];
  result = agreeing('a');
  open();
  await turn(20);
  reading.setMarks('all');
  paragraphs[1]!.parentElement?.remove();
  const walked: (string | undefined)[] = [];
  for (let step = 0; step < 3; step++) {
    expect(reading.walk(1)).toBe(true);
    await turn(20);
    walked.push(card.subject.claims.claims[card.subject.claim]?.words);
  }
  expect(walked).toEqual(['400 soldiers', '9 planes', '400 soldiers']);
});

const marks = () => {
  const view = reading.view();
  return view.state === 'read' ? view.marks : null;
};

it.each([
  ['quiet', false, ['none', 'quiet', 'none']],
  ['all', false, ['none', 'all', 'none']],
  ['none', false, ['all', 'none', 'all']],
  ['quiet', true, ['quiet', 'none', 'quiet']],
] as const)('marks that are %s (hidden: %s) come back as they were', async (set, hidden, expected) => {
  open({ settings: { marks: set, sources: false, card: 'hover', hidden, language: 'en' } });
  await turn(20);
  const seen = expected.map(() => {
    reading.toggleMarks();
    return marks();
  });
  expect(seen).toEqual(expected);
});

it('what the reader hides or shows here stays, whatever else he sets', async () => {
  const settings = { marks: 'quiet', sources: false, card: 'hover', hidden: true, language: 'en' } as const;
  open({ settings });
  await turn(20);
  expect(marks()).toBe('none');
  reading.apply({ ...settings, marks: 'all' });
  expect(marks()).toBe('none');
  reading.toggleMarks();
  reading.apply({ ...settings, marks: 'all', card: 'click', hidden: false });
  expect(marks()).toBe('all');
});

it('a page that comes back is marked as the tab is by then', async () => {
  const settings = { marks: 'quiet', sources: false, card: 'hover', hidden: false, language: 'en' } as const;
  open({ settings });
  await turn(20);
  reading.apply({ ...settings, hidden: true });
  expect(marks()).toBe('none');
  reading.apply(settings);
  expect(marks()).toBe('quiet');
  reading.apply({ ...settings, marks: 'none' });
  expect(marks()).toBe('none');
  reading.setMarks('all');
  reading.apply({ ...settings, marks: 'none', card: 'click' });
  expect(marks()).toBe('all');
});
