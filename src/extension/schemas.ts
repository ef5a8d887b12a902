import * as z from 'zod/mini';
import type { Correction } from './corrections.ts';

/** UTF-16 code units; far above what a figure's own words or an address hold. */
const LONGEST_TEXT = 4_000;
const text = z.string().check(z.maxLength(LONGEST_TEXT));

/** A correction as a page or the storage holds it. The claims that a page sends are checked as an imported file's are. */
export const correctionSchema: z.ZodMiniType<Correction> = z.object({
  article: text,
  words: text,
  unit: text,
  report: text,
  publisher: z.nullable(text),
  evidence: text,
  start: z.int(),
});
