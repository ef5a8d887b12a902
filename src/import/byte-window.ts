import type { Gap } from './gzip-members.ts';
import { ImportError } from './import-error.ts';

/** Bytes held at first; doubled as more are asked for. */
const FIRST_BYTES = 64 * 1024;

/** Looks at bytes as they come, as far ahead as is asked for; a gap in them ends the view until it is passed. */
export class ByteWindow {
  /** Why nothing follows what is held; null where bytes do, or the end. */
  gap: string | null = null;
  #sure = Number.POSITIVE_INFINITY;
  /** Bytes taken from the source. */
  #taken = 0;
  readonly #source: AsyncIterator<Uint8Array | Gap>;
  #buffer = new Uint8Array(FIRST_BYTES);
  #start = 0;
  #end = 0;
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array | Gap>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** What is held. Overwritten when more is asked for. */
  get held(): Uint8Array {
    return this.#buffer.subarray(this.#start, this.#end);
  }

  /** How many of the bytes held are sure, whatever the gap behind them; more than there are where it says nothing. */
  get sure(): number {
    return this.#sure - (this.#taken - this.held.length);
  }

  /** Whether so many bytes are there before the next gap or the end; then they are held. */
  async has(count: number): Promise<boolean> {
    while (this.#end - this.#start < count && this.gap === null && !this.#ended) await this.#more();
    return this.#end - this.#start >= count;
  }

  /** Passes over bytes that are held. */
  drop(count: number): void {
    this.#start += count;
  }

  /** Goes on behind a gap. What was held before it is dropped. */
  passGap(): void {
    this.gap = null;
    this.#sure = Number.POSITIVE_INFINITY;
    this.#start = this.#end;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #more(): Promise<void> {
    try {
      const next = await this.#source.next();
      if (next.done === true) this.#ended = true;
      else if ('gap' in next.value) ({ gap: this.gap, sure: this.#sure } = next.value);
      else this.#take(next.value);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      this.gap = error.message;
      this.#ended = true;
    }
  }

  #take(chunk: Uint8Array): void {
    const { held } = this;
    this.#taken += chunk.length;
    const size = held.length + chunk.length;
    if (this.#end + chunk.length > this.#buffer.length) {
      if (size > this.#buffer.length) this.#buffer = new Uint8Array(2 * size);
      this.#buffer.set(held);
      this.#start = 0;
      this.#end = held.length;
    }
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
  }
}
