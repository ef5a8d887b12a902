import { Exit } from './exit.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `undo` and ends the process when it is interrupted while `work` goes on. `undo` is synchronous: nothing may come
 * between the signal and the end.
 */
export async function interruptible<T>(undo: () => void, work: () => Promise<T>): Promise<T> {
  const stop = () => {
    undo();
    process.stderr.write('interrupted: nothing was written\n');
    process.exit(Exit.interrupted);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
