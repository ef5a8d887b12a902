import { describe, expect, it } from 'vitest';
import { corrected, correctionOf, sameOriginCorrection } from '../../src/check/corrections.ts';
import { articleOf, claimOf, findingOf, linkOf, originOf, resultOf } from '../page/fixture.ts';

const article = articleOf();
const claim = article.claims[0]!;
const links = [linkOf('conflicts', 'a'), linkOf('agrees', 'b')];
const result = resultOf([findingOf(0, 'conflicts', links)]);
const correction = correctionOf(article, claim, links[0]!);

describe('taking a wrong match out', () => {
  it('works out relation and origins again', () => {
    const [finding] = corrected(article, result, [correction]).findings;
    expect(finding?.relation).toBe('agrees');
    expect(finding?.links.map((link) => link.evidence.report.id)).toEqual(['b']);
    expect(finding?.origins.map((origin) => origin.id)).toEqual(['own', 'o-b']);
  });

  it('leaves nothing where the last link goes', () => {
    const both = links.map((link) => correctionOf(article, claim, link));
    expect(corrected(article, result, both).findings[0]).toMatchObject({ relation: null, links: [] });
  });

  it('holds though the figure has moved on the page', () => {
    const moved = articleOf([claimOf({ span: { start: 90, end: 116 } })]);
    expect(corrected(moved, result, [correction]).findings[0]?.links).toHaveLength(1);
  });

  it('counts no origin that only disagrees', () => {
    const shared = { ...links[0]!, origin: links[1]!.origin };
    const mixed = resultOf([findingOf(0, 'conflicts', [shared, links[1]!])]);
    const [finding] = corrected(article, mixed, [correctionOf(article, claim, links[1]!)]).findings;
    expect(finding?.origins.map((origin) => origin.id)).toEqual(['own']);
  });

  it.each([
    { article: 'another page' },
    { words: 'more than 500 soldiers' },
    { unit: 'vehicle' },
    { report: 'c' },
    { evidence: '439 soldiers' },
    { start: 6 },
    { kind: 'same-origin' as const },
  ])('touches nothing else: %o', (change) => {
    expect(corrected(article, result, [{ ...correction, ...change }])).toEqual(result);
  });
});

describe('a report of another event', () => {
  it('goes from every figure', () => {
    const two = articleOf([claim, claimOf({ words: '12 boats', unit: 'boat' })]);
    const both = resultOf([findingOf(0, 'conflicts', links), findingOf(1, 'conflicts', [links[0]!])]);
    const out = corrected(two, both, [correctionOf(two, claim, links[0]!, 'other-event')]);
    expect(out.findings.map(({ relation }) => relation)).toEqual(['agrees', null]);
  });

  it('takes its attribution note along', () => {
    const { report } = links[0]!.evidence;
    const audit = { verdict: 'no-figure' as const, report, evidence: null, reason: 'None.', pack: 'Test' };
    const audited = resultOf([{ ...findingOf(0, 'conflicts', links), audit }]);
    const out = corrected(article, audited, [correctionOf(article, claim, links[0]!, 'other-event')]);
    expect(out.findings[0]?.audit).toBeNull();
    const other = corrected(article, audited, [correctionOf(article, claim, links[1]!, 'other-event')]);
    expect(other.findings[0]?.audit).toEqual(audit);
  });
});

describe('a match that is none', () => {
  it('takes the attribution note along that rests on it, and no other', () => {
    const { evidence } = links[0]!;
    const audit = {
      verdict: 'other-figure' as const,
      report: evidence.report,
      evidence,
      reason: 'Another.',
      pack: 'Test',
    };
    const audited = resultOf([{ ...findingOf(0, 'conflicts', links), audit }]);
    const auditAfter = (at: number) =>
      corrected(article, audited, [correctionOf(article, claim, links[at]!)]).findings[0]?.audit;
    expect(auditAfter(0)).toBeNull();
    expect(auditAfter(1)).toEqual(audit);
  });
});

