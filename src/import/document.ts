import * as z from 'zod/mini';
import type { Article } from '../claim/article.ts';
import { isoDate } from '../page/article/dates.ts';
import { webAddress } from '../page/article/web-address.ts';
import { ImportError } from './import-error.ts';
import { type Line, parseJsonLine } from './lines.ts';

/** Longest text of one document, in UTF-16 code units: a book. What is longer is no article. */
export const MAX_TEXT_LENGTH = 16 * 1024 * 1024;

const optionalString = z.nullish(z.string());

/** A document as JSON: one line of a JSON Lines file. Public interface; unknown fields are ignored. */
const documentSchema = z.object({
  id: z.string().check(z.minLength(1)),
  text: z.string().check(z.maxLength(MAX_TEXT_LENGTH)),
  title: optionalString,
  date: optionalString,
  publisher: optionalString,
  url: optionalString,
  language: optionalString,
});

/** Reads one line of JSON Lines. @throws ImportError naming the line and the field. */
export function articleOfLine(line: Line): Article {
  return articleOf(parseJsonLine(line), line.number);
}

/**
 * A document as JSON to an article.
 *
 * @param line where it stands, null where it has no line of its own. @throws ImportError naming it and the field.
 */
export function articleOf(document: unknown, line: number | null): Article {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) throw new ImportError(schemaReason(parsed.error.issues), line);
  const { id, text, title, date, publisher, url, language } = parsed.data;
  return {
    id,
    text,
    title: filled(title),
    date: isoDate(date ?? ''),
    publisher: filled(publisher),
    url: webAddress(filled(url), null),
    language: filled(language),
  };
}

/** What a schema's first complaint needs to be put into words. */
interface Complaint {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

/** The first complaint of a schema in words: 'field "text": expected string'. */
export function schemaReason(issues: readonly Complaint[]): string {
  const issue = issues[0];
  if (issue === undefined) return 'not a document';
  const field = issue.path.map(String).join('.');
  const reason = complaintOf(issue);
  return field === '' ? reason : `field "${field}": ${reason}`;
}

function complaintOf({ code, expected, minimum, maximum }: Complaint): string {
  if (code === 'invalid_type' && expected !== undefined) return `expected ${expected}`;
  // The only bounds of our fields: what must not be empty, and the longest text.
  if (code === 'too_small' && minimum === 1) return 'is empty';
  if (code === 'too_big' && maximum !== undefined) return `longer than ${maximum} characters`;
  return code.replaceAll('_', ' ');
}

/** A trimmed string, null where it is empty or missing. */
export function filled(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
