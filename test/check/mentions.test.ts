import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counted } from '../../src/check/counted.ts';
import { MOST_COMMON, quantityFit } from '../../src/check/fit.ts';
import { mentions, mentionsOf } from '../../src/check/mentions.ts';
import { type Subject, subjectOf } from '../../src/check/subject.ts';
import { claimsOfText } from './claims-of.ts';

const subject = (text: string) => subjectOf(claimsOfText('page', text, '2019-05-14'));

/** The first mention of each claim, found by asking every claim before it. */
function byAll(claims: readonly Counted[]): readonly number[] {
  const first: number[] = [];
  claims.forEach((claim, i) => {
    const isFirst = (before: Counted, k: number) => {
      if (k >= i || before.anchor !== claim.anchor || first[k] !== k) return false;
      const { fit, unit, predicate } = quantityFit(before, claim);
      const telling = claim.claim.kind !== 'count' || claim.anchor > MOST_COMMON;
      return fit === 'same' && (predicate === 'same' || (unit === 'same' && telling));
    };
    const at = claims.findIndex(isFirst);
    first.push(at < 0 ? i : at);
  });
  return first;
}

describe('the first mention of each figure of an article', () => {
  test('is the one that gives the same number of the same thing', () => {
    const page = subject(
      'Shells killed 9 people in Orsk. The blasts wounded 9 people. In all 9 residents were killed.',
    );
    expect(mentions(page)).toEqual([0, 1, 0]);
  });

  test('is the one that a comparison of all with all finds', () => {
    const sentence = fc
      .tuple(
        fc.constantFrom('2', '21', 'more than 21', '40'),
        fc.constantFrom(
          'people were killed',
          'soldiers were killed',
          'towns were shelled',
          'people were wounded',
          'boats sank',
          'miles of road were shut',
        ),
      )
      .map(([number, rest]) => `In Orsk ${number} ${rest}.`);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 25 }), (sentences) => {
        const page = subject(sentences.join(' '));
        expect(mentions(page)).toEqual(byAll(page.counted()));
      }),
      { numRuns: 100 },
    );
  });

  test('leads to all that give the number again, in their order', () => {
    const page = subject(
      'Shells killed 9 people in Orsk. The blasts wounded 9 people. In all 9 residents were killed. 4 died.',
    );
    const wordsOf = (i: number) =>
      mentionsOf(page, i).map(({ claim: { words, sentence } }) => `${words} ${sentence}`);
    expect(wordsOf(0)).toEqual(['9 people 0', '9 residents 2']);
    expect(wordsOf(2)).toEqual(wordsOf(0));
    expect(wordsOf(1)).toEqual(['9 people 1']);
  });

  test('is looked for once an article, and among the figures of one number only', () => {
    /** How often the number of a claim is read where `n` claims give a number of their own each. */
    const reads = (n: number) => {
      const page = subject(
        Array.from({ length: n }, (_, i) => `Shells killed ${100 + i} people in Orsk.`).join(' '),
      );
      let count = 0;
      const claims = page.counted().map(
        (claim) =>
          new Proxy(claim, {
            get(target, key) {
              if (key === 'anchor') count++;
              return Reflect.get(target, key, target);
            },
          }),
      );
      const watched: Subject = Object.assign(Object.create(page), { counted: () => claims });
      expect(mentions(watched)).toHaveLength(n);
      const once = count;
      expect(mentions(watched)).toHaveLength(n);
      expect(count).toBe(once);
      return count;
    };
    expect(reads(200)).toBeLessThan(3 * reads(100));
  });
});
