import { PackError } from './error.ts';

/** Bytes that can be read at once: a buffer, or what has been fetched of something longer. */
export interface ByteSource {
  readonly length: number;
  /** A view of `length` bytes from `offset`, both inside the source. Stops the reader where they must be fetched first. */
  view(offset: number, length: number): Uint8Array;
  /** Announces that a range will be viewed, so that it is fetched together with others. */
  want(offset: number, length: number): void;
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
    want: () => {},
  };
}

/** Thrown where bytes are needed that have not been fetched. Never leaves {@link PagedSource.run}. */
class Absent extends Error {}

/** Bytes fetched at a time: a report takes a few hundred, a list of postings mostly less than this. */
const PAGE_BYTES = 1 << 14;
/** Pages kept from one run to the next: 16 MB. The oldest go first. */
const PAGE_LIMIT = 1024;

/**
 * Lets synchronous code run over bytes that must be waited for. The code asks for views; where pages are missing it is
 * stopped, all pages announced so far are fetched, and it is begun again. Lookups are pure functions of a pack, so
 * beginning again is harmless, and because they announce what they will need they are stopped two or three times, not at
 * every page.
 */
export class PagedSource implements ByteSource {
  readonly length: number;
  readonly #reader: RangeReader;
  readonly #held: { readonly offset: number; readonly bytes: Uint8Array }[] = [];
  readonly #pages = new Map<number, Uint8Array>();
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
    this.#held.push({ offset, bytes: await this.#read(offset, length) });
  }

  view(offset: number, length: number): Uint8Array {
    for (const { offset: start, bytes } of this.#held) {
      if (offset >= start && offset + length <= start + bytes.length)
        return bytes.subarray(offset - start, offset - start + length);
    }
    this.want(offset, length);
    const [first, last] = pagesOf(offset, length);
    const joined = new Uint8Array((last - first + 1) * PAGE_BYTES);
    for (let page = first; page <= last; page++) {
      const bytes = this.#pages.get(page);
      if (bytes === undefined) throw new Absent();
      if (first === last) return bytes.subarray(offset % PAGE_BYTES, (offset % PAGE_BYTES) + length);
      joined.set(bytes, (page - first) * PAGE_BYTES);
    }
    return joined.subarray(offset % PAGE_BYTES, (offset % PAGE_BYTES) + length);
  }

  want(offset: number, length: number): void {
    if (length < 0 || offset + length > this.length) return;
    const [first, last] = pagesOf(offset, length);
    for (let page = first; page <= last; page++) if (!this.#pages.has(page)) this.#missing.add(page);
  }

  /** Runs `work` until all that it reads is there. */
  async run<T>(work: () => T): Promise<T> {
    for (;;) {
      try {
        const result = work();
        this.#missing.clear();
        this.#forget();
        return result;
      } catch (error) {
        if (!(error instanceof Absent)) throw error;
      }
      await this.#fetch();
    }
  }

  async #fetch(): Promise<void> {
    const pages = [...this.#missing];
    this.#missing.clear();
    const fetched = await Promise.all(
      pages.map((page) => {
        const offset = page * PAGE_BYTES;
        return this.#read(offset, Math.min(PAGE_BYTES, this.length - offset));
      }),
    );
    for (const [i, page] of pages.entries()) this.#pages.set(page, fetched[i]!);
  }

  /** Only between runs: a page that the running work has asked for must stay until it is done. */
  #forget(): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= PAGE_LIMIT) break;
      this.#pages.delete(page);
    }
  }

  async #read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = await this.#reader.read(offset, length);
    if (bytes.length !== length)
      throw new PackError(`byte ${offset}`, `${length} bytes`, `${bytes.length} bytes`);
    return bytes;
  }
}

function pagesOf(offset: number, length: number): readonly [first: number, last: number] {
  return [Math.floor(offset / PAGE_BYTES), Math.floor((offset + Math.max(length, 1) - 1) / PAGE_BYTES)];
}
