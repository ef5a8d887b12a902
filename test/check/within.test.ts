import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../src/check/subject.ts';
import { MOST_WITHIN, withinArticle } from '../../src/check/within.ts';
import { claimsOfText } from './claims-of.ts';

/** For each claim of a text what the text itself says of it, and of which claim: "agrees 2". */
function inside(text: string): readonly (readonly string[])[] {
  const subject = subjectOf(claimsOfText('page', text, '2019-05-14'));
  return withinArticle(subject).map((links) => links.map(({ relation, claim }) => `${relation} ${claim}`));
}

describe('what an article says itself of its figures', () => {
  test('are parts with their wholes, and what it gives again', () => {
    expect(
      inside(
        'Shells killed 21 people in Orsk, including 5 children. The raid of Tuesday killed 21 people, Jorin Vell said.',
      ),
    ).toEqual([['part 1', 'agrees 2'], ['part 0'], ['agrees 0']]);
  });

  test('is told of a figure only so often, of those that stand first', () => {
    const often = inside('Shells killed 58 people in Orsk on Tuesday. '.repeat(60));
    expect(often).toHaveLength(60);
    const first = Array.from({ length: MOST_WITHIN }, (_, k) => `agrees ${k}`);
    expect(often[59]).toEqual(first);
    expect(often[0]).toEqual([...first.slice(1), `agrees ${MOST_WITHIN}`]);
  });

  test('grows with the article no faster than its figures', () => {
    const entries = (n: number) =>
      inside('Shells killed 58 people in Orsk on Tuesday. '.repeat(n)).flat().length;
    expect(entries(200)).toBeLessThan(3 * entries(100));
  });

  test('names the whole of a part, however often the part is given', () => {
    const text = `Shells killed 21 people in Orsk, including 5 children. ${'The shells killed 5 children. '.repeat(60)}`;
    expect(inside(text)[1]).toContain('part 0');
  });
});
