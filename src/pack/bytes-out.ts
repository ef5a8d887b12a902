/** Largest value that a variable-length integer may hold: beyond it a double no longer tells neighbours apart. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/** Bytes that grow as they are written. Little-endian; integers in base 128, lowest seven bits first (LEB128). */
export class BytesOut {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** A view of what was written; valid until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** The bytes behind {@link view}, with room for more; what lies behind {@link length} means nothing. */
  get all(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Takes back what was written after the first `length` bytes. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length);
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  raw(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A whole number from 0 to 2^53 - 1. */
  varint(value: number): void {
    let rest = value;
    if (!(rest >= 0 && rest <= LARGEST)) throw new RangeError(`no unsigned integer: ${value}`);
    while (rest > 0x7fffffff) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** A whole number of either sign, small ones short: 0, -1, 1, -2 … as 0, 1, 2, 3 … */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  u32(value: number): void {
    this.byte(value & 0xff);
    this.byte((value >>> 8) & 0xff);
    this.byte((value >>> 16) & 0xff);
    this.byte(value >>> 24);
  }

  /** Zeros up to a multiple of `alignment`. */
  pad(alignment: number): void {
    while (this.#length % alignment !== 0) this.byte(0);
  }

  /** UTF-8 without a length. A lone surrogate is written as U+FFFD. Returns the number of bytes. */
  utf8(text: string): number {
    const before = this.#length;
    if (this.#length + 3 * text.length > this.#bytes.length) this.#grow(3 * text.length);
    const bytes = this.#bytes;
    let at = before;
    for (let i = 0; i < text.length; i++) {
      let code = text.charCodeAt(i);
      if (code < 0x80) {
        bytes[at++] = code;
        continue;
      }
      if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
        continue;
      }
      if (code >= 0xd800 && code < 0xe000) {
        const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
        if (code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
          code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
          i++;
          bytes[at++] = 0xf0 | (code >> 18);
          bytes[at++] = 0x80 | ((code >> 12) & 63);
          bytes[at++] = 0x80 | ((code >> 6) & 63);
          bytes[at++] = 0x80 | (code & 63);
          continue;
        }
        code = 0xfffd;
      }
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
      bytes[at++] = 0x80 | (code & 63);
    }
    this.#length = at;
    return at - before;
  }

  /** UTF-8 behind its length in bytes. */
  string(text: string): void {
    const bytes = new BytesOut(3 * text.length + 1);
    bytes.utf8(text);
    this.varint(bytes.length);
    this.raw(bytes.view());
  }

  #grow(least: number): void {
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + least));
    grown.set(this.view());
    this.#bytes = grown;
  }
}
