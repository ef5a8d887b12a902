import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resemblance, SKETCH_SIZE, sketch } from '../../src/claim/sketch.ts';
import { makeLexicon } from '../../src/text/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';

const lexicon = makeLexicon([[]]);
const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, i) =>
    `w${((i + 1) * 7919 * seed) % 9973}`.replace(/\d/g, (d) => 'abcdefghij'[Number(d)]!),
  );
const of = (list: readonly string[]) => sketch(tokenise(list.join(' '), lexicon));

describe('sketch', () => {
  it('is empty for a text too short to tell', () => {
    expect(of(words(40, 3))).toEqual([]);
    expect(resemblance([], of(words(400, 3)))).toBe(0);
  });

  it('knows a text again whatever its white space and case', () => {
    const text = words(300, 3);
    const again = sketch(tokenise(text.join(' \n ').toUpperCase(), lexicon));
    expect(of(text)).toHaveLength(SKETCH_SIZE);
    expect(resemblance(of(text), again)).toBe(1);
  });

  it('finds an edited copy like its text, and another text unlike it', () => {
    const text = words(400, 3);
    const copy = [...text.slice(0, 20), 'edited', 'by', 'us', ...text.slice(25)];
    expect(resemblance(of(text), of(copy))).toBeGreaterThan(0.6);
    expect(resemblance(of(text), of(words(400, 5)))).toBeLessThan(0.3);
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (a, b) => {
        const [x, y] = [of(words(200, a)), of(words(200, b))];
        expect(resemblance(x, y)).toBe(resemblance(y, x));
      }),
      { numRuns: 200 },
    );
  });
});
