// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from '../../src/ui/kept-focus.ts';

const own = new Set<AbortController>();

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<section><h2>Outlets</h2><ul>
    <li id="a"><button>Forget a</button></li><li id="b"><button>Forget b</button></li><li id="c"><button>Forget c</button></li>
  </ul><button id="all">Forget all</button></section><button id="other">Other</button>`;
  const controller = new AbortController();
  own.add(controller);
  keepFocus(document.body, controller.signal);
});

afterEach(() => {
  for (const controller of own) controller.abort();
  own.clear();
  vi.useRealTimers();
});

const button = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const focusedText = () => document.activeElement?.textContent ?? null;

async function after(change: () => void): Promise<string | null> {
  change();
  await vi.advanceTimersByTimeAsync(1000);
  return focusedText();
}

it('goes to the row that takes the place of the one that went', async () => {
  button('#b button').focus();
  expect(await after(() => button('#b').remove())).toBe('Forget c');
});

it('goes to the row before where the last one went', async () => {
  button('#c button').focus();
  expect(await after(() => button('#c').remove())).toBe('Forget b');
});

it('goes to what holds the list where all of it went', async () => {
  button('#c button').focus();
  expect(await after(() => button('ul').remove())).toBe('Forget all');
});

it('goes nowhere where what had the focus stays', async () => {
  button('#a button').focus();
  expect(await after(() => button('#b').remove())).toBe('Forget a');
});

it('takes no focus from what has it by then', async () => {
  button('#a button').focus();
  expect(
    await after(() => {
      button('#a').remove();
      button('#other').focus();
    }),
  ).toBe('Other');
});

it('takes none from a reader who had left', async () => {
  button('#a button').focus();
  button('#a button').blur();
  await Promise.resolve();
  await after(() => button('#a').remove());
  expect(document.activeElement).toBe(document.body);
});

it('ends when it is told', async () => {
  button('#a button').focus();
  for (const controller of own) controller.abort();
  await after(() => button('#a').remove());
  expect(document.activeElement === null || document.activeElement === document.body).toBe(true);
});
