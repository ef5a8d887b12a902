import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article } from '../claim/article.ts';
import { type Made, makeClaims } from './claims.ts';

/** Text that is read on this thread before others are started, in UTF-16 code units: starting one takes 100 ms. */
const START_LENGTH = 1_000_000;

/** Text in one message to a thread: large enough that the message costs nothing beside the reading. */
const BATCH_LENGTH = 200_000;

/** Messages that a thread has before it: one to work on, one to go on with. */
const MESSAGES = 2;

/** More threads would wait for the one that reads and writes. */
const MOST_THREADS = 8;

/** A text beyond this is read on this thread, whose memory is not bounded so tightly. UTF-16 code units. */
const LONG_TEXT = 2_000_000;

/**
 * Memory of a thread in MB. What is alive at a time is about 20; without a bound a thread collects its garbage only
 * beyond 150, and three of them come to 640 together.
 */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 };

interface Thread {
  readonly worker: Worker;
  waiting: number;
}

/**
 * Makes claims of articles on all processors. What was made comes to `take` on this thread, in no fixed order. Memory is
 * bounded: `add` waits while all threads have enough to do.
 */
export class ClaimsPool {
  readonly #take: (made: Made) => void;
  readonly #limit: number;
  readonly #quotes: boolean;
  readonly #threads: Thread[] = [];
  #batch: Article[] = [];
  #batchLength = 0;
  #begun = 0;
  #failed: Error | null = null;
  #wake: (() => void) | null = null;

  /**
   * @param options most threads beside this one (null: as many as there are processors), and whether the sentence of each
   * claim is kept.
   */
  constructor(
    take: (made: Made) => void,
    options: { readonly threads: number | null; readonly quotes: boolean },
  ) {
    this.#take = take;
    this.#quotes = options.quotes;
    this.#limit = Math.min(options.threads ?? availableParallelism(), MOST_THREADS);
  }

  async add(article: Article): Promise<void> {
    this.#begun += article.text.length;
    const few = this.#begun < START_LENGTH && this.#threads.length === 0;
    if (this.#limit < 2 || few || article.text.length > LONG_TEXT) {
      this.#take(makeClaims(article, this.#quotes));
      return;
    }
    this.#batch.push(article);
    this.#batchLength += article.text.length;
    if (this.#batchLength >= BATCH_LENGTH) await this.#send();
  }

  /** Waits until all that was added has been taken. */
  async finish(): Promise<void> {
    if (this.#batch.length > 0) await this.#send();
    while (this.#threads.some((thread) => thread.waiting > 0)) await this.#change();
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
      worker: new Worker(new URL('./claims-worker.ts', import.meta.url), {
        resourceLimits: LIMITS,
        workerData: this.#quotes,
      }),
      waiting: 0,
    };
    thread.worker.on('message', (answer: string) => {
      thread.waiting--;
      const made: readonly Made[] = JSON.parse(answer);
      try {
        for (const one of made) this.#take(one);
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

  /** Waits until a thread has answered. @throws what a thread or `take` has thrown. */
  async #change(): Promise<void> {
    if (this.#failed === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    if (this.#failed !== null) throw this.#failed;
  }
}
