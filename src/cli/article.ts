import { createReadStream } from 'node:fs';
import * as z from 'zod/mini';
import { schemaReason } from '../import/document.ts';
import { articleOfPage } from '../import/html.ts';
import { ImportError } from '../import/import-error.ts';
import { type Line, parseJsonLine } from '../import/lines.ts';
import { plainBytes, refuseBinary } from '../import/plain-bytes.ts';
import { decodeText, wholeBytes } from '../import/whole.ts';
import { webAddress } from '../page/article/web-address.ts';
import { answerLines } from './answer-lines.ts';
import { readingReason } from './file-reasons.ts';
import { unpackMembers } from './gunzip.ts';
import { parseHtml } from './html.ts';
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
    const page = articleOfPage(await htmlIn(path), webAddress(url ?? null, null), parseHtml);
    const { title, byline, publisher, date, text, language } = page;
    return { id, title, byline, publisher, date, url: page.url, language, text };
  } catch (error) {
    const reason = error instanceof ImportError ? error.message : readingReason(error);
    // A fault of ours: it must not look like the page's.
    if (reason === null) throw error;
    throw new ImportError(`${path}: ${reason}`, line.number);
  }
}

/** What a file holds, unpacked where it is gzip. @throws ImportError, and what the file system says */
async function htmlIn(path: string): Promise<string> {
  const { head, bytes } = await plainBytes(createReadStream(path), unpackMembers, 'html');
  refuseBinary(head, 'html');
  return decodeText(await wholeBytes(bytes), null);
}
