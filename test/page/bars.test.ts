import { describe, expect, it } from 'vitest';
import { layBars } from '../../src/page/bars.ts';

const at = (low: number | null, high: number | null, bound: 'exact' | 'about' | 'more-than' = 'exact') => ({
  label: 'x',
  words: '1',
  relation: null,
  interval: { low, high, bound },
});

describe('bars', () => {
  it('draws nothing for one interval, or where no end is known', () => {
    expect(layBars([at(1, 1)])).toEqual([]);
    expect(layBars([at(null, null), at(null, null)])).toEqual([]);
  });

  it('lays equal values at one place', () => {
    const [a, b] = layBars([at(438, 438), at(438, 438)]);
    expect(a?.from).toBe(b?.from);
    expect(a?.from).toBeCloseTo(0.5);
  });

  it('lets an open end run to the edge', () => {
    const [open] = layBars([at(400, null, 'more-than'), at(438, 438)]);
    expect(open).toMatchObject({ to: 1, openRight: true, openLeft: false });
  });

  it('gives "about" a tenth on either side', () => {
    const [about, low, high] = layBars([at(100, 100, 'about'), at(90, 90), at(110, 110)]);
    expect(about?.from).toBeCloseTo(low!.from);
    expect(about?.to).toBeCloseTo(high!.to);
  });

  it('keeps every bar inside the plot', () => {
    for (const bar of layBars([at(-5, 5), at(1e9, 1e9), at(null, 3), at(0, 0)])) {
      expect(bar.from).toBeGreaterThanOrEqual(0);
      expect(bar.to).toBeLessThanOrEqual(1);
      expect(bar.from).toBeLessThanOrEqual(bar.to);
    }
  });
});
