import { Exit } from './exit.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does `work`, which tells by `undoing` what is to be undone at its end, whatever that is, and by `committed` from when on
 * its file stands: an interruption ends the process, and says whether it does. The signals are listened to before anything
 * is begun, so that none finds half a file. What undoes is synchronous: nothing may come between the signal and the end.
 */
export async function interruptible<T>(
  work: (undoing: (undo: () => void) => void, committed: (file: string) => void) => Promise<T>,
): Promise<T> {
  let undo = () => {};
  let written = 'nothing was written';
  const stop = () => {
    undo();
    process.stderr.write(`interrupted: ${written}\n`);
    process.exit(Exit.interrupted);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work(
      (given) => {
        undo = given;
      },
      (file) => {
        written = `${file} was written`;
      },
    );
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    undo();
  }
}
