import type { BytesOut } from './bytes-out.ts';

/** Writes bits, the lowest first, into bytes. */
export class BitsOut {
  readonly #out: BytesOut;
  #pending = 0;
  #bits = 0;

  constructor(out: BytesOut) {
    this.#out = out;
  }

  /** The lowest `bits` bits of `value`; at most 16. */
  write(value: number, bits: number): void {
    this.#pending |= value << this.#bits;
    this.#bits += bits;
    while (this.#bits >= 8) {
      this.#out.byte(this.#pending & 0xff);
      this.#pending >>>= 8;
      this.#bits -= 8;
    }
  }

  /** The lowest `bits` bits of a whole number below 2^53. */
  writeLong(value: number, bits: number): void {
    let rest = value;
    let left = bits;
    for (; left > 16; left -= 16) {
      this.write(rest % 65536, 16);
      rest = Math.floor(rest / 65536);
    }
    this.write(rest, left);
  }

  /** Zeros up to the end of the byte. */
  align(): void {
    if (this.#bits > 0) this.#out.byte(this.#pending & 0xff);
    this.#pending = 0;
    this.#bits = 0;
  }
}
