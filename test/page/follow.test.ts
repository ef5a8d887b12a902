// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followPage } from '../../src/page/follow.ts';

/** Longer than any wait between a change and the look at it. Milliseconds. */
const LONG_MS = 60_000;
const PARAGRAPH = 'The harbour office counted 41 boats after the storm, it said. '.repeat(8);

let own: AbortController;
let read: string[];
let busy: boolean;

beforeEach(() => {
  // What the observer sees comes by timers of the window's own: only those of the page script are ours to turn.
  vi.useFakeTimers({ toFake: ['performance'] });
  own = new AbortController();
  read = [];
  busy = false;
  document.head.replaceChildren();
  document.body.replaceChildren('as it was');
  followPage(
    {
      window,
      stands: () => true,
      busy: () => busy,
      read: (why) => read.push(why),
      returned: () => undefined,
    },
    own.signal,
  );
  vi.advanceTimersByTime(LONG_MS);
});

afterEach(() => {
  own.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 700));

function bodyOf(text: string): HTMLBodyElement {
  const body = document.createElement('body');
  body.append(text);
  return body;
}

it('a page that adds a paragraph is read again', async () => {
  document.body.append(PARAGRAPH);
  await settled();
  expect(read).toEqual(['changed']);
});

it('so is one that puts another body in the place of the old, and what changes in that', async () => {
  document.body.replaceWith(bodyOf(PARAGRAPH));
  await settled();
  expect(read).toEqual(['changed']);
  vi.advanceTimersByTime(LONG_MS);
  document.body.append(PARAGRAPH);
  await settled();
  expect(read).toEqual(['changed', 'changed']);
});

it('styles and scripts that come into the head are no more of the article', async () => {
  const style = document.createElement('style');
  style.append(PARAGRAPH);
  document.head.append(style);
  style.append(PARAGRAPH);
  await settled();
  expect(read).toEqual([]);
});

it('what comes while a page is being read is looked at afterwards', async () => {
  busy = true;
  document.body.append('x'.repeat(300));
  await settled();
  expect(read).toEqual([]);
  busy = false;
  await settled();
  expect(read).toEqual(['changed']);
});

it('a page that has to wait for its next reading is read at once where it navigates', async () => {
  document.body.append(PARAGRAPH);
  await settled();
  // Sooner after the last than a page is read that goes on changing.
  document.body.append(PARAGRAPH);
  await settled();
  expect(read).toEqual(['changed']);
  vi.spyOn(window, 'location', 'get').mockReturnValue({ href: 'https://herald.example/second' } as Location);
  await settled();
  expect(read).toEqual(['changed', 'navigated']);
});
