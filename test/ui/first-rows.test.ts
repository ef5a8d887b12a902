// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { FirstRows } from '../../src/ui/first-rows.tsx';
import { words } from '../page/fixture.ts';
import { settled } from './fake-client.ts';

afterEach(() => render(null, document.body));

const NAMES = Array.from({ length: 250 }, (_each, at) => `site ${at} of ${at % 2 === 0 ? 'North' : 'South'}`);

function show(items: readonly string[], isLookedIn = true): void {
  render(
    h(FirstRows<string>, {
      items,
      words,
      name: 'Sites',
      ...(isLookedIn ? { textOf: (item: string) => item } : {}),
      children: (item) => h('li', { key: item }, h('a', { href: `#${item}` }, item)),
    }),
    document.body,
  );
}

const rows = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
const field = () => document.querySelector<HTMLInputElement>('input[type=search]');
const said = () => document.querySelector('[role=status]')?.textContent;
const more = () => [...document.querySelectorAll('button')].at(-1);

async function look(text: string): Promise<void> {
  field()!.value = text;
  field()!.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

it('draws a hundred more at each press, and goes on with the first of them', async () => {
  show(NAMES);
  expect([rows().length, more()?.textContent]).toEqual([20, 'Show 100 more']);
  more()!.click();
  await settled();
  expect([rows().length, document.activeElement?.textContent]).toEqual([120, NAMES[20]]);
  more()!.click();
  await settled();
  expect([rows().length, more()?.textContent]).toEqual([220, 'Show 30 more']);
  more()!.click();
  await settled();
  expect([rows().length, more(), document.activeElement?.textContent]).toEqual([250, undefined, NAMES[220]]);
});

it('finds rows beyond those that are drawn, by words in any order and case', async () => {
  show(NAMES);
  expect(field()?.getAttribute('aria-label')).toBe('Search this list: Sites');
  await look('north 24');
  expect(rows()).toEqual([24, 124, 224, 240, 242, 244, 246, 248].map((at) => `site ${at} of North`));
  expect([said(), more()]).toEqual(['8 found', undefined]);
  await look('west');
  expect([rows(), said()]).toEqual([[], '0 found']);
  await look(' ');
  expect([rows().length, said()]).toEqual([20, '']);
});

it.each([
  ['few rows', NAMES.slice(0, 20), true],
  ['no text to look in', NAMES, false],
])('has no field to look in for %s', (_what, items, isLookedIn) => {
  show(items, isLookedIn);
  expect(field()).toBeNull();
});
