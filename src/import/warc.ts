import { WARCParser, type WARCRecord } from 'warcio';
import { pageOf } from './html.ts';
import { ImportError } from './import-error.ts';
import type { Imported, ImportInput } from './imported.ts';
import { decodeText, wholeBytes } from './whole.ts';

/**
 * Web archives (WARC, ISO 28500), packed or not: the HTML pages among their responses and resources. Redirects, errors,
 * images and scripts are passed over without a word: they are no documents.
 */
export async function* importWarc({ name, bytes, parseHtml }: ImportInput): AsyncGenerator<Imported> {
  let count = 0;
  try {
    for await (const record of new WARCParser(endingOnce(bytes))) {
      if (!/^WARC\//.test(record.warcHeaders.statusline)) throw new Error('no record');
      count++;
      const contentType = htmlType(record);
      if (contentType === null) continue;
      const url = record.warcTargetURI ?? null;
      yield await pageOfRecord(record, contentType, url, `${name}#${count}`, parseHtml);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(`damaged web archive after record ${count}: ${reason}`);
  }
  if (count === 0) throw new ImportError('no web archive: no record found');
}

/** How often the end of the bytes may be asked for: a whole archive asks a few times. */
const MOST_ENDS = 100;

/**
 * The bytes, with an error for who goes on asking behind their end: the parser, skipping the rest of a record that is cut
 * short, would do so for ever.
 */
function endingOnce(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = bytes[Symbol.asyncIterator]();
      let ends = 0;
      return {
        async next() {
          const result = await iterator.next();
          if (result.done === true && ++ends > MOST_ENDS) throw new ImportError('cut short');
          return result;
        },
        return: () => iterator.return?.() ?? Promise.resolve({ done: true as const, value: undefined }),
      };
    },
  };
}

async function pageOfRecord(
  record: WARCRecord,
  contentType: string,
  url: string | null,
  name: string,
  parseHtml: (html: string) => Document,
): Promise<Imported> {
  const from = url ?? name;
  try {
    const html = decodeText(await wholeBytes(contentOf(record)), contentType);
    const page = pageOf(html, name, url, parseHtml);
    if ('reason' in page) return { line: null, reason: `${from}: ${page.reason}` };
    return page;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { line: null, reason: `${from}: ${error.message}` };
  }
}

async function* contentOf(record: WARCRecord): AsyncGenerator<Uint8Array> {
  yield* record.contentReader;
}

/** The content type of a page that was served well; null for any other record. */
function htmlType(record: WARCRecord): string | null {
  if (record.warcType !== 'response' && record.warcType !== 'resource') return null;
  const http = record.httpHeaders;
  if (record.warcType === 'response' && (http === null || Number(http.statusCode) !== 200)) return null;
  const type = http?.headers.get('content-type') ?? record.warcContentType ?? '';
  return /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type) ? type : null;
}
