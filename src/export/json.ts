import * as z from 'zod/mini';
import type { CheckResult } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { messageOf } from '../text/thrown.ts';
import { articleClaimsSchema, checkResultSchema, LONGEST_TEXT } from './schema.ts';

/** A check that is kept: the article's claims, what was found, and when and in which packs. */
export interface ExportedCheck {
  readonly format: typeof EXPORT_FORMAT;
  readonly version: typeof EXPORT_VERSION;
  /** ISO 8601, when the check was made. */
  readonly checked: string;
  readonly packs: readonly ExportedPack[];
  readonly article: ArticleClaims;
  readonly result: CheckResult;
}

/** A pack as it stood when the check was made. */
export interface ExportedPack {
  readonly name: string;
  /** Day up to which its reports go, null where it does not say. */
  readonly date: string | null;
  readonly reports: number;
}

const EXPORT_FORMAT = 'second-source-check';
const EXPORT_VERSION = 1;

const exportedSchema = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  checked: z.string(),
  packs: z.array(
    z.object({ name: z.string(), date: z.nullable(z.string()), reports: z.int().check(z.nonnegative()) }),
  ),
  article: articleClaimsSchema,
  result: checkResultSchema,
});

/**
 * A check as JSON, which {@link parseExport} reads back. A text beyond the bound is cut and ends with "…", an address
 * beyond it is left out: half of one leads elsewhere.
 *
 * @throws ExportError where a list is longer than what is read back
 */
export function exportJson(check: Omit<ExportedCheck, 'format' | 'version'>): string {
  const { checked, packs, article, result } = check;
  const exported: ExportedCheck = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    checked,
    packs,
    article,
    result,
  };
  const json = JSON.stringify(exported, cut, 2);
  parseExport(json);
  return json;
}

function cut(key: string, value: unknown): unknown {
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return value;
  if (key === 'url') return null;
  // Not between the halves of a character.
  return `${value.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Why a file is no export of ours: got and expected, for the reader. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

/** Reads an exported check back. @throws ExportError naming the field that does not fit. */
export function parseExport(source: string): ExportedCheck {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new ExportError(`no valid JSON: ${messageOf(error)}`);
  }
  const parsed = exportedSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.map(String).join('.') ?? '';
    if (field === 'version')
      throw new ExportError(`expected version ${EXPORT_VERSION}: made by another Second Source`);
    throw new ExportError(
      field === '' || field === 'format' ? 'no exported check' : `field "${field}" does not fit`,
    );
  }
  const { article, result } = parsed.data;
  const stray = result.findings.find((finding) => article.claims[finding.claim] === undefined);
  if (stray !== undefined) {
    throw new ExportError(`a finding names claim ${stray.claim}, of ${article.claims.length}`);
  }
  return parsed.data;
}
