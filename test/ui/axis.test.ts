import { describe, expect, it } from 'vitest';
import { spread } from '../../src/claim/spread.ts';
import { labelWidth, rowAxis, tickLabels } from '../../src/ui/axis.ts';
import { sideBySide } from '../../src/ui/side-by-side.ts';
import { words } from '../page/fixture.ts';

describe('numbers of an axis', () => {
  it.each([
    [
      [100, 200, 300],
      ['100', '200', '300'],
    ],
    [
      [0, 20_000, 40_000],
      ['0', '20K', '40K'],
    ],
    [
      [1_000, 1_250, 1_500],
      ['1K', '1.25K', '1.5K'],
    ],
    [
      [5.05, 5.1, 5.15],
      ['5.05', '5.1', '5.15'],
    ],
    [
      [10_400, 10_450, 10_500],
      ['10.4K', '10.45K', '10.5K'],
    ],
    [
      [-2, 0, 2],
      ['-2', '0', '2'],
    ],
    [
      [1_234_567, 1_234_568, 1_234_569],
      ['1,234,567', '1,234,568', '1,234,569'],
    ],
    [[7], ['7']],
    [[], []],
  ])('%j are short and never another number', (ticks, labels) => {
    expect(tickLabels(ticks, words)).toEqual(labels);
  });

  it('take room for the longest', () => {
    expect(labelWidth(['0', '20K'])).toBe(labelWidth(['20K']));
    expect(labelWidth([])).toBe(0);
  });
});

describe('a row of numbers', () => {
  it.each([
    { ends: [1_234_580, 1_234_632], room: 224 },
    { ends: [1_234_580, 1_234_632], room: 170 },
    { ends: [1_234_567_890, 1_234_567_899], room: 224 },
    { ends: [-4_000_000, 12_000_000], room: 300 },
  ] as const)('of $ends stands apart and inside $room px', ({ ends, room }) => {
    const { scale, ticks, labels } = rowAxis(ends, [100, 100 + room], 12, Math.floor(room / 40), words);
    const boxes = ticks.flatMap((tick, i) => {
      const half = labelWidth([labels[i]!]) / 2;
      return labels[i] === '' ? [] : [[scale(tick) - half, scale(tick) + half] as const];
    });
    expect(boxes.length).toBeGreaterThan(1);
    for (const [i, [left]] of boxes.entries()) {
      expect(left).toBeGreaterThanOrEqual(i === 0 ? 100 : boxes[i - 1]![1]);
    }
    expect(boxes.at(-1)![1]).toBeLessThanOrEqual(100 + room);
    // What is compared takes half of the room at least.
    expect(scale(ends[1]) - scale(ends[0])).toBeGreaterThan((room - labelWidth(labels)) / 2);
  });

  it('has a label at each tick where they are short', () => {
    expect(rowAxis([0, 5], [0, 400], 12, 6, words)).toMatchObject({
      ticks: [0, 1, 2, 3, 4, 5],
      labels: ['0', '1', '2', '3', '4', '5'],
    });
  });
});

describe('values of one day', () => {
  it('stand side by side about its middle', () => {
    expect(sideBySide([0, 100, 100, 100, 200])).toEqual([0, 89, 100, 111, 200]);
    expect(sideBySide([50])).toEqual([50]);
    expect(sideBySide([])).toEqual([]);
  });

  it('never pass one of another day', () => {
    const at = sideBySide([0, 100, 100, 100, 101.5, 101.5, 300]);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(new Set(at).size).toBe(at.length);
  });
});

describe('an interval as it is drawn', () => {
  it.each([
    [
      { low: 70, high: 70, bound: 'about' },
      { low: 63, high: 77 },
    ],
    [
      { low: -50, high: -50, bound: 'about' },
      { low: -55, high: -45 },
    ],
    [
      { low: 400, high: null, bound: 'more-than' },
      { low: 400, high: null },
    ],
    [
      { low: null, high: 200, bound: 'fewer-than' },
      { low: null, high: 200 },
    ],
    [
      { low: 438, high: 438, bound: 'exact' },
      { low: 438, high: 438 },
    ],
  ] as const)('%j', (interval, drawn) => {
    const { low, high } = spread(interval);
    expect(low === null ? null : Math.round(low)).toBe(drawn.low);
    expect(high === null ? null : Math.round(high)).toBe(drawn.high);
  });
});
