import type { Audit, CheckResult, Finding, Link, Origin, Relation } from '../../src/check/finding.ts';
import type { ArticleClaims, Claim } from '../../src/claim/claim.ts';
import en from '../../src/locales/en.json' with { type: 'json' };
import { makeWords } from '../../src/locales/words.ts';

/** The interface's English, read as the browser would give it. */
export function lookUp(key: string, substitutions: readonly string[]): string {
  const path = key.split('.');
  let value: unknown = en;
  for (const part of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  }
  if (typeof value !== 'string') return '';
  return value.replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
}

export const words = makeWords(lookUp, 'en');

export function claimOf(change: Partial<Claim> = {}): Claim {
  return {
    span: { start: 0, end: 26 },
    words: 'more than 400 soldiers',
    low: 400,
    high: null,
    bound: 'more-than',
    kind: 'count',
    unit: 'soldier',
    modifiers: [],
    predicate: 'cross',
    per: '',
    change: null,
    partOf: null,
    // 3 August 2014.
    asOf: { from: 16285, to: 16285, stated: true },
    speaker: null,
    via: '',
    stance: 'asserts',
    names: [],
    subject: [],
    doer: [],
    foreseen: false,
    terms: [],
    sentence: 0,
    ...change,
  };
}

export function articleOf(claims: readonly Claim[] = [claimOf()]): ArticleClaims {
  return {
    report: {
      id: 'page',
      publisher: 'The Demo Times',
      date: '2014-08-04',
      title: 'Soldiers cross',
      url: 'https://demo.example/a',
    },
    claims,
    speakers: [],
    names: [],
    days: [],
    terms: [],
    places: [],
    sketch: [],
    agency: '',
  };
}

export function originOf(id: string, label = id, kind: Origin['kind'] = 'speaker'): Origin {
  return { id, label, kind, basis: 'named in the report' };
}

export function linkOf(relation: Relation, id: string, change: Partial<Link['evidence']> = {}): Link {
  return {
    relation,
    evidence: {
      report: {
        id,
        publisher: `Paper ${id}`,
        date: '2014-08-04',
        title: `Title ${id}`,
        url: `https://${id}.example/`,
      },
      span: { start: 5, end: 9 },
      words: '438 soldiers',
      low: 438,
      high: 438,
      bound: 'exact',
      asOf: { from: 16285, to: 16285, stated: true },
      source: 'Vasily Malaev',
      via: '',
      stance: 'asserts',
      ...change,
    },
    origin: originOf(`o-${id}`),
    reason: `reason ${id}`,
    interval: null,
    rule: 'intervals-meet',
    pack: 'Test',
  };
}

export function findingOf(claim: number, relation: Relation | null, links: readonly Link[] = []): Finding {
  return {
    claim,
    asOf: { from: 16285, to: 16285, stated: false },
    relation,
    links,
    origins: [originOf('own'), ...links.map((link) => link.origin)],
    origin: originOf('own'),
    within: [],
    audit: null,
  };
}

/** A figure for which nothing was found but that the report of the outlet lacks it to which the page ascribes it. */
export function auditedOf(claim: number): Finding & { readonly audit: Audit } {
  const { report } = linkOf('agrees', 'x').evidence;
  const reason = 'The report of Paper x in your library does not give this figure.';
  return {
    ...findingOf(claim, null),
    audit: { verdict: 'no-figure', report, evidence: null, reason, pack: 'Test' },
  };
}

export function resultOf(findings: readonly Finding[]): CheckResult {
  return { findings, speakers: [] };
}
