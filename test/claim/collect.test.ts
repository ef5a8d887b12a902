import { expect, it } from 'vitest';
import { collect } from '../../src/claim/collect.ts';
import { english } from '../../src/spot/en/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';

/** The terms of a text without words under a headline of so many. */
function ofHeadline(words: number) {
  const keys = Array.from({ length: words }, (_, k) => `orsk${k}`);
  const mentions = { keys, tokens: [], words: [] };
  return collect(tokenise('', english), mentions, [], 3, keys);
}

it('counts the words of a headline as of the lead', () => {
  expect(ofHeadline(2).list).toEqual([
    { key: 'orsk0', count: 0, lead: true },
    { key: 'orsk1', count: 0, lead: true },
  ]);
});

it('grows with the length of a headline, not with its square', () => {
  const time = (words: number) => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const start = process.cpuUsage();
      ofHeadline(words);
      const used = process.cpuUsage(start);
      best = Math.min(best, used.user + used.system);
    }
    return best;
  };
  time(2000);
  // Sixteen times the words may take forty times as long at most on a noisy machine; a square would take 256.
  expect(time(64_000) / Math.max(time(4000), 500)).toBeLessThan(80);
});
