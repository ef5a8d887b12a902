import { createReadStream } from 'node:fs';
import * as z from 'zod/mini';
import { schemaReason } from '../import/document.ts';
import { gunzip, isGzip } from '../import/gunzip.ts';
import { ImportError, placed } from '../import/import-error.ts';
import { type Line, linesOf, parseJsonLine } from '../import/lines.ts';
import { decodeText, wholeBytes } from '../import/whole.ts';
import { extractArticle } from '../page/article/extract.ts';
import { webAddress } from '../page/article/web-address.ts';
import { Exit } from './exit.ts';
import { unpackMembers } from './gunzip.ts';
import { emptyDocument, parseHtml } from './html.ts';
import type { Output } from './output.ts';
import { shownJson } from './shown.ts';

/** One line of input: an HTML file and the address it was read from. */
const pageSchema = z.object({
  id: z.string().check(z.minLength(1)),
  path: z.string().check(z.minLength(1)),
  url: z.nullish(z.string()),
});

/** `article`: JSON Lines naming HTML files in, one line with the article's text out for each. */
export async function articleCommand(
  input: AsyncIterable<Uint8Array>,
  output: Output,
  complain: (message: string) => void,
): Promise<number> {
  let code: number = Exit.done;
  for await (const line of linesOf(input)) {
    if (output.closed) break;
    if (line.text?.trim() === '') continue;
    try {
      await output.line(shownJson(JSON.stringify(await articleLine(line))));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      complain(placed('standard input', error.line, error.message));
      code = Exit.unread;
    }
  }
  return code;
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
