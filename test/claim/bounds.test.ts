import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/claim/assemble.ts';
import { read } from '../../src/spot/spot.ts';

function claimsOf(text: string, title: string | null = null) {
  const reading = read(text, { publisher: null, url: null, day: null, title });
  return assemble(reading, { id: 'a', title: null, publisher: null, date: null, url: null, language: null });
}

/** Every string of a value. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

describe('what an article keeps of its text', () => {
  const long = `X${'yz'.repeat(50_000)}`;
  test.each([
    [`In ${long} some 438 ${long}s were ${long}ed by ${long} ${long} on Sunday.`],
    [`It cost $5 a ${long}, said ${long}ski, spokesman for the ${long} Agency, told ${long} News.`],
    [`Then 12 ${long} people of ${long} died. "We lost 40," ${long} ${long} said via ${long}.`],
    [`The ${long} Ministry of ${long} said 41 ${long}-year-old ${long} were killed in ${long}.`],
  ])('is short, however long its words are (%#)', (text) => {
    const claims = claimsOf(text, `${long} kills 40 in ${long}`);
    expect(claims.claims.length).toBeGreaterThan(0);
    const longest = Math.max(...stringsOf(claims).map((one) => one.length));
    expect(longest).toBeLessThanOrEqual(200);
  });

  test('is whole for the longest words there are', () => {
    const word = 'pneumonoultramicroscopicsilicovolcanoconiosis';
    const place = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
    const { claims, names, terms } = claimsOf(
      `In ${place} 438 miners suffered from ${word} on Sunday, the union said. More from ${place} came.`,
    );
    expect(claims[0]).toMatchObject({ unit: 'miner', words: '438 miners' });
    expect(terms.some(({ key }) => key.startsWith('pneumono'))).toBe(true);
    expect(names.some(({ key }) => key.startsWith('lanfer'))).toBe(true);
  });
});
