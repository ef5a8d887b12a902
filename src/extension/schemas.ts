import * as z from 'zod/mini';
import { SOURCE_KINDS, STANCES } from '../claim/attribution.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { BOUNDS, FIGURE_KINDS } from '../claim/figure.ts';
import type { Correction } from './corrections.ts';

/**
 * What a page may send. Bounds are far above what an article of a megabyte holds, and keep a hostile page from filling the
 * background's memory. UTF-16 code units and counts.
 */
const LONGEST_TEXT = 2_000;
const MOST_CLAIMS = 20_000;
const MOST_TERMS = 2_000;
const MOST_SPEAKERS = 5_000;
const MOST_OF_ONE = 500;

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const texts = z.array(text).check(z.maxLength(MOST_OF_ONE));
const index = z.int().check(z.nonnegative());
const indices = z.array(index).check(z.maxLength(MOST_TERMS));
const value = z.nullable(z.number());

const span = z.object({ start: index, end: index });
const day = z.object({ from: z.int(), to: z.int(), stated: z.boolean() });

const claim = z.object({
  span,
  words: text,
  low: value,
  high: value,
  bound: z.enum(BOUNDS),
  kind: z.enum(FIGURE_KINDS),
  unit: text,
  modifiers: texts,
  predicate: text,
  per: text,
  change: z.nullable(z.enum(['by', 'to', 'from'])),
  partOf: z.nullable(index),
  asOf: z.nullable(day),
  speaker: z.nullable(index),
  via: text,
  stance: z.enum(STANCES),
  names: indices,
  subject: indices,
  terms: indices,
  sentence: index,
});

const speaker = z.object({
  names: texts,
  roles: texts,
  organisations: texts,
  places: texts,
  kind: z.enum(SOURCE_KINDS),
});

const term = z.object({ key: text, count: index, lead: z.boolean() });
const terms = z.array(term).check(z.maxLength(MOST_TERMS));

/** Claims as a page sends them; unknown fields are dropped. */
export const articleClaimsSchema: z.ZodMiniType<ArticleClaims> = z.object({
  report: z.object({
    id: text,
    publisher: z.nullable(text),
    date: z.nullable(text),
    title: z.nullable(text),
    url: z.nullable(text),
  }),
  claims: z.array(claim).check(z.maxLength(MOST_CLAIMS)),
  speakers: z.array(speaker).check(z.maxLength(MOST_SPEAKERS)),
  names: terms,
  days: z.array(z.int()).check(z.maxLength(MOST_OF_ONE)),
  terms,
  sketch: z.array(z.number()).check(z.maxLength(MOST_OF_ONE)),
  agency: text,
});

export const correctionSchema: z.ZodMiniType<Correction> = z.object({
  article: text,
  words: text,
  unit: text,
  report: text,
  publisher: z.nullable(text),
  evidence: text,
  start: z.int(),
});
