import { webAddress } from '../page/article/web-address.ts';
import { contentOf } from './content-coding.ts';
import { membersOf } from './gzip-members.ts';
import { type HeaderFields, headEnd, readHead } from './header-fields.ts';
import { pageOf } from './html.ts';
import { ImportError } from './import-error.ts';
import { type Imported, type ImportInput, MAX_WHOLE_BYTES } from './imported.ts';
import { recordsOf, type WarcRecord } from './warc-records.ts';
import { decodeText } from './whole.ts';

/**
 * Web archives (WARC, ISO 28500), packed or not: the HTML pages among their responses and resources. Redirects, errors,
 * images and scripts are passed over without a word: they are no documents. What is damaged is named with its record.
 */
export async function* importWarc(input: ImportInput): AsyncGenerator<Imported> {
  for await (const record of recordsOf(membersOf(input.bytes, input.unpack))) {
    const stated = record.fields?.get('warc-target-uri') ?? null;
    // Some tools wrap the address in angle brackets.
    const url = webAddress(stated?.replace(/^<(.*)>$/, '$1') ?? null, null);
    const place = `record ${record.number}${url === null ? '' : `, ${url}`}`;
    try {
      if ('reason' in record) throw new ImportError(record.reason);
      const page = await pageOfRecord(record, url, input);
      if (page === null) continue;
      yield 'reason' in page ? { line: null, reason: `${place}: ${page.reason}` } : page;
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      yield { line: null, reason: `${place}: ${error.message}` };
    }
  }
}

/** The page of a record, null for a record of anything else. @throws ImportError where it is one and cannot be read */
async function pageOfRecord(
  record: WarcRecord,
  url: string | null,
  input: ImportInput,
): Promise<Imported | null> {
  const served = servedBy(record);
  if (served === null || !HTML.test(served.type)) return null;
  if (!record.whole) throw new ImportError(`larger than ${MAX_WHOLE_BYTES / 1024 / 1024} MB`);
  if (record.fields.has('warc-segment-number'))
    throw new ImportError('it is in segments, which are not read');
  const content = await contentOf(served.body, served.fields, input);
  return pageOf(decodeText(content, served.type), `${input.name}#${record.number}`, url, input.parseHtml);
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)/i;

interface Served {
  /** Content type as it was stated. */
  readonly type: string;
  readonly fields: HeaderFields;
  readonly body: Uint8Array;
}

/** What a record says was served well; null for any other. @throws ImportError for a response that is none */
function servedBy({ fields, block }: WarcRecord): Served | null {
  const kind = fields.get('warc-type')?.toLowerCase();
  const type = fields.get('content-type') ?? '';
  if (kind === 'resource') return { type, fields: NO_FIELDS, body: block };
  // Answers of other protocols are stored as they came ("text/dns").
  if (kind !== 'response' || !/^\s*(?:application\/http\b|$)/i.test(type)) return null;
  if (block.length === 0) return null;
  const end = headEnd(block);
  const head = readHead(block.subarray(0, end ?? block.length));
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?!\d)/i.exec(head.first)?.[1];
  if (status === undefined) throw new ImportError('no HTTP response');
  if (!SERVED_WELL.includes(status) || end === null) return null;
  return { type: head.fields.get('content-type') ?? '', fields: head.fields, body: block.subarray(end) };
}

const NO_FIELDS: HeaderFields = new Map();

/** "OK", and "Non-Authoritative Information": a proxy has changed something. */
const SERVED_WELL = ['200', '203'];
