import { LONGEST_QUOTE } from '../claim/quote.ts';
import { BytesIn, decodeUtf8 } from './bytes-in.ts';
import { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';

/** The quotations of a report, one for each claim; null for a claim without one. */
export type Quotes = readonly (string | null)[];

/** No quotation; as the claim before; any other number is the length in bytes and {@link LENGTH_FROM}. */
const NONE = 0;
const SAME = 1;
const LENGTH_FROM = 2;

/** Appends a report's quotations (FORMAT.md, "Quotations"). @throws PackError for one that is too long. */
export function writeQuotes(out: BytesOut, quotes: Quotes, place: string): void {
  let before: string | null = null;
  for (const given of quotes) {
    // As it comes back: joined packs have the bytes of the whole.
    const quote = given?.toWellFormed() ?? null;
    if (quote === null) {
      out.varint(NONE);
    } else if (quote === before) {
      out.varint(SAME);
    } else {
      if (quote.length > LONGEST_QUOTE)
        throw new PackError(`${place}, quotation`, `at most ${LONGEST_QUOTE} code units`, `${quote.length}`);
      const bytes = new BytesOut(3 * quote.length);
      bytes.utf8(quote);
      out.varint(bytes.length + LENGTH_FROM);
      out.raw(bytes.view());
    }
    before = quote ?? before;
  }
}

/** Reads what {@link writeQuotes} wrote for a report of `claims` claims; a report without quotations has no bytes. */
export function readQuotes(bytes: Uint8Array, claims: number, place: string): Quotes {
  const quotes: (string | null)[] = [];
  if (bytes.length === 0) return new Array<null>(claims).fill(null);
  const input = new BytesIn(bytes, place);
  let before: string | null = null;
  for (let claim = 0; claim < claims; claim++) {
    const head = input.varint();
    if (head === NONE) {
      quotes.push(null);
      continue;
    }
    if (head !== SAME) {
      const quote = decodeUtf8(input.raw(head - LENGTH_FROM));
      if (quote.length > LONGEST_QUOTE)
        input.fail(`a quotation of at most ${LONGEST_QUOTE} code units`, quote.length);
      before = quote;
    } else if (before === null) {
      input.fail('a quotation', 'one like none before it');
    }
    quotes.push(before);
  }
  input.end();
  return quotes;
}
