import * as z from 'zod/mini';
import { CORRECTION_KINDS, type Correction } from '../check/corrections.ts';
import { messageOf } from '../text/thrown.ts';
import { ExportError } from './json.ts';

/** UTF-16 code units; far above what a figure's own words or an address hold. */
const LONGEST_TEXT = 4_000;
/** Corrections that are kept, and that a file may hold: ten years of two a day. */
export const MOST_CORRECTIONS = 8_000;

const CORRECTIONS_FORMAT = 'second-source-corrections';
const CORRECTIONS_VERSION = 1;

const text = z.string().check(z.maxLength(LONGEST_TEXT));

/** A correction as a page, the storage or a file holds it. */
export const correctionSchema: z.ZodMiniType<Correction> = z.object({
  // Kept before there were other kinds than this one.
  kind: z._default(z.enum(CORRECTION_KINDS), 'wrong-match'),
  article: text,
  words: text,
  unit: text,
  report: text,
  publisher: z.nullable(text),
  title: z._default(z.nullable(text), null),
  evidence: text,
  start: z.int(),
  origins: z._default(z.nullable(z.tuple([text, text])), null),
});

const fileSchema = z.object({
  format: z.literal(CORRECTIONS_FORMAT),
  version: z.literal(CORRECTIONS_VERSION),
  corrections: z.array(correctionSchema).check(z.maxLength(MOST_CORRECTIONS)),
});

/** A reader's corrections as JSON. {@link parseCorrections} gives back the same. */
export function exportCorrections(corrections: readonly Correction[]): string {
  return JSON.stringify({ format: CORRECTIONS_FORMAT, version: CORRECTIONS_VERSION, corrections }, null, 2);
}

/** Reads exported corrections back. @throws ExportError naming the field that does not fit. */
export function parseCorrections(source: string): readonly Correction[] {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new ExportError(`no valid JSON: ${messageOf(error)}`);
  }
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return parsed.data.corrections;
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new ExportError(
    field === '' || field === 'format'
      ? 'no exported corrections'
      : field === 'version'
        ? `expected version ${CORRECTIONS_VERSION}: made by another Second Source`
        : `field "${field}" does not fit`,
  );
}
