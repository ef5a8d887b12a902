import { PackError } from './error.ts';

/** Bytes that can be read at once: a buffer, or what has been fetched of something longer. */
export interface ByteSource {
  readonly length: number;
  /** A view of `length` bytes from `offset`; both lie inside the source. Throws {@link Absent} if they must be fetched first. */
  view(offset: number, length: number): Uint8Array;
}

/** Bytes that must be waited for: a Blob, a file, a server that answers range requests. */
export interface RangeReader {
  length(): Promise<number>;
  /** Exactly `length` bytes from `offset`, or an error. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export function bufferSource(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    view: (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** Thrown where bytes are needed that have not been fetched. Never leaves this room: {@link PagedSource.run} answers it. */
class Absent extends Error {}

/** Bytes fetched at a time: one file-system read-ahead; a report takes a few hundred bytes. */
const PAGE_BYTES = 1 << 16;
/** Pages kept: 16 MB. The oldest go first. */
const PAGE_LIMIT = 256;

/**
 * Lets synchronous code run over bytes that must be waited for. The code asks for views; where pages are missing it is
 * stopped, the pages are fetched, and it is begun again. Lookups are pure functions of a pack, so beginning again is
 * harmless, and code that names its needs beforehand ({@link PagedSource.want}) is stopped once, not at every page.
 */
export class PagedSource implements ByteSource {
  readonly length: number;
  readonly #reader: RangeReader;
  readonly #pages = new Map<number, Uint8Array>();
  readonly #ranges: { offset: number; bytes: Uint8Array }[] = [];
  readonly #missing = new Set<number>();

  private constructor(reader: RangeReader, length: number) {
    this.#reader = reader;
    this.length = length;
  }

  static async open(reader: RangeReader): Promise<PagedSource> {
    return new PagedSource(reader, await reader.length());
  }

  /** Fetches a range for good; views inside it need no pages. */
  async hold(offset: number, length: number): Promise<void> {
    this.#ranges.push({ offset, bytes: await this.#read(offset, length) });
  }

  view(offset: number, length: number): Uint8Array {
    for (const range of this.#ranges) {
      if (offset >= range.offset && offset + length <= range.offset + range.bytes.length)
        return range.bytes.subarray(offset - range.offset, offset - range.offset + length);
    }
    if (!this.want(offset, length)) throw new Absent();
    const first = Math.floor(offset / PAGE_BYTES);
    const last = Math.floor((offset + Math.max(length, 1) - 1) / PAGE_BYTES);
    const from = offset - first * PAGE_BYTES;
    if (first === last) return this.#pages.get(first)!.subarray(from, from + length);
    const joined = new Uint8Array((last - first + 1) * PAGE_BYTES);
    for (let page = first; page <= last; page++)
      joined.set(this.#pages.get(page)!, (page - first) * PAGE_BYTES);
    return joined.subarray(from, from + length);
  }

  /** Notes that a range will be needed. True if it is there already. */
  want(offset: number, length: number): boolean {
    let there = true;
    const last = Math.floor((offset + Math.max(length, 1) - 1) / PAGE_BYTES);
    for (let page = Math.floor(offset / PAGE_BYTES); page <= last; page++) {
      if (this.#pages.has(page)) continue;
      there = false;
      this.#missing.add(page);
    }
    return there;
  }

  /** Runs `work` until all that it reads is there. */
  async run<T>(work: () => T): Promise<T> {
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof Absent)) throw error;
      }
      await this.#fetch();
    }
  }

  async #fetch(): Promise<void> {
    const pages = [...this.#missing].sort((one, other) => one - other);
    this.#missing.clear();
    const fetched = await Promise.all(
      pages.map((page) => {
        const offset = page * PAGE_BYTES;
        return this.#read(offset, Math.min(PAGE_BYTES, this.length - offset));
      }),
    );
    for (const [i, page] of pages.entries()) this.#pages.set(page, fetched[i]!);
    const kept = new Set(pages);
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= Math.max(PAGE_LIMIT, pages.length)) break;
      if (!kept.has(page)) this.#pages.delete(page);
    }
  }

  async #read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = await this.#reader.read(offset, length);
    if (bytes.length !== length)
      throw new PackError(`byte ${offset}`, `${length} bytes`, `${bytes.length} bytes`);
    return bytes;
  }
}
