import { describe, expect, it } from 'vitest';
import { correctionOf, withoutCorrected } from '../../src/extension/corrections.ts';
import { articleOf, claimOf, findingOf, linkOf, resultOf } from '../page/fixture.ts';

const article = articleOf();
const links = [linkOf('conflicts', 'a'), linkOf('agrees', 'b')];
const result = resultOf([findingOf(0, 'conflicts', links)]);
const correction = correctionOf(article, article.claims[0]!, links[0]!);

describe('taking a wrong match out', () => {
  it('works out relation and origins again', () => {
    const [finding] = withoutCorrected(article, result, [correction]).findings;
    expect(finding?.relation).toBe('agrees');
    expect(finding?.links.map((link) => link.evidence.report.id)).toEqual(['b']);
    expect(finding?.origins.map((origin) => origin.id)).toEqual(['own', 'o-b']);
  });

  it('leaves nothing where the last link goes', () => {
    const both = links.map((link) => correctionOf(article, article.claims[0]!, link));
    expect(withoutCorrected(article, result, both).findings[0]).toMatchObject({ relation: null, links: [] });
  });

  it('holds though the figure has moved on the page', () => {
    const moved = articleOf([claimOf({ span: { start: 90, end: 116 } })]);
    expect(withoutCorrected(moved, result, [correction]).findings[0]?.links).toHaveLength(1);
  });

  it.each([
    { article: 'another page' },
    { words: 'more than 500 soldiers' },
    { unit: 'vehicle' },
    { report: 'c' },
    { evidence: '439 soldiers' },
    { start: 6 },
  ])('touches nothing else: %o', (change) => {
    expect(withoutCorrected(article, result, [{ ...correction, ...change }])).toEqual(result);
  });
});
