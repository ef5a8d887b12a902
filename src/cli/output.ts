import { once } from 'node:events';
import { Exit } from './exit.ts';
import { writingReason } from './file-reasons.ts';

/** Where a command prints. Resolves when more may be written, so that a slow reader slows us instead of our memory. */
export interface Output {
  line(text: string): Promise<void>;
  /** Whether the reader has gone (`| head -1`): the command may stop without an error. */
  readonly closed: boolean;
  /** Whether what was printed could not be written, for any other reason: the command ends with an error. */
  readonly failed: boolean;
}

/** Standard output as lines. A closed pipe is a clean end: later lines go nowhere. */
export function standardOutput(stream: NodeJS.WriteStream = process.stdout): Output {
  const state = { closed: false, failed: false };
  stream.on('error', (error: NodeJS.ErrnoException) => {
    state.closed = true;
    if (error.code === 'EPIPE') return;
    if (state.failed) return;
    state.failed = true;
    process.stderr.write(`standard output: cannot be written: ${writingReason(error) ?? error.message}\n`);
    // Not an exit here and now: a command that is at work has files to clean up. The error may come after its end.
    process.exitCode = Exit.file;
  });
  return {
    async line(text) {
      if (state.closed) return;
      if (!stream.write(`${text}\n`)) {
        const ready = new AbortController();
        const events = ['drain', 'close', 'error'].map((name) =>
          once(stream, name, { signal: ready.signal }).catch(() => undefined),
        );
        await Promise.race(events);
        ready.abort();
      }
    },
    get closed() {
      return state.closed;
    },
    get failed() {
      return state.failed;
    },
  };
}
