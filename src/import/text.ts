import { MAX_TEXT_LENGTH } from './document.ts';
import { frontMatter, NOTHING_STATED } from './front-matter.ts';
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

/** Markdown, with front matter in YAML or TOML where there is any. Marks are taken off, so that they part no figure. */
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

/** The whole of a file, with one kind of line end. @throws ImportError where it is more than the bound. */
async function sourceOf({ bytes, contentType }: Pick<ImportInput, 'bytes' | 'contentType'>): Promise<string> {
  const text = decodePlainText(await wholeBytes(bytes), contentType);
  if (text.length > MAX_TEXT_LENGTH) throw new ImportError(`longer than ${MAX_TEXT_LENGTH} characters`);
  return text.replace(/\r\n?/g, '\n');
}
