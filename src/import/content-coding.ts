import { gunzip, platformStream } from './gunzip.ts';
import type { HeaderFields } from './header-fields.ts';
import { ImportError } from './import-error.ts';
import type { ImportInput } from './imported.ts';
import { latin, wholeBytes } from './whole.ts';

type Decoders = Pick<ImportInput, 'unpack' | 'decoders'>;

/**
 * The content of a response: its body without the codings of transfer and content (RFC 9110, 8.4; RFC 9112, 6.1). Most
 * crawlers keep the fields of the server but not its codings: what shows itself to be bare is taken as it is.
 *
 * @throws ImportError where a body is damaged, cut short, too large or of a coding that cannot be read here
 */
export async function contentOf(
  body: Uint8Array,
  fields: HeaderFields,
  decoders: Decoders,
): Promise<Uint8Array> {
  // As they were applied; the transfer's last.
  const codings = [...listed(fields.get('content-encoding')), ...listed(fields.get('transfer-encoding'))];
  if (codings.length > MOST_CODINGS) {
    throw new ImportError(
      `its body is packed ${codings.length} times over, at most ${MOST_CODINGS} are read`,
    );
  }
  let content = body;
  for (const coding of codings.toReversed()) {
    content =
      coding === 'chunked'
        ? await wholeBytes(withoutChunks(content))
        : await decoded(content, coding, decoders);
  }
  return content;
}

/** Codings of one body, those of its transfer too: servers send one or two, and each may be as large as a document. */
const MOST_CODINGS = 4;

function listed(field: string | undefined): readonly string[] {
  const codings = (field ?? '').split(',').map((coding) => coding.trim().toLowerCase());
  return codings.filter((coding) => coding !== '' && coding !== 'identity');
}

async function decoded(bytes: Uint8Array, coding: string, decoders: Decoders): Promise<Uint8Array> {
  try {
    return await wholeBytes(decoder(bytes, coding, decoders));
  } catch (error) {
    if (beginsAsMarkup(bytes)) return bytes;
    throw error instanceof ImportError ? error : new ImportError(`damaged or truncated ${coding} data`);
  }
}

function decoder(
  bytes: Uint8Array,
  coding: string,
  { unpack, decoders }: Decoders,
): AsyncIterable<Uint8Array> {
  if (coding === 'gzip' || coding === 'x-gzip') return gunzip(inOne(bytes), unpack);
  // The standard means zlib's form (RFC 9110, 8.4.1.2); some servers send the bare one.
  if (coding === 'deflate') return platformStream(isZlib(bytes) ? 'deflate' : 'deflate-raw')(inOne(bytes));
  // Any name may stand in a header, those of every object's own properties too.
  const own = decoders !== undefined && Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
  if (own === undefined) throw new ImportError(`its content encoding "${coding}" cannot be unpacked here`);
  return own(inOne(bytes));
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Whether bytes begin as zlib's form does (RFC 1950, section 2.2). */
function isZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 15) === 8 && ((method << 8) | flags) % 31 === 0;
}

function beginsAsMarkup(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*<[a-z!?]/i.test(latin(bytes.subarray(0, 64)));
}

/** Size of a chunk in hexadecimal digits, with extensions (RFC 9112, section 7.1). */
const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i;
/** Longest line of a chunk's size that is read. */
const CHUNK_LINE_BYTES = 1024;

/** What stands in chunks; the body itself where it does not begin as one. */
function* withoutChunks(body: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; ; ) {
    const head = body.subarray(at, at + CHUNK_LINE_BYTES);
    const line = CHUNK_SIZE.exec(latin(head.subarray(0, head.indexOf(NEWLINE) + 1)));
    if (line === null && at === 0) {
      yield body;
      return;
    }
    if (line === null) throw misfit(body, at);
    const from = at + line[0].length;
    const length = Number.parseInt(line[1]!, 16);
    // What may follow the last chunk are fields.
    if (length === 0) return;
    const end = from + length;
    const next = body[end] === RETURN ? end + 1 : end;
    if (body[next] !== NEWLINE) throw misfit(body, next);
    yield body.subarray(from, end);
    at = next + 1;
  }
}

function misfit(body: Uint8Array, at: number): ImportError {
  return new ImportError(
    at < body.length ? `its chunks do not fit at byte ${at} of the body` : 'its chunked body is cut short',
  );
}

const NEWLINE = 10;
const RETURN = 13;
