// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { DatedValue } from '../../src/ui/timeline.ts';
import { TimelinePlot } from '../../src/ui/timeline-plot.tsx';
import { words } from '../page/fixture.ts';

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function value(day: number, change: Partial<DatedValue> = {}): DatedValue {
  const interval = { low: day, high: day, bound: 'exact' as const };
  return {
    day,
    interval,
    words: String(day),
    publisher: null,
    origin: 'o',
    by: '',
    relation: 'later',
    ...change,
  };
}

function draw(values: readonly DatedValue[]): Element {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(352);
  render(h(TimelinePlot, { timeline: { claim: 0, figure: 'f', values }, words }), document.body);
  return document.querySelector('.plot')!;
}

it('is told with the page by its name, and a report without a publisher as such', () => {
  const plot = draw([
    value(0, { publisher: 'The Demo Times', relation: null }),
    value(1, { publisher: 'Paper a' }),
    value(100),
  ]);
  expect(plot.getAttribute('aria-label')).toBe(
    'Ranges: Jan 1, 1970: 0 (this page); Jan 2, 1970: 1 (Paper a); Apr 11, 1970: 100 (Publisher not stated)',
  );
});

it('never runs back in time, however many values a day has', () => {
  const plot = draw([0, 100, 100, 100, 101, 200].map((day) => value(day)));
  const at = [...plot.querySelectorAll('circle')].map((circle) => Number(circle.getAttribute('cx')));
  expect(at).toHaveLength(6);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});
