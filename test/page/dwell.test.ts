// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageView } from '../../src/check/view.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { readText } from '../../src/extension/read-text.ts';
import { watchDwell } from '../../src/page/dwell.ts';

const TEXT = 'At least 41 soldiers crossed the border on Sunday, officials said.';

function claimsAt(url: string): ArticleClaims {
  return readText({
    id: url,
    publisher: 'p',
    date: '2024-03-05',
    title: 't',
    url,
    language: 'en',
    text: TEXT,
  }).claims;
}

function viewOf(claims: ArticleClaims, selection = false): PageView {
  return {
    state: 'read',
    claims,
    result: { findings: [], speakers: [] },
    marks: 'all',
    selection,
    framed: false,
  };
}

let own: AbortController;
let kept: ArticleClaims[];
/** Where the middle of the article stands, CSS px from the window's top edge. */
let middle = 0;

function watch(on = true) {
  const dwell = watchDwell(window, (claims) => kept.push(claims), on, own.signal);
  const node = document.createTextNode(TEXT);
  document.body.replaceChildren(node);
  dwell.shows([{ node, nodeStart: 0, textStart: 0, length: TEXT.length }], TEXT.length);
  return dwell;
}

const A = claimsAt('https://news.example/a');
const B = claimsAt('https://news.example/b');

beforeEach(() => {
  vi.useFakeTimers();
  own = new AbortController();
  kept = [];
  middle = window.innerHeight + 500;
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, middle, 10, 10));
});

afterEach(() => {
  own.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('an article counts as read', () => {
  it('when its middle was in view and five seconds have passed', () => {
    middle = 100;
    watch().changed(viewOf(A));
    vi.advanceTimersByTime(4_500);
    expect(kept).toEqual([]);
    vi.advanceTimersByTime(1_500);
    expect(kept).toEqual([A]);
  });

  it('when it was seen for thirty seconds, however far it was scrolled', () => {
    watch().changed(viewOf(A));
    vi.advanceTimersByTime(29_000);
    expect(kept).toEqual([]);
    vi.advanceTimersByTime(3_000);
    expect(kept).toEqual([A]);
  });

  it('once, and then costs nothing more', () => {
    middle = 100;
    const dwell = watch();
    dwell.changed(viewOf(A));
    vi.advanceTimersByTime(10_000);
    dwell.changed(viewOf(A));
    vi.advanceTimersByTime(60_000);
    expect(kept).toEqual([A]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('again at once when it has grown', () => {
    middle = 100;
    const dwell = watch();
    dwell.changed(viewOf(A));
    vi.advanceTimersByTime(10_000);
    const grown = { ...A };
    dwell.changed(viewOf(grown));
    expect(kept).toEqual([A, grown]);
  });
});

describe('it does not count as read', () => {
  it('in a tab that is not seen', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    middle = 100;
    const dwell = watch();
    dwell.changed(viewOf(A));
    vi.advanceTimersByTime(300_000);
    expect(kept).toEqual([]);
    // And costs nothing there. When the reader comes to it, the page says again what it is.
    expect(vi.getTimerCount()).toBe(0);
    hidden.mockReturnValue(false);
    dwell.changed(viewOf(A));
    vi.advanceTimersByTime(6_000);
    expect(kept).toEqual([A]);
  });

  it('where only a selection was read, or no article is there', () => {
    middle = 100;
    const dwell = watch();
    for (const view of [
      viewOf(A, true),
      { state: 'no-article' },
      { state: 'no-figures', report: A.report, selection: false },
      { state: 'other-language', report: A.report, selection: false },
    ] as const) {
      dwell.changed(view);
      vi.advanceTimersByTime(60_000);
    }
    expect(kept).toEqual([]);
  });

  it('while the memory is off; from when it is turned on it may', () => {
    middle = 100;
    const dwell = watch(false);
    dwell.changed(viewOf(A));
    vi.advanceTimersByTime(60_000);
    expect(kept).toEqual([]);
    dwell.setOn(true);
    vi.advanceTimersByTime(6_000);
    expect(kept).toEqual([A]);
  });

  it('for the time that another article was seen', () => {
    middle = 100;
    const dwell = watch();
    dwell.changed(viewOf(A));
    vi.advanceTimersByTime(4_000);
    dwell.changed(viewOf(B));
    vi.advanceTimersByTime(4_000);
    expect(kept).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(kept).toEqual([B]);
  });

  it('after the page script has ended', () => {
    middle = 100;
    watch().changed(viewOf(A));
    own.abort();
    vi.advanceTimersByTime(60_000);
    expect(kept).toEqual([]);
  });
});
