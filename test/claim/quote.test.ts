import { expect, test } from 'vitest';
import { assemble } from '../../src/claim/assemble.ts';
import { LONGEST_QUOTE, quotesOf } from '../../src/claim/quote.ts';
import { read } from '../../src/spot/spot.ts';

function quotes(text: string): readonly string[] {
  const reading = read(text, { publisher: null, url: null, day: null, title: null });
  const article = { id: 'a', title: null, publisher: null, date: null, url: null, language: 'en' };
  return quotesOf(reading, assemble(reading, article).claims);
}

test('a quotation is the whole sentence of the figure, white space folded', () => {
  const text = 'The dam held.\nThe storm  destroyed\n412 houses in the valley. It was dark.';
  expect(quotes(text)).toEqual(['The storm destroyed 412 houses in the valley.']);
});

test('figures of one sentence have one quotation', () => {
  const [first, second] = quotes('The storm killed 12 people and destroyed 412 houses. It went on.');
  expect(first).toBe('The storm killed 12 people and destroyed 412 houses.');
  expect(second).toBe(first);
});

test.each([
  ['at its beginning', `The storm destroyed 412 houses ${'and very much else '.repeat(40)}in the valley.`],
  ['at its end', `In the valley ${'and very far from it '.repeat(40)}the storm destroyed 412 houses.`],
  [
    'in its middle',
    `Near ${'and far and '.repeat(60)}high up 412 houses ${'and much else '.repeat(60)}fell.`,
  ],
])('a sentence that is too long is cut at words around a figure %s', (_where, text) => {
  const quote = quotes(text)[0]!;
  expect(quote).toContain('412 houses');
  expect(quote).toContain('…');
  expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
  expect(quote.length).toBeGreaterThan(LONGEST_QUOTE - 30);
  const words = new Set(text.split(' '));
  for (const word of quote.split(' ')) expect(words).toContain(word.replaceAll('…', ''));
});

test('white space in a sentence that is cut does not count', () => {
  const text = `Near ${'and  far\n\tand '.repeat(150)}high 412 houses ${'and\n  much   else '.repeat(150)}fell.`;
  const quote = quotes(text)[0]!;
  expect(quote).toContain(' high 412 houses and much else ');
  expect(quote).not.toMatch(/\s\s/);
  expect(quote.length).toBeGreaterThan(LONGEST_QUOTE - 30);
});

test('a far beginning and end are told by an ellipsis, however much white space stands between', () => {
  const gap = ' '.repeat(900);
  const quote = quotes(`Near${gap}Orsk${gap}high 412 houses${gap}fell${gap}down.`)[0]!;
  expect(quote).toBe('…Orsk high 412 houses fell…');
});
