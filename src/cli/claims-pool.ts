import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article } from '../claim/article.ts';
import { type Batch, BatchNumbers } from '../pack/batch.ts';
import type { PackWriter } from '../pack/writer.ts';

/**
 * Text that is read on this thread before others are started, in UTF-16 code units, where it is not known how much there
 * is: starting a thread takes 100 ms, and what it runs is slow at first.
 */
const START_LENGTH = 1_000_000;

/** Packed bytes of all inputs from which others are started at once. */
const LARGE_INPUT = 2_000_000;

/** Text in one message to a thread: large enough that the message costs nothing beside the reading. */
const BATCH_LENGTH = 200_000;

/** Messages that a thread has before it: one to work on, one to go on with. */
const MESSAGES = 2;

/** More threads would wait for the one that reads and writes. */
const MOST_THREADS = 8;

/** A text beyond this is read on this thread, whose memory is not bounded so tightly. UTF-16 code units. */
const LONG_TEXT = 2_000_000;

/**
 * Memory of a thread in MB. What is alive at a time is about 50, strings that were numbered among it; without a bound a
 * thread collects its garbage only beyond 150, and three of them come to 640 together.
 */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 };

/** What a thread answers to a list of articles. */
export interface Answer {
  readonly documents: number;
  /** Articles that were left out, each with its reason. */
  readonly faults: readonly string[];
  readonly batch: Batch;
}

/** Who hears what became of the articles. */
interface Listener {
  /** So many more are in the pack. */
  took(documents: number): void;
  /** One is not; the message says which and why. */
  leftOut(message: string): void;
}

interface PoolOptions {
  /** Most threads beside this one, of which no more than {@link MOST_THREADS} start; null: as many as there are processors. */
  readonly threads: number | null;
  /** Whether the sentence of each claim is kept. */
  readonly quotes: boolean;
  /** Packed bytes of all inputs, null where not known. */
  readonly packed: number | null;
}

interface Thread {
  readonly worker: Worker;
  readonly numbers: BatchNumbers;
  waiting: number;
}

/**
 * Makes claims of articles on all processors, into one pack, in no fixed order. Memory is bounded: `add` waits while all
 * threads have enough to do.
 */
export class ClaimsPool {
  readonly #writer: PackWriter;
  readonly #listener: Listener;
  readonly #limit: number;
  readonly #quotes: boolean;
  readonly #startLength: number;
  readonly #threads: Thread[] = [];
  #batch: Article[] = [];
  #batchLength = 0;
  #begun = 0;
  #failed: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(writer: PackWriter, listener: Listener, { threads, quotes, packed }: PoolOptions) {
    this.#writer = writer;
    this.#listener = listener;
    this.#quotes = quotes;
    this.#limit = Math.min(threads ?? availableParallelism(), MOST_THREADS);
    const large = packed !== null && packed >= LARGE_INPUT;
    this.#startLength = large ? 0 : START_LENGTH;
    // While they load what they run, this one loads what reads the documents.
    if (large && this.#limit > 1) while (this.#threads.length < this.#limit) this.#start();
  }

  /** @throws what a thread or the writer has thrown, be it of an article that was added before. */
  async add(article: Article): Promise<void> {
    this.#check();
    this.#begun += article.text.length;
    const few = this.#begun < this.#startLength && this.#threads.length === 0;
    if (this.#limit < 2 || few || article.text.length > LONG_TEXT) {
      // Loaded only here: with threads from the start this one mostly reads no article itself.
      const { writeClaims } = await import('./claims.ts');
      const fault = writeClaims(article, this.#quotes, (claims, quotes) => this.#writer.add(claims, quotes));
      if (fault === null) this.#listener.took(1);
      else this.#listener.leftOut(fault);
      return;
    }
    this.#batch.push(article);
    this.#batchLength += article.text.length;
    if (this.#batchLength >= BATCH_LENGTH) await this.#send();
  }

  /** Waits until all that was added has been taken. @throws what a thread or the writer has thrown. */
  async finish(): Promise<void> {
    if (this.#batch.length > 0) await this.#send();
    while (this.#threads.some((thread) => thread.waiting > 0)) await this.#change();
    // What failed may have done so while nobody waited.
    this.#check();
  }

  /** Ends the threads, whatever they are at. */
  close(): void {
    for (const { worker } of this.#threads) void worker.terminate();
    this.#threads.length = 0;
  }

  async #send(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#batchLength = 0;
    let thread = this.#free();
    while (thread === null) {
      await this.#change();
      thread = this.#free();
    }
    thread.waiting++;
    thread.worker.postMessage(batch);
  }

  /** The thread with least to do, a new one where all have something and more may be started; null: all have enough. */
  #free(): Thread | null {
    const least = this.#threads.toSorted((a, b) => a.waiting - b.waiting)[0];
    if (least !== undefined && least.waiting === 0) return least;
    if (this.#threads.length < this.#limit) return this.#start();
    return least !== undefined && least.waiting < MESSAGES ? least : null;
  }

  #start(): Thread {
    const thread: Thread = {
      worker: new Worker(new URL('./claims-thread.ts', import.meta.url), {
        resourceLimits: LIMITS,
        workerData: this.#quotes,
      }),
      numbers: new BatchNumbers(),
      waiting: 0,
    };
    thread.worker.on('message', ({ documents, faults, batch }: Answer) => {
      thread.waiting--;
      try {
        this.#writer.addBatch(batch, thread.numbers);
        this.#listener.took(documents);
        for (const fault of faults) this.#listener.leftOut(fault);
      } catch (error) {
        this.#fail(error);
      }
      this.#wake?.();
    });
    thread.worker.on('error', (error) => this.#fail(error));
    this.#threads.push(thread);
    return thread;
  }

  #fail(error: unknown): void {
    this.#failed ??= error instanceof Error ? error : new Error(String(error));
    this.#wake?.();
  }

  /** Waits until a thread has answered. @throws what a thread or the writer has thrown. */
  async #change(): Promise<void> {
    if (this.#failed === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    this.#check();
  }

  #check(): void {
    if (this.#failed !== null) throw this.#failed;
  }
}
