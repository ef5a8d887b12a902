import { describe, expect, it } from 'vitest';
import type { Finding, Link } from '../../src/check/finding.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { emptyKind } from '../../src/ui/empty-state.tsx';
import {
  comparableLinks,
  countFindings,
  originTable,
  reportTable,
  shownFindings,
} from '../../src/ui/findings.ts';
import { ledger } from '../../src/ui/ledger.ts';
import { timelines } from '../../src/ui/timeline.ts';
import { articleOf, auditedOf, claimOf, findingOf, linkOf, originOf, resultOf } from '../page/fixture.ts';

const day = (from: number) => ({ from, to: from, stated: true });

describe('findings', () => {
  const findings = [
    findingOf(0, null),
    findingOf(1, 'agrees', [linkOf('agrees', 'a')]),
    findingOf(2, 'later', [linkOf('later', 'a')]),
    findingOf(3, 'conflicts', [linkOf('conflicts', 'b')]),
    findingOf(4, 'different-scope', [linkOf('different-scope', 'c')]),
    findingOf(5, 'part', [linkOf('part', 'b')]),
  ];

  it('are counted; a different scope checks nothing', () => {
    expect(countFindings(findings)).toEqual({ conflicts: 1, updates: 1, agreements: 2, unchecked: 2 });
  });

  it('stand conflicts first, and only where there is another report', () => {
    expect(shownFindings(findings).map((finding) => finding.claim)).toEqual([3, 2, 1, 5, 4]);
  });

  it('are found too where the cited outlet lacks the figure, behind those with a report', () => {
    const both = [auditedOf(0), findingOf(1, null), findingOf(2, 'agrees', [linkOf('agrees', 'a')])];
    expect(shownFindings(both).map((finding) => finding.claim)).toEqual([2, 0]);
    const status = (found: readonly Finding[]) =>
      ({
        state: 'read',
        claims: articleOf(),
        result: resultOf(found),
        marks: 'all',
        selection: false,
        framed: false,
      }) as const;
    expect(emptyKind(status(both.slice(0, 2)), null, null)).toBeNull();
    expect(emptyKind(status(both.slice(1, 2)), null, null)).toBe('nothing');
    expect(originTable(both.slice(0, 2), 'unclear')).toEqual([]);
  });

  it('name each report once', () => {
    expect(reportTable(resultOf(findings)).map((row) => [row.report.id, row.links.length])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 1],
    ]);
  });

  it('collapse unclear origins into one last row', () => {
    const unclear = (id: string) => ({
      ...linkOf('agrees', id),
      origin: originOf(`u-${id}`, 'origin unclear', 'unclear'),
    });
    const rows = originTable(
      [findingOf(0, 'agrees', [unclear('a'), unclear('b'), linkOf('agrees', 'c')])],
      'unclear',
    );
    expect(rows.map((row) => row.origin.label)).toEqual(['o-c', 'own', 'origin unclear']);
  });

  it('name an agency for unclear origins only where it gave all of them', () => {
    const agency = (id: string, label: string) => ({
      ...linkOf('agrees', id),
      origin: { ...originOf(`u-${id}`, label, 'unclear'), basis: `as ${label}` },
    });
    const last = (...labels: readonly string[]) => {
      const each = labels.map((label, i) => findingOf(i, 'agrees', [agency(`r${i}`, label)]));
      return originTable(each, 'unclear').at(-1);
    };
    const afp = 'origin unclear (AFP)';
    expect(last(afp, afp)).toMatchObject({ figures: 2, origin: { label: afp, basis: `as ${afp}` } });
    expect(last(afp, 'origin unclear', afp)).toMatchObject({
      figures: 3,
      origin: { label: 'unclear', basis: '' },
    });
  });
});

