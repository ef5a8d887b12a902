import type { CheckResult, Link, Origin } from '../../src/check/finding.ts';
import type { ArticleClaims, Claim, Report } from '../../src/claim/claim.ts';

/** A check made up for the tests: three figures, two of them with reports. */
export function madeUp(words = '41 boats'): { article: ArticleClaims; result: CheckResult } {
  const report: Report = {
    id: 'gazette/1',
    publisher: 'Gazette',
    date: '2021-03-04T18:00:00+01:00',
    title: 'Storm tears boats loose',
    url: 'https://gazette.example/1',
  };
  const origin: Origin = {
    id: 's1',
    label: 'Ida Holm (harbour master)',
    kind: 'speaker',
    basis: 'named in the report',
  };
  return {
    article: {
      report,
      claims: [
        { ...CLAIM, span: { start: 10, end: 18 }, words },
        {
          ...CLAIM,
          span: { start: 40, end: 48 },
          words: '11 boats',
          low: 11,
          high: 11,
          partOf: 0,
          asOf: null,
        },
        {
          ...CLAIM,
          span: { start: 60, end: 70 },
          words: 'more than $2.5m',
          low: 2_500_000,
          high: null,
          bound: 'more-than',
          kind: 'money',
          unit: 'USD',
        },
      ],
      speakers: [
        {
          names: ['Ida Holm', 'Holm'],
          roles: ['harbour master'],
          organisations: [],
          places: ['Norhaven'],
          kind: 'person',
        },
      ],
      names: [{ key: 'norhaven', count: 2, lead: true }],
      days: [18690],
      terms: [{ key: 'storm', count: 3, lead: false }],
      places: [],
      sketch: [1, 2, 4294967295],
      agency: '',
    },
    result: {
      findings: [
        {
          claim: 0,
          asOf: { from: 18688, to: 18690, stated: true },
          relation: 'agrees',
          links: [link('agrees', 'More than 40 boats', 40, null, origin)],
          origins: [origin],
          origin,
          within: [],
          audit: null,
        },
        {
          claim: 1,
          asOf: { from: 18690, to: 18690, stated: false },
          relation: 'conflicts',
          links: [link('conflicts', 'nine boats', 9, 9, origin)],
          origins: [origin],
          origin,
          within: [{ relation: 'part', claim: 0, reason: '11 are part of 41' }],
          audit: {
            verdict: 'other-figure',
            report: link('conflicts', 'nine boats', 9, 9, origin).evidence.report,
            evidence: link('conflicts', 'nine boats', 9, 9, origin).evidence,
            reason: 'The report of The Courier in your library gives “nine boats”, not “eleven boats”.',
            pack: 'storms',
          },
        },
        {
          claim: 2,
          asOf: null,
          relation: null,
          links: [],
          origins: [origin],
          origin,
          within: [],
          audit: null,
        },
      ],
      speakers: [
        {
          id: 's1',
          kind: 'person',
          names: ['Ida Holm'],
          roles: ['harbour master'],
          reports: ['gazette/1', 'courier/7'],
        },
      ],
    },
  };
}

const CLAIM: Claim = {
  span: { start: 0, end: 1 },
  words: '',
  low: 41,
  high: 41,
  bound: 'exact',
  kind: 'count',
  unit: 'boat',
  modifiers: [],
  predicate: 'tear',
  per: '',
  change: null,
  partOf: null,
  asOf: { from: 18688, to: 18690, stated: true },
  speaker: 0,
  via: '',
  stance: 'asserts',
  names: [0],
  subject: [],
  doer: [],
  foreseen: false,
  terms: [0],
  sentence: 0,
};

export function link(
  relation: Link['relation'],
  words: string,
  low: number,
  high: number | null,
  origin: Origin,
): Link {
  return {
    relation,
    evidence: {
      report: {
        id: 'courier/7',
        publisher: 'Courier',
        date: '2021-03-05',
        title: 'The harbour counts',
        url: 'https://courier.example/7',
      },
      span: { start: 0, end: words.length },
      words,
      low,
      high,
      bound: high === null ? 'more-than' : 'exact',
      asOf: { from: 18690, to: 18690, stated: false },
      source: 'Ida Holm, harbour master',
      via: 'the Wire',
      stance: 'asserts',
    },
    origin,
    reason: `“${words}” beside the page’s figure.`,
    interval: null,
    rule: 'intervals-meet',
    pack: 'news',
  };
}
