import { ImportError } from './import-error.ts';
import { MAX_WHOLE_BYTES } from './imported.ts';

/** All bytes of a document. @throws ImportError when they are more than the bound. */
export async function wholeBytes(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number = MAX_WHOLE_BYTES,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > maxBytes) throw new ImportError(`larger than ${maxBytes / 1024 / 1024} MB`);
    parts.push(part);
  }
  return joined(parts, size);
}

/** Parts of `size` bytes in all as one. */
export function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A few bytes as text, one code unit for each (ISO 8859-1). */
export function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** How many bytes of a page are searched for its own statement of encoding (HTML standard, "prescan": 1024). */
const PRESCAN_BYTES = 1024;

/**
 * Text of bytes: byte order mark, then the encoding given from outside (a content type), then the page's own `<meta>` or
 * XML declaration, then UTF-8, and windows-1252 where it is no UTF-8 (the order of the HTML standard).
 */
export function decodeText(bytes: Uint8Array, contentType: string | null = null): string {
  return decodeAs(bytes, bomOf(bytes) ?? charsetOf(contentType ?? '') ?? ownCharset(bytes));
}

/**
 * Text of a file that is no page, so that a `<meta>` in it is but a word: byte order mark, the encoding given from outside,
 * UTF-8, windows-1252. @throws ImportError for what is a text by none of these
 */
export function decodePlainText(bytes: Uint8Array, contentType: string | null = null): string {
  return decodeAs(bytes, bomOf(bytes) ?? charsetOf(contentType ?? ''), (western) => {
    if (!isMisread(western)) return western;
    throw new ImportError(MISREAD);
  });
}

/** What is said of text in an encoding that nobody states. */
export const MISREAD = 'its encoding is neither UTF-8 nor Windows-1252: save it as UTF-8';

/** Accented letters that may be names in a short text. */
const FEW_ACCENTED = 16;

/**
 * Whether text that was read as windows-1252 for want of anything better is in another encoding: Cyrillic, Greek and Japanese
 * ones have most of their letters where that has those with accents. Of French these are 4 in 100, of no language 1 in 4.
 */
export function isMisread(text: string): boolean {
  const accented = text.match(/[À-ÿ]/g)?.length ?? 0;
  const plain = text.match(/[a-z]/gi)?.length ?? 0;
  return accented > FEW_ACCENTED && accented * 3 > plain;
}

/** @param accepted what becomes of text that is not known to be windows-1252, but is read so. */
function decodeAs(
  bytes: Uint8Array,
  label: string | null,
  accepted: (western: string) => string = (western) => western,
): string {
  if (label !== null) {
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // An unknown label: as if none were given.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return accepted(new TextDecoder('windows-1252').decode(bytes));
  }
}

/** The encoding that a byte order mark at the start says, null without one. */
export function bomOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The encoding that a content type states, null where it states none, or none that is known. */
export function knownCharset(contentType: string): string | null {
  try {
    return new TextDecoder(charsetOf(contentType) ?? 'none').encoding;
  } catch {
    return null;
  }
}

function charsetOf(statement: string): string | null {
  return /(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w:.-]+)/i.exec(statement)?.[1] ?? null;
}

/** What a page says of itself; where that could be read, UTF-16 is not true (HTML standard, "prescan": it is UTF-8). */
function ownCharset(bytes: Uint8Array): string | null {
  const stated = charsetOf(asciiHead(bytes));
  return stated !== null && /^utf-?16/i.test(stated) ? 'utf-8' : stated;
}

function asciiHead(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN_BYTES));
  return [...head.matchAll(/<(?:meta|\?xml)\b[^<>]*>/gi)].map((tag) => tag[0]).join(' ');
}
