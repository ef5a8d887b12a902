// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type CardTrigger, REST_MS, watchPointer } from '../../src/page/hover.ts';
import type { Mark } from '../../src/page/marks.ts';

let own: AbortController;
let opened = 0;
let left = 0;

beforeEach(() => {
  vi.useFakeTimers();
  own = new AbortController();
  opened = 0;
  left = 0;
  document.body.innerHTML = '<p>more than 400 soldiers</p>';
  // The environment lays nothing out: the figure stands at 0 to 100, 0 to 20.
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 100, 20)] as never);
  Reflect.set(document, 'elementFromPoint', () => document.querySelector('p'));
});
afterEach(() => {
  own.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function watch(trigger: CardTrigger): void {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p')!);
  const mark: Mark = { kind: 'conflicts', claim: 0, range };
  watchPointer(
    {
      window,
      marks: () => [mark],
      trigger: () => trigger,
      isCard: () => false,
      open: () => opened++,
      leave: () => left++,
    },
    own.signal,
  );
}

/** An event as the reader's hand makes it. */
function send(event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.querySelector('p')!.dispatchEvent(event);
}
const move = (altKey = false, clientX = 50) =>
  send(new PointerEvent('pointermove', { bubbles: true, clientX, clientY: 10, altKey }));
const click = (altKey = false) =>
  send(new MouseEvent('click', { bubbles: true, clientX: 50, clientY: 10, altKey }));
const key = (type: 'keydown' | 'keyup', name = 'Alt') =>
  send(new KeyboardEvent(type, { bubbles: true, key: name, altKey: true }));
const rest = () => vi.advanceTimersByTime(REST_MS);

it.each([
  ['hover', 1, 1, 1, 1],
  ['click', 0, 0, 1, 1],
  ['modifier', 0, 1, 0, 1],
] as const)('%s opens at rest, with Alt, on a click, with Alt: %i %i %i %i', (trigger, ...expected) => {
  watch(trigger);
  const acts = [() => move(), () => move(true), () => click(), () => click(true)];
  const counts = acts.map((act) => {
    opened = 0;
    act();
    rest();
    return opened;
  });
  expect(counts).toEqual(expected);
});

it('opens where the pointer rests already when Alt is pressed, and held', () => {
  watch('modifier');
  move();
  rest();
  key('keydown');
  expect(opened).toBe(0);
  rest();
  expect(opened).toBe(1);
});

it.each([
  ['is let go at once', () => key('keyup')],
  ['begins another shortcut', () => key('keydown', '.')],
])('opens nothing where Alt %s', (_, next) => {
  watch('modifier');
  move();
  rest();
  key('keydown');
  next();
  rest();
  expect(opened).toBe(0);
});

it.each(['hover', 'click'] as const)('opens nothing for Alt alone in the mode %s', (trigger) => {
  watch(trigger);
  move();
  rest();
  opened = 0;
  key('keydown');
  rest();
  expect(opened).toBe(0);
});

it('closes when the pointer rests on no figure', () => {
  watch('hover');
  move(false, 500);
  rest();
  expect([opened, left]).toEqual([0, 1]);
});
