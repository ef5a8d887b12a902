// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CARD_HOST } from '../../src/page/card-host.ts';
import { openPlainCard } from '../../src/page/plain-card.ts';
import { articleOf, findingOf, linkOf, resultOf } from './fixture.ts';

const subjectOf = (reason: string) => ({
  claims: articleOf(),
  result: resultOf([findingOf(0, 'conflicts', [{ ...linkOf('later', 'a'), reason }])]),
  claim: 0,
});

let own: AbortController;
let figure: { top: number; bottom: number };

beforeEach(() => {
  own = new AbortController();
  figure = { top: 100, bottom: 120 };
  document.body.innerHTML = '<button>Before</button><p>more than 400 soldiers</p>';
  // The environment has no top layer, and lays nothing out.
  Reflect.set(HTMLElement.prototype, 'showPopover', () => undefined);
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(10, figure.top, 200, figure.bottom - figure.top),
  );
});
afterEach(() => {
  own.abort();
  vi.restoreAllMocks();
});

function open(reason = 'later: 2014-08-04 against 2014-08-03', closed = () => {}) {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p')!);
  return openPlainCard({ window, language: 'en-GB' }, subjectOf(reason), range, true, closed, own.signal);
}
const isThere = () => document.querySelector(CARD_HOST) !== null;

it('writes the days of its reason as everything else does', () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  open();
  const text = attach.mock.results[0]?.value.textContent;
  expect(text).toBe('more than 400 soldiers: later: 4 Aug 2014 against 3 Aug 2014');
});

it('leaves what only looks like a day as it is written', () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  open('the "Ledger 2014-99-99" tells it');
  const text = attach.mock.results[0]?.value.textContent;
  expect(text).toBe('more than 400 soldiers: the "Ledger 2014-99-99" tells it');
});

it('stays while its figure is seen, and goes when it is scrolled away', () => {
  const closed = vi.fn();
  open(undefined, closed);
  window.dispatchEvent(new Event('scroll'));
  expect(isThere()).toBe(true);
  figure = { top: -40, bottom: -20 };
  window.dispatchEvent(new Event('scroll'));
  expect(isThere()).toBe(false);
  expect(closed).toHaveBeenCalledTimes(1);
});

it('goes when the page has taken its figure away', () => {
  open();
  document.querySelector('p')!.remove();
  window.dispatchEvent(new Event('scroll'));
  expect(isThere()).toBe(false);
});

it('gives the focus back where it took it from', () => {
  const button = document.querySelector('button')!;
  button.focus();
  const card = open();
  expect(card?.holdsFocus()).toBe(true);
  card?.close();
  expect(document.activeElement).toBe(button);
});

it('leaves the focus where the reader has put it since', () => {
  const card = open();
  const button = document.querySelector('button')!;
  button.focus();
  card?.close();
  expect(document.activeElement).toBe(button);
});
