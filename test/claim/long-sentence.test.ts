import { expect, test } from 'vitest';
import { assemble } from '../../src/claim/assemble.ts';
import { quotesOf } from '../../src/claim/quote.ts';
import { read } from '../../src/spot/spot.ts';

const article = { id: 'a', title: null, publisher: null, date: '2014-08-04', url: null, language: 'en' };

/** Processor time of the claims of one sentence with so many figures, and of their quotations. Microseconds. */
function time(figures: number, sentence = 'The storm hit 412 houses and killed 12 men '): number {
  const text = sentence.repeat(figures / 2);
  const reading = read(text, { publisher: null, url: null, day: 16_286, title: null });
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    quotesOf(reading, assemble(reading, article).claims);
    const used = process.cpuUsage(start);
    best = Math.min(best, used.user + used.system);
  }
  return best;
}

test('a text without full stops takes as long as its figures are many, not their square', () => {
  time(500);
  // Eight times the figures may take twenty times as long at most on a noisy machine; a square takes 64.
  expect(time(4000) / Math.max(time(500), 2000)).toBeLessThan(24);
}, 60_000);

test('so does one that names a time for each, of which none dates them', () => {
  const records = 'The storm hit 412 houses the worst since 1987 and killed 12 men ';
  time(1000, records);
  expect(time(8000, records) / Math.max(time(1000, records), 2000)).toBeLessThan(24);
}, 60_000);
