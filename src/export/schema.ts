import * as z from 'zod/mini';
import { AUDIT_VERDICTS, type CheckResult, ORIGIN_KINDS, RELATIONS } from '../check/finding.ts';
import { SOURCE_KINDS, STANCES } from '../claim/attribution.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { FIRST_DAY, LAST_DAY } from '../claim/day.ts';
import { BOUNDS, FIGURE_KINDS } from '../claim/figure.ts';

/** Bounds of what an exported file may hold: far above what any article gives, far below what hurts. */
export const LONGEST_TEXT = 4_000;
const MOST = 50_000;

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const list = <T>(item: z.ZodMiniType<T>) => z.array(item).check(z.maxLength(MOST));
const index = z.int().check(z.nonnegative());
const value = z.nullable(z.number());
const span = z.object({ start: index, end: index });
const day = z.int().check(z.gte(FIRST_DAY), z.lte(LAST_DAY));
const days = z.nullable(z.object({ from: day, to: day, stated: z.boolean() }));
const interval = { low: value, high: value, bound: z.enum(BOUNDS) };

const report = z.object({
  id: text,
  publisher: z.nullable(text),
  date: z.nullable(text),
  title: z.nullable(text),
  url: z.nullable(text),
});

const claim = z.object({
  ...interval,
  span,
  words: text,
  kind: z.enum(FIGURE_KINDS),
  unit: text,
  modifiers: list(text),
  predicate: text,
  per: text,
  change: z.nullable(z.enum(['by', 'to', 'from'])),
  partOf: z.nullable(index),
  asOf: days,
  speaker: z.nullable(index),
  via: text,
  stance: z.enum(STANCES),
  // Checks that were exported before the two had fields of their own have none.
  foreseen: z._default(z.boolean(), false),
  names: list(index),
  subject: list(index),
  doer: z._default(list(index), []),
  terms: list(index),
  sentence: index,
});

const term = z.object({ key: text, count: index, lead: z.boolean() });

const articleClaims: z.ZodMiniType<ArticleClaims> = z.object({
  report,
  claims: list(claim),
  speakers: list(
    z.object({
      names: list(text),
      roles: list(text),
      organisations: list(text),
      places: list(text),
      kind: z.enum(SOURCE_KINDS),
    }),
  ),
  names: list(term),
  places: list(index),
  days: list(day),
  terms: list(term),
  sketch: list(z.number()),
  agency: text,
});

/** Every place in a list is one that the list has. */
export const articleClaimsSchema: z.ZodMiniType<ArticleClaims> = articleClaims.check(({ value, issues }) => {
  for (const { path, index, length } of placesNamed(value)) {
    if (index >= length)
      issues.push({ code: 'custom', path, input: index, message: `${index}, of ${length}` });
  }
});

function* placesNamed({ claims, speakers, names, terms, places }: ArticleClaims) {
  for (const [at, index] of places.entries()) yield { path: ['places', at], index, length: names.length };
  for (const [of, { speaker, partOf, ...lists }] of claims.entries()) {
    const path = ['claims', of];
    if (speaker !== null) yield { path: [...path, 'speaker'], index: speaker, length: speakers.length };
    if (partOf !== null) yield { path: [...path, 'partOf'], index: partOf, length: claims.length };
    for (const field of ['names', 'subject', 'doer', 'terms'] as const) {
      const { length } = field === 'terms' ? terms : names;
      for (const [at, index] of lists[field].entries()) yield { path: [...path, field, at], index, length };
    }
  }
}

const origin = z.object({ id: text, label: text, kind: z.enum(ORIGIN_KINDS), basis: text });

const evidence = z.object({
  ...interval,
  report,
  span,
  words: text,
  asOf: days,
  source: text,
  via: text,
  stance: z.enum(STANCES),
});

const audit = z.object({
  verdict: z.enum(AUDIT_VERDICTS),
  report,
  evidence: z.nullable(evidence),
  reason: text,
  pack: text,
});

const link = z.object({
  relation: z.enum(RELATIONS),
  evidence,
  origin,
  reason: text,
  // Checks that were exported before units were put side by side have none.
  interval: z._default(z.nullable(z.object(interval)), null),
  rule: text,
  pack: text,
});

export const checkResultSchema: z.ZodMiniType<CheckResult> = z.object({
  findings: list(
    z.object({
      claim: index,
      // Checks that were exported before values had days of their own have none.
      asOf: z._default(days, null),
      relation: z.nullable(z.enum(RELATIONS)),
      links: list(link),
      origins: list(origin),
      origin,
      within: list(z.object({ relation: z.enum(['part', 'agrees']), claim: index, reason: text })),
      // Checks that were exported before there were audits have none.
      audit: z._default(z.nullable(audit), null),
    }),
  ),
  speakers: list(
    z.object({
      id: text,
      kind: z.enum(SOURCE_KINDS),
      names: list(text),
      roles: list(text),
      reports: list(text),
    }),
  ),
});
