import { PackError } from './error.ts';

/**
 * Reads what {@link BytesOut} wrote. Every read is checked against the end, so that no input, however broken, reads
 * outside its place, loops, or makes an array that its bytes could not fill.
 */
export class BytesIn {
  readonly #bytes: Uint8Array;
  readonly #place: string;
  #at = 0;

  /** `place` names the bytes in errors: "report 5". */
  constructor(bytes: Uint8Array, place: string) {
    this.#bytes = bytes;
    this.#place = place;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  fail(expected: string, got: string | number | null): never {
    throw new PackError(`${this.#place}, byte ${this.#at}`, expected, String(got));
  }

  byte(): number {
    if (this.#at >= this.#bytes.length) this.fail('a byte', 'the end');
    return this.#bytes[this.#at++]!;
  }

  raw(length: number): Uint8Array {
    if (length > this.left) this.fail(`${length} bytes`, `${this.left} bytes`);
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    let shift = 7;
    for (; shift < 28; shift += 7) {
      byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    for (let scale = 2 ** 28; scale <= 2 ** 49; scale *= 128) {
      byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value <= Number.MAX_SAFE_INTEGER ? value : this.fail('an integer', value);
    }
    return this.fail('the end of an integer', byte);
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A varint below `limit`; `what` names it in the error. */
  index(limit: number, what: string): number {
    const value = this.varint();
    return value < limit ? value : this.fail(`${what} below ${limit}`, value);
  }

  /** A number of things of which each takes at least one byte. */
  count(what: string): number {
    const value = this.varint();
    return value <= this.left ? value : this.fail(`${what} for at most ${this.left} bytes`, value);
  }

  string(): string {
    return decodeUtf8(this.raw(this.varint()));
  }

  /** That nothing is left over. */
  end(): void {
    if (this.left > 0) this.fail('the end', `${this.left} more bytes`);
  }
}

/**
 * UTF-8 to a string; what is no UTF-8 becomes U+FFFD. Letter by letter: keys are short, and to make one of a view of their
 * bytes takes Firefox eight times as long.
 */
export function decodeUtf8(bytes: Uint8Array, from: number = 0, to: number = bytes.length): string {
  let text = '';
  let at = from;
  while (at < to) {
    const first = bytes[at++]!;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      continue;
    }
    const length = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    let code = length === 3 ? first & 7 : length === 2 ? first & 15 : first & 31;
    let taken = 0;
    while (taken < length && at < to && (bytes[at]! & 0xc0) === 0x80) {
      code = (code << 6) | (bytes[at++]! & 63);
      taken++;
    }
    // A character has one form only: the shortest.
    const least = length === 3 ? 0x10000 : length === 2 ? 0x800 : 0x80;
    const whole =
      length > 0 &&
      taken === length &&
      first < 0xf8 &&
      code >= least &&
      code <= 0x10ffff &&
      (code < 0xd800 || code >= 0xe000);
    text += whole ? String.fromCodePoint(code) : '\ufffd';
  }
  return text;
}
