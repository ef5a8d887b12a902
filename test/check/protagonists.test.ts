import { describe, expect, test } from 'vitest';
import { layBeside } from '../../src/check/lay.ts';
import { protagonists } from '../../src/check/protagonists.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { subjectOf } from '../../src/check/subject.ts';
import { claimsOfText } from './claims-of.ts';

const DAY = '2031-05-20';

/** A verdict of one court on one day. */
const verdict = (name: string, years: number, more = '') => {
  const surname = name.split(' ').at(-1)!;
  return `${name}, 39, was sentenced to ${years} years in prison by the Halden court in Dunmore on Tuesday. The Halden court in Dunmore heard that ${surname} had shown no remorse.${more}`;
};

/** What stands between the lead and the last paragraph. */
const MIDDLE = ` Judge Rhona Peel spoke for an hour. ${'The gallery of the court was full and nobody said a word while she read. '.repeat(12)}`;

const claims = (id: string, text: string) => claimsOfText(id, text, DAY);

/** The relations of figures that do not agree, by the words of both. */
function disagreements(mine: string, theirs: string): readonly string[] {
  const page = claims('page', mine);
  const { findings } = layBeside(page, [{ article: claims('report', theirs), pack: 'p' }], rarityOf([]));
  return findings.flatMap(({ claim, links }) =>
    links
      .filter(({ relation }) => relation === 'conflicts' || relation === 'later' || relation === 'earlier')
      .map(({ evidence }) => `${page.claims[claim]!.words} / ${evidence.words}`),
  );
}

describe('the people whom an article is about', () => {
  test.each([
    ['an accused, called by the surname besides', verdict('Gwen Marlow', 14), 1],
    ['nobody whose age is not given', verdict('Gwen Marlow', 14).replace(', 39,', ''), 0],
    [
      'nobody who is never told of again',
      'Gwen Marlow, 39, saw the fire in the port of Dunmore. The port burned for two days.',
      0,
    ],
    ['nobody of whom only the end tells', `The court in Dunmore met.${MIDDLE}${verdict('Ada Quill', 9)}`, 0],
  ])('are %s', (_, text, people) => {
    expect(protagonists(subjectOf(claims('one', text)))).toHaveLength(people);
  });
});

describe('two verdicts of one court on one day', () => {
  test('are no conflict where they are of two people', () => {
    expect(disagreements(verdict('Gwen Marlow', 14), verdict('Terence Hobb', 11))).toEqual([]);
  });

  test('are one where they are of one', () => {
    expect(disagreements(verdict('Gwen Marlow', 14), verdict('Gwen Marlow', 11))).toEqual([
      '14 years / 11 years',
    ]);
  });

  test('are none where one report recalls the other at its end, but for what it recalls', () => {
    const recalled = `${MIDDLE}On Tuesday Terence Hobb was sentenced to 12 years in prison by the Halden court in Dunmore.`;
    const found = disagreements(verdict('Gwen Marlow', 14, recalled), verdict('Terence Hobb', 11));
    expect(found).toEqual(['12 years / 11 years']);
  });
});
