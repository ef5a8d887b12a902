import { expect, it } from 'vitest';
import { articleClaimsSchema } from '../../src/export/schema.ts';
import { boundedArticle, LONGEST_ARTICLE } from '../../src/extension/bounded.ts';
import { BACKGROUND_ASKS } from '../../src/extension/messages.ts';
import { readText } from '../../src/extension/read-text.ts';

const read = (text: string) =>
  readText({ id: 'a', title: text, publisher: text, date: '2014-08-04', url: text, language: 'en', text })
    .claims;

it('sends nothing that the background would refuse, however long a word', () => {
  for (const length of [10, 2_000, 20_000]) {
    const word = 'W'.repeat(length);
    const text = `More than 400 ${word} crossed the border on Sunday, ${word} told ${word}. The 41 ${word} ${word}s were killed.`;
    expect(articleClaimsSchema.safeParse(read(text)).success).toBe(true);
  }
});

it('leaves what is of common length as it is', () => {
  const { claims, report } = read('More than 400 soldiers crossed the border on Sunday.');
  expect(claims[0]?.unit).toBe('soldier');
  expect(report.title).toBe('More than 400 soldiers crossed the border on Sunday.');
});

it('sends an address whole or not at all', () => {
  const article = { id: 'a', title: null, publisher: null, date: null, language: null, text: '' };
  const addressed = (length: number) => {
    const url = 'https://news.example/'.padEnd(length, 'a');
    return [boundedArticle({ ...article, id: url, url }), url] as const;
  };
  const [long, whole] = addressed(1_500);
  expect(long).toMatchObject({ id: whole, url: whole });
  const [endless] = addressed(3_000);
  expect(endless.url).toBeNull();
  for (const one of [long, endless]) expect(BACKGROUND_ASKS.spot.safeParse(one).success).toBe(true);
});

it('of a page that is not ours, with a day that no calendar has, is refused', () => {
  const article = read('More than 400 soldiers crossed the border on Sunday.');
  const [claim] = article.claims;
  const dated = (from: number, to: number) => ({
    ...article,
    claims: [{ ...claim, asOf: { from, to, stated: true } }],
  });
  expect(articleClaimsSchema.safeParse(dated(0, 0)).success).toBe(true);
  expect(articleClaimsSchema.safeParse(dated(1e10, 1e10)).success).toBe(false);
  expect(articleClaimsSchema.safeParse(dated(0, 1e10)).success).toBe(false);
  expect(articleClaimsSchema.safeParse({ ...article, days: [-1e10] }).success).toBe(false);
});

it('sends days of long ago', () => {
  const { claims } = read('Some 300 houses burned 5000 years ago, officials said.');
  expect(claims[0]?.asOf?.from).toBeLessThan(-719_528);
  expect(articleClaimsSchema.safeParse(read('Some 300 houses burned 5000 years ago.')).success).toBe(true);
});

it('sends a page that never ends as far as it is read, and the background takes no more', () => {
  const paragraph = 'More than 400 soldiers crossed the border on Sunday.\n\n';
  const text = paragraph.repeat(20_000);
  const endless = { id: text, title: text, publisher: null, date: text, url: text, language: text, text };
  const sent = boundedArticle(endless);
  expect(sent.text.length).toBeGreaterThan(LONGEST_ARTICLE - paragraph.length);
  expect(sent.text).toMatch(/Sunday\.\n$/);
  expect(text.startsWith(sent.text)).toBe(true);
  const whole = text.slice(0, LONGEST_ARTICLE);
  expect(boundedArticle({ ...endless, text: whole }).text).toBe(whole);
  const single = boundedArticle({ ...endless, text: text.replaceAll('\n\n', ' ') }).text;
  expect(single.length).toBeGreaterThan(LONGEST_ARTICLE - paragraph.length);
  expect(single).toMatch(/Sunday\.$/);
  // A headline's line end is none to cut at, nor is a full stop near the beginning.
  for (const [first, on, next] of [
    ['A headline\n', 'more than 400,000 soldiers, ', ' '],
    ['A sentence. ', 'more than 400,000 soldiers, ', ' '],
    ['見出し\n', '四百人以上の兵士が', expect.anything()],
  ] as const) {
    const long = first + on.repeat(60_000);
    const read = boundedArticle({ ...endless, text: long }).text;
    expect(long.charAt(read.length)).toEqual(next);
    expect(read.length).toBeGreaterThan(LONGEST_ARTICLE - on.length);
    expect(read.length).toBeLessThanOrEqual(LONGEST_ARTICLE);
  }
  expect(BACKGROUND_ASKS.spot.safeParse(sent).success).toBe(true);
  expect(BACKGROUND_ASKS.spot.safeParse({ ...sent, text }).success).toBe(false);
  expect(BACKGROUND_ASKS.spot.safeParse({ ...sent, id: text }).success).toBe(false);
});
