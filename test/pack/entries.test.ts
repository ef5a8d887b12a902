import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Entries, type Entry } from '../../src/pack/entries.ts';
import { NO_DAY } from '../../src/pack/format.ts';

const entry: fc.Arbitrary<Entry> = fc.record({
  at: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  day: fc.oneof(fc.integer({ min: -1_000_000, max: 3_000_000 }), fc.constant(NO_DAY)),
  claims: fc.nat({ max: 70_000 }),
  length: fc.nat({ max: 0xffffffff }),
  quoted: fc.nat({ max: 0xffffffff }),
});
const id = fc.oneof(fc.constantFrom('a', 'b', 'ab', ''), fc.string({ unit: 'grapheme', maxLength: 4 }));

test('entries are those of a Map, and in the order of day and id', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, entry), { maxLength: 700, size: 'max' }), (given) => {
      const entries = new Entries();
      const expected = new Map<string, Entry>();
      for (const [name, value] of given) {
        const place = entries.place(name);
        expect(place < entries.size).toBe(expected.has(name));
        entries.set(place, value);
        expected.set(name, value);
      }
      expect(entries.size).toBe(expected.size);
      expect([...expected.values()]).toEqual(
        Array.from({ length: entries.size }, (_, place) => entries.get(place)),
      );
      const order = Array.from({ length: entries.size }, (_, place) => place);
      order.sort((one, other) => entries.compare(one, other));
      const sorted = [...expected].sort(
        ([one, a], [other, b]) => a.day - b.day || (one < other ? -1 : one > other ? 1 : 0),
      );
      expect(order.map((place) => entries.get(place))).toEqual(sorted.map(([, value]) => value));
    }),
  );
});
