// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Correction } from '../../src/check/corrections.ts';
import { Corrections } from '../../src/ui/corrections.tsx';
import { words } from '../page/fixture.ts';
import { clientOf, settled } from './fake-client.ts';

afterEach(() => render(null, document.body));

const numbered = (number: number): Correction => ({
  kind: 'wrong-number',
  article: `https://news.example/${number}`,
  words: `${number} soldiers`,
  unit: 'soldier',
  report: '',
  publisher: null,
  title: null,
  evidence: '',
  start: 0,
  origins: null,
});

const rows = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent ?? '');

it('lists the latest corrections first, and draws the others of many when asked', async () => {
  let kept = Array.from({ length: 30 }, (_each, number) => numbered(number));
  const client = clientOf({
    corrections: async () => kept,
    undo: async (_tab, correction) => {
      kept = kept.filter(({ article }) => article !== correction.article);
    },
  });
  render(h(Corrections, { client, words }), document.body);
  await settled();
  expect(rows()).toHaveLength(20);
  expect(rows()[0]).toContain('“29 soldiers” was read wrongly');
  document.querySelector<HTMLElement>('li button')!.click();
  await settled();
  expect(rows()[0]).toContain('“28 soldiers”');
  document.querySelector<HTMLElement>('ul + button')!.click();
  await settled();
  expect(rows()).toHaveLength(29);
  // The button is gone: the keyboard goes on where the new rows begin.
  expect(document.activeElement).toBe(document.querySelectorAll('li button')[20]);
});

it('names what each button undoes, and says where it did not', async () => {
  const client = clientOf({
    corrections: async () => [numbered(1), numbered(2)],
    undo: () => Promise.reject(new Error('the disk is full')),
  });
  render(h(Corrections, { client, words }), document.body);
  await settled();
  const buttons = [...document.querySelectorAll<HTMLElement>('li button')];
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Undo: “2 soldiers” was read wrongly',
    'Undo: “1 soldiers” was read wrongly',
  ]);
  buttons[0]!.click();
  await settled();
  expect(document.querySelector('[role=status]')?.textContent).toBe('That did not work: the disk is full');
  expect(rows()).toHaveLength(2);
});

it('shows what is corrected on a page while the list is open', async () => {
  let kept = [numbered(1)];
  let changed = () => {};
  const client = clientOf({
    corrections: async () => kept,
    onCorrections: (listen) => {
      changed = listen;
    },
  });
  render(h(Corrections, { client, words }), document.body);
  await settled();
  kept = [numbered(1), numbered(2)];
  changed();
  await settled();
  expect(rows()).toHaveLength(2);
  expect(rows()[0]).toContain('“2 soldiers” was read wrongly');
});

it('tells reports of another event apart, by title or, where that was not kept, by address', async () => {
  const other = (id: string, title: string | null): Correction => ({
    ...numbered(1),
    kind: 'other-event',
    words: '',
    unit: '',
    report: `https://daily.example/${id}`,
    publisher: 'Border Daily',
    title,
  });
  const client = clientOf({ corrections: async () => [other('a', 'More follow'), other('b', null)] });
  render(h(Corrections, { client, words }), document.body);
  await settled();
  expect(rows()).toEqual([
    'The report “https://daily.example/b” is of another event Border DailyUndo',
    'The report “More follow” is of another event Border DailyUndo',
  ]);
});
