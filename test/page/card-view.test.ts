import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { linkAddress } from '../../src/page/article/web-address.ts';
import { cardView } from '../../src/page/card-view.ts';
import { articleOf, auditedOf, claimOf, findingOf, linkOf, originOf, resultOf, words } from './fixture.ts';

const view = (...links: Parameters<typeof findingOf>[2] & {}) => {
  const relation = links[0]?.relation ?? null;
  return cardView(articleOf(), resultOf([findingOf(0, relation, links)]), 0, words);
};

describe('what the card says', () => {
  it('names relation, figure, reason and origins', () => {
    const card = view(linkOf('conflicts', 'a'), linkOf('agrees', 'b'));
    expect(card?.relationWord).toBe('Conflicts');
    expect(card?.figure).toBe('more than 400 soldiers');
    expect(card?.meta).toBe('crossed · as of Aug 3, 2014');
    expect(card?.reason).toBe('reason a');
    expect(card?.origins).toBe('2 reports, 2 origins found: o-a · o-b');
  });

  it('never counts an unclear origin as one more', () => {
    const link = { ...linkOf('agrees', 'a'), origin: originOf('x', 'origin unclear', 'unclear') };
    const finding = { ...findingOf(0, 'agrees', [link]), origins: [link.origin] };
    expect(cardView(articleOf(), resultOf([finding]), 0, words)?.origins).toBe('1 report, origin unclear');
  });

  it('counts who contradicts as an origin too, and each once', () => {
    const links = [linkOf('conflicts', 'a'), linkOf('agrees', 'b'), linkOf('later', 'c')].map((link, i) => ({
      ...link,
      origin: originOf(i === 2 ? 'o-0' : `o-${i}`, i === 2 ? 'speaker 0' : `speaker ${i}`),
    }));
    expect(view(...links)?.origins).toBe('3 reports, 2 origins found: speaker 0 · speaker 1');
  });

  it('says where nobody but the speaker of the page stands behind the reports', () => {
    const links = ['a', 'b'].map((id) => ({
      ...linkOf('agrees', id),
      origin: originOf('own', 'Vasily Malaev'),
    }));
    expect(view(...links)?.origins).toBe('2 reports, same origin: Vasily Malaev');
  });

  it('draws a figure of another unit on the scale of the page’s', () => {
    const interval = { low: 57.9, high: 57.9, bound: 'about' as const };
    const miles = { ...linkOf('agrees', 'a', { low: 36, high: 36, words: '36 miles' }), interval };
    const page = articleOf([
      claimOf({ low: 58, high: 58, words: '58 km', kind: 'measure', unit: 'kilometre' }),
    ]);
    const card = cardView(page, resultOf([findingOf(0, 'agrees', [miles])]), 0, words);
    const [own, theirs] = card!.bars;
    expect(theirs!.from).toBeLessThan(own!.from);
    expect(theirs!.to).toBeGreaterThan(own!.to);
  });

  it('says "same origin" only of reports that all have it, and counts those whose origin is unclear', () => {
    const from = (id: string, kind: 'speaker' | 'unclear') => ({
      ...linkOf('agrees', id),
      origin:
        kind === 'speaker' ? originOf('own', 'Sela Korrin') : originOf(`u-${id}`, 'origin unclear', kind),
    });
    expect(view(from('a', 'speaker'), from('b', 'unclear'), from('c', 'unclear'))?.origins).toBe(
      '3 reports, 1 origin found, 2 unclear: Sela Korrin',
    );
    expect(view(from('a', 'speaker'), linkOf('agrees', 'b'), from('c', 'unclear'))?.origins).toBe(
      '3 reports, 2 origins found, 1 unclear: Sela Korrin · o-b',
    );
    // One report, linked with two of its figures: who stands behind one of them is known.
    expect(view(from('a', 'speaker'), from('a', 'unclear'))?.origins).toBe(
      '1 report, same origin: Sela Korrin',
    );
    expect(view(from('a', 'unclear'), from('b', 'unclear'))?.origins).toBe('2 reports, origin unclear');
  });

  it('writes days of a reason as the reader does', () => {
    const link = { ...linkOf('later', 'a'), reason: '“438” is the newer figure, as of 2014-08-04.' };
    expect(view(link)?.reason).toBe('“438” is the newer figure, as of Aug 4, 2014.');
  });

  it('gives the day of a report as the report states it', () => {
    const date = '2014-08-03T20:30:00-07:00';
    const report = { id: 'a', publisher: 'Paper', date, title: null, url: null };
    const [later, same] = [16287, 16285].map((from) =>
      view(linkOf('agrees', 'a', { report, asOf: { from, to: from, stated: true } })),
    );
    expect(later?.reports[0]?.context).toMatch(/as of Aug 5, 2014 · published Aug 3, 2014$/);
    expect(same?.reports[0]?.context).toMatch(/as of Aug 3, 2014$/);
  });

  it('counts no report of a different scope', () => {
    expect(view(linkOf('different-scope', 'a'))?.origins).toBe('');
  });

  it('shows a report once, however many of its figures are linked', () => {
    const card = view(...['a', 'a', 'b'].map((id) => linkOf('agrees', id)));
    expect(card?.reports.map(({ link }) => link)).toEqual([0, 2]);
    expect(card?.more).toBe(0);
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

  it('heads with the days for which the figure was held to stand, as its reasons state them', () => {
    const meta = (asOf: Finding['asOf']) =>
      cardView(articleOf(), resultOf([{ ...findingOf(0, null), asOf }]), 0, words)?.meta;
    expect(meta({ from: 16288, to: 16288, stated: false })).toBe('crossed · as of Aug 6, 2014');
    expect(meta(null)).toBe('crossed');
  });

  it('says nothing was found where nothing was', () => {
    const card = view();
    expect(card?.relationWord).toBe('No other report found');
    expect(card?.bars).toEqual([]);
  });

  it('says what was found where that is only that the cited outlet lacks the figure', () => {
    const finding = auditedOf(0);
    const card = cardView(articleOf(), resultOf([finding]), 0, words);
    expect(card).toMatchObject({ relationWord: 'Attribution', reason: finding.audit.reason, audit: '' });
    const linked = { ...findingOf(0, 'agrees', [linkOf('agrees', 'a')]), audit: finding.audit };
    expect(cardView(articleOf(), resultOf([linked]), 0, words)).toMatchObject({
      relationWord: 'Agrees',
      reason: 'reason a',
      audit: `Attribution: ${finding.audit.reason}`,
    });
  });

  it('gives no card for a claim that is not there', () => {
    expect(cardView(articleOf(), resultOf([]), 0, words)).toBeNull();
  });
});

describe('addresses', () => {
  it.each(['https://a.example/b', 'http://a.example/'])('links to %s', (url) => {
    expect(linkAddress(url)).toBe(url);
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
    expect(linkAddress(url)).toBeNull();
  });
});
