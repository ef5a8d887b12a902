/**
 * Where a writer puts what it need not hold in memory: a file that grows and can be read back. The command line gives a
 * temporary file, everything else memory. Errors of the medium (a full disk) pass through the writer unchanged.
 */
export interface Spill {
  /** Adds bytes at the end. They may be reused by the caller afterwards. */
  append(bytes: Uint8Array): void;
  /** Fills `bytes` with what was appended before, from `offset` on. */
  read(offset: number, bytes: Uint8Array): void;
}

const CHUNK_BYTES = 1 << 20;

export function memorySpill(): Spill {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    append(bytes) {
      let at = 0;
      while (at < bytes.length) {
        const used = length % CHUNK_BYTES;
        if (used === 0) chunks.push(new Uint8Array(CHUNK_BYTES));
        const taken = bytes.subarray(at, at + CHUNK_BYTES - used);
        chunks.at(-1)!.set(taken, used);
        at += taken.length;
        length += taken.length;
      }
    },
    read(offset, bytes) {
      const wanted = bytes.length;
      let at = 0;
      while (at < wanted) {
        const chunk = chunks[Math.floor((offset + at) / CHUNK_BYTES)];
        if (chunk === undefined || offset + wanted > length) throw new RangeError('read behind the end');
        const from = (offset + at) % CHUNK_BYTES;
        const taken = chunk.subarray(from, from + wanted - at);
        bytes.set(taken, at);
        at += taken.length;
      }
    },
  };
}

/** Bytes read ahead where reading goes forward. */
const AHEAD_BYTES = 1 << 16;

/**
 * Reads small pieces of a spill into one place of memory: an array for each of a million records would be garbage faster
 * than it is collected, and reading each by itself takes twice as long as reading ahead.
 */
export class SpillReader {
  readonly #spill: Spill;
  #held = new Uint8Array(AHEAD_BYTES);
  #from = 0;
  #length = 0;

  constructor(spill: Spill) {
    this.#spill = spill;
  }

  /** A piece of a spill of `end` bytes; valid until the next is read. */
  read(offset: number, length: number, end: number): Uint8Array {
    if (offset < this.#from || offset + length > this.#from + this.#length) {
      const forward = offset >= this.#from && offset <= this.#from + this.#length;
      const taken = forward ? Math.max(length, Math.min(AHEAD_BYTES, end - offset)) : length;
      if (taken > this.#held.length) this.#held = new Uint8Array(taken);
      this.#spill.read(offset, this.#held.subarray(0, taken));
      this.#from = offset;
      this.#length = taken;
    }
    return this.#held.subarray(offset - this.#from, offset - this.#from + length);
  }
}
