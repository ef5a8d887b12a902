import { Exit } from './exit.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does `work`, which tells by `undoing` what is to be undone at its end, whatever that is: an interruption ends the
 * process. The signals are listened to before anything is begun, so that none finds half a file. What undoes is
 * synchronous: nothing may come between the signal and the end.
 */
export async function interruptible<T>(
  work: (undoing: (undo: () => void) => void) => Promise<T>,
): Promise<T> {
  let undo = () => {};
  const stop = () => {
    undo();
    process.stderr.write('interrupted: nothing was written\n');
    process.exit(Exit.interrupted);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work((given) => {
      undo = given;
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    undo();
  }
}
