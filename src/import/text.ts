import { parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { Article } from '../claim/article.ts';
import { isoDate } from '../page/article/dates.ts';
import { webAddress } from '../page/article/web-address.ts';
import { messageOf } from '../text/thrown.ts';
import { filled, MAX_TEXT_LENGTH } from './document.ts';
import { ImportError } from './import-error.ts';
import type { Imported, ImportInput } from './imported.ts';
import { markdownTitle, plainMarkdown } from './markdown-marks.ts';
import { decodePlainText, wholeBytes } from './whole.ts';

/** Plain text: the whole file is the article's text. */
export async function* importText({ name, ...input }: ImportInput): AsyncGenerator<Imported> {
  const text = await sourceOf(input);
  if (text.trim() === '') throw new ImportError(EMPTY);
  yield { article: { ...NOTHING_STATED, id: name, text }, unnamed: true };
}

/** Markdown, with front matter in YAML where there is one. Marks are taken off, so that they part no figure. */
export async function* importMarkdown({ name, parseHtml, ...input }: ImportInput): AsyncGenerator<Imported> {
  const source = await sourceOf(input);
  const { stated, body } = frontMatter(source);
  if (body.trim() === '') throw new ImportError(source.trim() === '' ? EMPTY : 'front matter without a text');
  const id = stated.id ?? stated.url;
  const article = {
    ...stated,
    id: id ?? name,
    title: stated.title ?? markdownTitle(body, parseHtml),
    text: plainMarkdown(body, parseHtml),
  };
  yield id === null ? { article, unnamed: true } : { article };
}

/** What a download that failed leaves: it is no document, and must not come to stand in the place of one. */
const EMPTY = 'an empty file';

const NOTHING_STATED = {
  title: null,
  publisher: null,
  date: null,
  url: null,
  language: null,
} satisfies Partial<Article>;

/** The whole of a file, with one kind of line end. @throws ImportError where it is more than the bound. */
async function sourceOf({ bytes, contentType }: Pick<ImportInput, 'bytes' | 'contentType'>): Promise<string> {
  const text = decodePlainText(await wholeBytes(bytes), contentType);
  if (text.length > MAX_TEXT_LENGTH) throw new ImportError(`longer than ${MAX_TEXT_LENGTH} characters`);
  return text.replace(/\r\n?/g, '\n');
}

/** A field that is odd (a list, a map) is as if it were not there: the rest of the file is good. */
const scalar = z.catch(z.nullish(z.string()), null);

/** Front matter as newsrooms and static-site generators write it; other fields are ignored. */
const frontSchema = z.object({
  id: scalar,
  title: scalar,
  headline: scalar,
  date: scalar,
  published: scalar,
  publisher: scalar,
  source: scalar,
  url: scalar,
  link: scalar,
  lang: scalar,
  language: scalar,
});

/** How YAML writes that there is no value. */
const NO_VALUE = /^(?:~|null)$/i;

/** A line that states a field: what has one is meant as front matter, however broken. */
const KNOWN_FIELD = new RegExp(`^(?:${Object.keys(frontSchema.shape).join('|')})[ \\t]*:`, 'm');

type Stated = Omit<Article, 'text' | 'id'> & { readonly id: string | null };

/** What front matter states; null where the lines are none, but text between two thematic breaks. */
function readFront(front: string): Stated | null {
  // All stays as it was written: as numbers 007 and 7 were one id, and long ones lost their last digits.
  const parsed = parseDocument(front, { schema: 'failsafe' });
  const error = parsed.errors[0];
  if (error !== undefined) {
    if (!KNOWN_FIELD.test(front)) return null;
    const line = (error.linePos?.[0].line ?? 1) + 1;
    throw new ImportError(`front matter: ${error.message.split('\n', 1)[0] ?? 'no YAML'}`, line);
  }
  const checked = frontSchema.safeParse(values(parsed) ?? {});
  if (!checked.success) return null;
  const data = checked.data;
  const first = (...values: readonly (string | null | undefined)[]) =>
    values.map(filled).find((value) => value !== null && !NO_VALUE.test(value)) ?? null;
  return {
    id: first(data.id),
    title: first(data.title, data.headline),
    publisher: first(data.publisher, data.source),
    date: isoDate(first(data.date, data.published) ?? ''),
    url: webAddress(first(data.url, data.link), null),
    language: first(data.language, data.lang),
  };
}

/** Front matter needs no aliases: refusing them is the bound against alias bombs. */
function values(parsed: ReturnType<typeof parseDocument>): unknown {
  try {
    return parsed.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw new ImportError(`front matter: ${messageOf(error)}`);
  }
}

function frontMatter(source: string): { readonly stated: Stated; readonly body: string } {
  const match = /^\ufeff?---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source);
  const stated = match === null ? null : readFront(match[1] ?? '');
  return match === null || stated === null
    ? { stated: { ...NOTHING_STATED, id: null }, body: source }
    : { stated, body: source.slice(match[0].length) };
}