describe('the ledger', () => {
  const speaker = (id: string, names: string[]) => ({
    id,
    kind: 'person' as const,
    names,
    roles: ['spokesman'],
    reports: ['a', 'b'],
  });
  const said = (id: string, by: string, from: number, low: number) => ({
    ...linkOf('agrees', id, { asOf: day(from), low, high: low, words: `${low} soldiers` }),
    origin: originOf(by),
  });
  const finding = findingOf(0, 'later', [
    said('b', 's1', 16287, 450),
    said('a', 's1', 16283, 400),
    said('c', 's2', 16284, 1),
  ]);
  const result = {
    findings: [{ ...finding, origin: originOf('s1') }],
    speakers: [
      speaker('s1', ['Vasily Malaev', 'Malaev']),
      speaker('s2', ['Ivan Malaev']),
      speaker('s3', ['Nobody']),
    ],
  };
  const rows = ledger(articleOf([claimOf({ low: 400, high: 400, bound: 'exact' })]), result);

  it('has one row for a speaker however he is spelt, and two for two of one surname', () => {
    expect(rows.map((row) => [row.name, row.names])).toEqual([
      ['Ivan Malaev', []],
      ['Vasily Malaev', ['Malaev']],
    ]);
  });

  it('orders what he said by its days and marks a change', () => {
    const malaev = rows.find((row) => row.id === 's1');
    expect(
      malaev?.said[0]?.sayings.map(({ interval, changed, onPage }) => [interval.low, changed, onPage]),
    ).toEqual([
      [400, false, false],
      [400, false, true],
      [450, true, false],
    ]);
  });
});

describe('a change in the ledger', () => {
  const speaker = { id: 's', kind: 'person' as const, names: ['Sela'], roles: [], reports: ['a'] };
  const sayings = (own: Partial<Claim>, link: Link) => {
    const by = originOf('s');
    const finding = { ...findingOf(0, link.relation, [{ ...link, origin: by }]), origin: by };
    const rows = ledger(articleOf([claimOf(own)]), { findings: [finding], speakers: [speaker] });
    return rows[0]?.said[0]?.sayings.map(({ words, changed }) => [words, changed]);
  };
  const later = day(16287);

  it('is none between a bound and a number within it', () => {
    expect(sayings({}, linkOf('agrees', 'a', { asOf: later }))).toEqual([
      ['more than 400 soldiers', false],
      ['438 soldiers', false],
    ]);
  });

  it('is none between a number and the same in another unit', () => {
    const km = linkOf('agrees', 'a', { asOf: later, low: 16.1, high: 16.1, words: '16.1 km' });
    const inMiles = { ...km, interval: { low: 10.004, high: 10.004, bound: 'about' as const } };
    expect(sayings({ low: 10, high: 10, bound: 'exact', words: '10 miles' }, inMiles)).toEqual([
      ['10 miles', false],
      ['16.1 km', false],
    ]);
  });

  it('is none to what is only a part', () => {
    const part = linkOf('part', 'a', { asOf: later, low: 164, high: 164, words: '164 guards' });
    expect(sayings({ low: 438, high: 438, bound: 'exact', words: '438 soldiers' }, part)).toEqual([
      ['438 soldiers', false],
    ]);
  });

  it('is one where the values have nothing in common', () => {
    expect(sayings({ low: 300, high: 300, bound: 'exact' }, linkOf('later', 'a', { asOf: later }))).toEqual([
      ['more than 400 soldiers', false],
      ['438 soldiers', true],
    ]);
  });
});

describe('timelines', () => {
  it('need values of two days', () => {
    const one = resultOf([findingOf(0, 'agrees', [linkOf('agrees', 'a')])]);
    expect(timelines(articleOf(), one)).toEqual([]);
  });

  it('leave out parts, other scopes and undated values', () => {
    const result = resultOf([
      findingOf(0, 'later', [
        linkOf('later', 'a', { asOf: day(16290) }),
        linkOf('part', 'b', { asOf: day(16291) }),
        linkOf('different-scope', 'c', { asOf: day(16292) }),
        linkOf('agrees', 'd', { asOf: null }),
      ]),
    ]);
    expect(timelines(articleOf(), result)[0]?.values.map((value) => value.day)).toEqual([16285, 16290]);
  });
});

describe('links of a plot', () => {
  it('are the first of each report that counts', () => {
    const finding = findingOf(0, 'conflicts', [
      linkOf('conflicts', 'a', { low: 30 }),
      linkOf('agrees', 'a', { low: 438 }),
      linkOf('agrees', 'b'),
      linkOf('different-scope', 'c'),
      linkOf('agrees', 'd'),
    ]);
    const plotted = comparableLinks(finding);
    expect(plotted.map(({ evidence }) => evidence.report.id)).toEqual(['a', 'b', 'd']);
    expect(plotted[0]?.relation).toBe('conflicts');
  });
});
