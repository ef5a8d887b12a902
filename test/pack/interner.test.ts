import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Interner } from '../../src/pack/interner.ts';

const text = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('\ud800', 'a\udc00', '\ufffd'),
  // Around the surrogates, where UTF-8 and UTF-16 sort otherwise.
  fc.string({
    unit: fc.constantFrom('a', '\u{d7ff}', '\u{e000}', '\u{ffff}', '\u{10000}', '\u{10ffff}'),
    maxLength: 4,
  }),
);

test('strings are numbered as they come, each once, and come back', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const interner = new Interner();
      const numbers = texts.map((one) => interner.id(one));
      const distinct = [...new Set(texts.map((one) => one.toWellFormed()))];
      expect(interner.size).toBe(distinct.length);
      expect(distinct.map((_, id) => interner.text(id))).toEqual(distinct);
      expect(numbers).toEqual(texts.map((one) => distinct.indexOf(one.toWellFormed())));
    }),
  );
});

test('strings compare by their UTF-16 code units', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [one.toWellFormed(), other.toWellFormed()];
      const interner = new Interner();
      const order = Math.sign(interner.compare(interner.id(a), interner.id(b)));
      expect(order).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
    { numRuns: 2000 },
  );
});

test('a hundred thousand strings keep their numbers', () => {
  const interner = new Interner();
  const texts = Array.from({ length: 100_000 }, (_, i) => `string ${i * 7919}`);
  expect(texts.every((one, i) => interner.id(one) === i)).toBe(true);
  expect(texts.every((one, i) => interner.id(one) === i && interner.text(i) === one)).toBe(true);
});
