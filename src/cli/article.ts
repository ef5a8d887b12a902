import { createReadStream } from 'node:fs';
import * as z from 'zod/mini';
import { schemaReason } from '../import/document.ts';
import { gunzip, isGzip } from '../import/gunzip.ts';
import { ImportError } from '../import/import-error.ts';
import { type Line, parseJsonLine } from '../import/lines.ts';
import { decodeText, wholeBytes } from '../import/whole.ts';
import { extractArticle } from '../page/article/extract.ts';
import { webAddress } from '../page/article/web-address.ts';
import { answerLines } from './answer-lines.ts';
import { unpackMembers } from './gunzip.ts';
import { emptyDocument, parseHtml } from './html.ts';
import type { Output } from './output.ts';

/** One line of input: an HTML file and the address it was read from. */
const pageSchema = z.object({
  id: z.string().check(z.minLength(1)),
  path: z.string().check(z.minLength(1)),
  url: z.nullish(z.string()),
});

/** `article`: JSON Lines naming HTML files in, one line with the article's text out for each. */
export function articleCommand(
  input: AsyncIterable<Uint8Array>,
  output: Output,
  complain: (message: string) => void,
): Promise<number> {
  return answerLines(input, output, complain, articleLine);
}

async function articleLine(line: Line): Promise<object> {
  const parsed = pageSchema.safeParse(parseJsonLine(line));
  if (!parsed.success) throw new ImportError(schemaReason(parsed.error.issues), line.number);
  const { id, path, url } = parsed.data;
  try {
    const html = decodeText(await fileBytes(path), null);
    const page = extractArticle(parseHtml(html), {
      url: webAddress(url ?? null, null),
      inertDocument: emptyDocument,
    });
    const { title, byline, publisher, date, text, language } = page;
    return { id, title, byline, publisher, date, url: page.url, language, text };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ImportError(`${path}: ${code ?? message}`, line.number);
  }
}

/** What a file holds, unpacked where it is gzip. */
async function fileBytes(path: string): Promise<Uint8Array> {
  const bytes = await wholeBytes(createReadStream(path));
  if (!isGzip(bytes)) return bytes;
  const packed = (async function* () {
    yield bytes;
  })();
  return wholeBytes(gunzip(packed, unpackMembers));
}
