import { describe, expect, it } from 'vitest';
import { cardView, webAddress } from '../../src/page/card-view.ts';
import { articleOf, findingOf, linkOf, originOf, resultOf, words } from './fixture.ts';

const view = (...links: Parameters<typeof findingOf>[2] & {}) => {
  const relation = links[0]?.relation ?? null;
  return cardView(articleOf(), resultOf([findingOf(0, relation, links)]), 0, words);
};

describe('what the card says', () => {
  it('names relation, figure, reason and origins', () => {
    const card = view(linkOf('conflicts', 'a'), linkOf('agrees', 'b'));
    expect(card?.relationWord).toBe('Conflicts');
    expect(card?.figure).toBe('more than 400 soldiers');
    expect(card?.meta).toBe('cross · Aug 3, 2014');
    expect(card?.reason).toBe('reason a');
    expect(card?.origins).toBe('2 reports, 3 origins found: own · o-a · o-b');
  });

  it('never counts an unclear origin as one more', () => {
    const link = { ...linkOf('agrees', 'a'), origin: originOf('x', 'origin unclear', 'unclear') };
    const finding = { ...findingOf(0, 'agrees', [link]), origins: [link.origin] };
    expect(cardView(articleOf(), resultOf([finding]), 0, words)?.origins).toBe('1 report, origin unclear');
  });

  it('counts no report of a different scope', () => {
    expect(view(linkOf('different-scope', 'a'))?.origins).toBe('');
  });

  it('shows three reports and tells how many more there are', () => {
    const card = view(...['a', 'b', 'c', 'd', 'e'].map((id) => linkOf('agrees', id)));
    expect(card?.reports.map((report) => report.publisher)).toEqual(['Paper a', 'Paper b', 'Paper c']);
    expect(card?.more).toBe(2);
  });

  it('says that a source denies what it is quoted with', () => {
    expect(view(linkOf('agrees', 'a', { stance: 'denies' }))?.reports[0]?.context).toContain(
      'denies this figure',
    );
  });

  it('says nothing was found where nothing was', () => {
    const card = view();
    expect(card?.relationWord).toBe('No other report found');
    expect(card?.bars).toEqual([]);
  });

  it('gives no card for a claim that is not there', () => {
    expect(cardView(articleOf(), resultOf([]), 0, words)).toBeNull();
  });
});

describe('addresses', () => {
  it.each(['https://a.example/b', 'http://a.example/'])('links to %s', (url) => {
    expect(webAddress(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'chrome://settings',
    '//a',
    '',
    'x',
    null,
  ])('links not to %s', (url) => {
    expect(webAddress(url)).toBeNull();
  });
});
