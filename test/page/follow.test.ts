// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPage, type Meets } from '../../src/page/follow.ts';

/** Longer than any wait between a change and the look at it. Milliseconds. */
const LONG_MS = 60_000;
const PARAGRAPH = 'The harbour office counted 41 boats after the storm, it said. '.repeat(8);

let own: AbortController;
let read: string[];
let busy: boolean;
let box: Node | null;
let begins: () => Meets;

beforeEach(() => {
  // What the observer sees comes by timers of the window's own: only those of the page script are ours to turn.
  vi.useFakeTimers({ toFake: ['performance'] });
  own = new AbortController();
  read = [];
  busy = false;
  box = null;
  document.head.replaceChildren();
  document.body.replaceChildren('as it was');
  begins = followPage(
    {
      window,
      stands: () => true,
      busy: () => busy,
      box: () => box,
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

const settled = () => new Promise((resolve) => setTimeout(resolve, 500));

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
  const at = vi.spyOn(window, 'location', 'get');
  at.mockReturnValue({ href: 'https://herald.example/second' } as Location);
  vi.advanceTimersByTime(1_000);
  await settled();
  expect(read).toEqual(['changed', 'navigated']);
  // One that writes where it was scrolled to into its address, again and again, waits its second.
  at.mockReturnValue({ href: 'https://herald.example/second?line=7' } as Location);
  document.body.append('7');
  await settled();
  expect(read).toEqual(['changed', 'navigated']);
  vi.advanceTimersByTime(1_000);
  await settled();
  expect(read).toEqual(['changed', 'navigated', 'navigated']);
});

/** An article of one paragraph, and how what was read of it is told. */
function articleBox(): HTMLElement {
  const article = document.createElement('article');
  article.append(paragraphOf(PARAGRAPH));
  document.body.replaceChildren(article);
  box = article;
  return article;
}

function paragraphOf(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(text);
  return paragraph;
}

const LINE = '09:25 At least 41 boats are missing.';

async function calm(): Promise<void> {
  await settled();
  vi.advanceTimersByTime(LONG_MS);
  read = [];
}

it('a line that is added within the article, as to a live blog, is more of it, and two beside it are not', async () => {
  const article = articleBox();
  await calm();
  document.body.append(paragraphOf(LINE), paragraphOf(LINE));
  await settled();
  expect(read).toEqual([]);
  article.prepend(paragraphOf(`${LINE} So says the harbour.`));
  await settled();
  expect(read).toEqual(['changed']);
});

it.each([
  ['beside the article, at once', () => document.body, PARAGRAPH],
  ['within it', () => box as Element, LINE],
])('what is put in the place of as much is a ticker or a clock: %s', async (_where, within, text) => {
  articleBox();
  within().append(paragraphOf(text));
  await calm();
  for (let i = 0; i < 3; i++) {
    within().lastElementChild?.replaceWith(paragraphOf(text));
    within().lastElementChild?.replaceChildren(text);
    await settled();
  }
  expect(read).toEqual([]);
});

it('lines that come one by one beside the article add up, and of a page without one they do not', async () => {
  articleBox();
  await calm();
  for (const within of [document.createElement('aside'), document.createElement('aside')]) {
    document.body.append(within);
    await settled();
    for (let i = 0; i < 4; i++) {
      within.append(paragraphOf(LINE.repeat(2)));
      await settled();
    }
    expect(read).toEqual(box === null ? [] : ['changed']);
    await calm();
    box = null;
  }
});

describe('text that the reading passed over', () => {
  let hidden: HTMLElement;
  let isShown: boolean;

  beforeEach(async () => {
    hidden = document.createElement('section');
    document.body.append(hidden);
    isShown = false;
    hidden.checkVisibility = () => isShown;
    await calm();
  });

  it.each([
    ['by its own class', () => hidden.classList.add('open')],
    ['by one around it', () => document.body.classList.toggle('open')],
    ['by a click, whatever follows from it', () => document.body.click()],
  ])('is read when it comes to be seen %s', async (_how, show) => {
    hidden.append(PARAGRAPH);
    await calm();
    begins()(hidden, true);
    show();
    await settled();
    expect(read).toEqual([]);
    isShown = true;
    show();
    hidden.classList.remove('open');
    await settled();
    expect(read).toEqual(['changed']);
  });

  it('is left alone where it is a few words, and where another reading has begun', async () => {
    hidden.append('41 boats');
    await calm();
    begins()(hidden, true);
    isShown = true;
    document.body.click();
    await settled();
    hidden.append(PARAGRAPH);
    await calm();
    begins()(hidden, true);
    begins();
    document.body.click();
    await settled();
    expect(read).toEqual([]);
  });
});

it('what changes in a shadow root that a reading came to is seen', async () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  await calm();
  root.append(PARAGRAPH);
  await settled();
  expect(read).toEqual([]);
  begins()(host, false);
  root.append(PARAGRAPH);
  await settled();
  expect(read).toEqual(['changed']);
});
