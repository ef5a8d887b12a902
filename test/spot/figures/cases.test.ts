import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresOf } from './reading.ts';

const linesOf = (name: string) =>
  readFileSync(new URL(`../../cases/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

/** Share of the sentences without figures that may fire: names of films and postcodes cannot all be known. */
const TOLERATED = 0.03;

const range = (low: number | null, high: number | null) => `${low ?? '-'}..${high ?? '-'}`;

describe('figures', () => {
  it.each(linesOf('figures.txt'))('%s', (line) => {
    const [text = '', wanted = ''] = line.split(' => ');
    const wants = wanted.split(' ; ').map((item) => item.split(' | '));
    const found = figuresOf(text).map((figure, k) => {
      const row = [
        figure.text,
        range(figure.low, figure.high),
        figure.bound,
        figure.kind,
        figure.unit,
        figure.predicate,
        figure.change ?? '',
      ];
      // What the case does not ask is not compared.
      return row.slice(0, wants[k]?.length ?? row.length);
    });
    expect(found).toEqual(wants);
  });
});

describe('no figures', () => {
  it('are left alone in nearly all of the sentences', () => {
    const lines = linesOf('non-figures.txt');
    expect(lines.length).toBeGreaterThanOrEqual(150);
    const fired = lines.filter((line) => figuresOf(line).length > 0);
    expect(fired.length / lines.length, fired.join('\n')).toBeLessThanOrEqual(TOLERATED);
  });
});

describe('numbers of a list', () => {
  it('count nothing where an item stands on a line of its own', () => {
    expect(figuresOf('3.\n\n“Prices” rose.')).toEqual([]);
  });

  it('count nothing alone on a line, as those of pages and tables', () => {
    expect(figuresOf('It rained.\n\n12\n\nRead more')).toEqual([]);
  });

  it('count where the line only ends in one', () => {
    expect(figuresOf('Of them she saw 3.\n\n“Prices” rose.')).toHaveLength(1);
  });
});
