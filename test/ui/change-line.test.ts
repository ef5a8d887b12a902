import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/export/changes.ts';
import { changeLine } from '../../src/ui/change-line.ts';
import { articleOf, findingOf, linkOf, resultOf, words } from '../page/fixture.ts';

const check = (relation: 'agrees' | 'conflicts', ...ids: readonly string[]) => ({
  article: articleOf(),
  result: resultOf([
    findingOf(
      0,
      relation,
      ids.map((id) => linkOf(relation, id)),
    ),
  ]),
});

function lines(before: ReturnType<typeof check>, after: ReturnType<typeof check>): string[] {
  return changesBetween(before, after).map((change) => changeLine(change, words));
}

describe('what a changed figure says', () => {
  it('names a report that joined or left, also where the relation is the same', () => {
    expect(lines(check('agrees', 'a'), check('agrees', 'a', 'b', 'c'))).toEqual([
      'Agrees · with Paper b, “Title b”; Paper c, “Title c”',
    ]);
    expect(lines(check('agrees', 'a', 'b'), check('agrees', 'a'))).toEqual([
      'Agrees · without Paper b, “Title b”',
    ]);
  });

  it('names both relations where they differ', () => {
    expect(lines(check('agrees', 'a'), check('conflicts', 'a'))).toEqual(['Agrees, now Conflicts']);
    expect(lines(check('agrees', 'a'), check('conflicts', 'b'))).toEqual([
      'Agrees, now Conflicts · with Paper b, “Title b” · without Paper a, “Title a”',
    ]);
  });

  it('names a report without publisher and title by its id', () => {
    const bare = { id: 'x/1', publisher: null, date: null, title: null, url: null };
    const change = { words: '4', claim: 0, before: null, after: null, figure: 'kept' as const };
    expect(changeLine({ ...change, added: [bare], removed: [] }, words)).toBe(
      'No other report found · with x/1',
    );
  });
});