describe('a wrong number', () => {
  it('is compared with nothing, other figures still are', () => {
    const two = articleOf([claim, claimOf({ words: '12 boats', unit: 'boat' })]);
    const both = resultOf([findingOf(0, 'conflicts', links), findingOf(1, 'agrees', [links[1]!])]);
    const out = corrected(two, both, [correctionOf(two, claim, links[0]!, 'wrong-number')]);
    expect(out.findings.map(({ relation }) => relation)).toEqual([null, 'agrees']);
    expect(out.findings[0]?.origins.map((origin) => origin.id)).toEqual(['own']);
  });
});

describe('one origin', () => {
  const speakers = ['own', 'o-a', 'o-b'].map((id) => ({
    id,
    kind: 'person' as const,
    names: [id],
    roles: [],
    reports: [id],
  }));
  const agreeing = [linkOf('agrees', 'a'), linkOf('agrees', 'b')];
  const told = { ...resultOf([findingOf(0, 'agrees', agreeing)]), speakers };
  const join = (a: number, b: number) =>
    sameOriginCorrection(article, agreeing[a]!.origin, agreeing[b]!.origin);

  it('is counted once, with all its reports', () => {
    const out = corrected(article, told, [join(0, 1)]);
    expect(out.findings[0]?.origins.map(({ id }) => id)).toEqual(['own', 'o-a']);
    expect(out.findings[0]?.links.map(({ origin }) => origin.id)).toEqual(['o-a', 'o-a']);
    expect(out.speakers.map(({ id, reports }) => [id, reports])).toEqual([
      ['own', ['own']],
      ['o-a', ['o-a', 'o-b']],
    ]);
  });

  it('takes in one report of unclear origin, and leaves the others unclear', () => {
    const unclear = (id: string) => ({
      ...linkOf('agrees', id),
      origin: originOf(`unclear:${id}`, 'origin unclear', 'unclear'),
    });
    const [a, b, c] = [unclear('a'), unclear('b'), linkOf('agrees', 'c')];
    const three = resultOf([findingOf(0, 'agrees', [a, b, c])]);
    const out = corrected(article, three, [sameOriginCorrection(article, a.origin, c.origin)]);
    expect(out.findings[0]?.links.map(({ origin }) => origin.id)).toEqual(['o-c', 'unclear:b', 'o-c']);
  });

  it('goes on through others', () => {
    const own = sameOriginCorrection(article, originOf('own'), agreeing[1]!.origin);
    const out = corrected(article, told, [join(1, 0), own]);
    expect(out.findings[0]?.origins).toHaveLength(1);
    expect(out.speakers).toHaveLength(1);
  });

  it('is known whichever is named first, and taken back with the correction', () => {
    expect(join(0, 1)).toEqual(join(1, 0));
    expect(corrected(article, told, [])).toBe(told);
  });

  it('is known by its name where a new report describes it otherwise, unless two bear that name', () => {
    const known = (label: string, ...labels: string[]) => {
      const named = labels.map((one, i) => ({ ...linkOf('agrees', `${i}`), origin: originOf(`${i}`, one) }));
      const before = sameOriginCorrection(article, originOf('x', label), originOf('own'));
      const [finding] = corrected(article, resultOf([findingOf(0, 'agrees', named)]), [before]).findings;
      return finding?.origins.length;
    };
    expect(known('Tess Marl (mayor)', 'Tess Marl (mayor of Talmeer)')).toBe(1);
    expect(known('Tess Marl (mayor)', 'Tess Marl (mayor of Talmeer)', 'Tess Marl (pilot)')).toBe(3);
  });

  it('leaves two others two who are called alike', () => {
    const alike = ['c', 'd'].map((id) => ({
      ...linkOf('agrees', id),
      origin: originOf(id, 'police officer'),
    }));
    const four = {
      ...resultOf([findingOf(0, 'agrees', [...agreeing, ...alike])]),
      speakers: ['own', 'o-a', 'o-b', 'c', 'd'].map((id) => ({ ...speakers[0]!, id })),
    };
    const out = corrected(article, four, [join(0, 1)]);
    expect(out.findings[0]?.origins.map(({ id }) => id)).toEqual(['own', 'o-a', 'c', 'd']);
    expect(out.speakers.map(({ id }) => id)).toEqual(['own', 'o-a', 'c', 'd']);
  });

  it('changes nothing where one of them is not among the origins', () => {
    const other = sameOriginCorrection(article, agreeing[0]!.origin, originOf('nobody'));
    expect(corrected(article, told, [other])).toEqual(told);
  });
});
