import { Presets, SingleBar } from 'cli-progress';
import { counted } from './counted.ts';
import { shownLines } from './shown.ts';

/** How long work shows that it goes on. All figures are since the start. */
export interface Progress {
  /** @param bytes packed bytes read; @param documents documents done. */
  update(bytes: number, documents: number): void;
  /** Prints a line without breaking the bar. */
  note(message: string): void;
  stop(): void;
}

/** Lines on something that is no terminal come this far apart at least: a log, not a flood. Milliseconds. */
const LINE_EVERY_MS = 5000;

const MB = 1e6;

/** Columns of the bar itself: what the figures beside it leave, and no more than is easy to read. */
const FIGURES = 58;
const SHORTEST_BAR = 6;
const LONGEST_BAR = 40;

/** What steers a terminal (ECMA-48; DEC's private modes). */
const CLEAR_LINE = '\u001b[K';
const WRAP = '\u001b[?7h';
const NO_WRAP = '\u001b[?7l';
const SAVE_CURSOR = '\u001b7';

/** Columns of a terminal that does not say. */
const USUAL_COLUMNS = 80;

/**
 * A bar with rate and remaining time on a terminal, a plain line now and then elsewhere, nothing but notes when quiet.
 *
 * @param total packed bytes of all inputs, null where one is not known.
 */
export function startProgress(total: number | null, quiet: boolean, stream: NodeJS.WriteStream): Progress {
  const note = (message: string) => stream.write(`${shownLines(message)}\n`);
  if (quiet) return { update: () => undefined, note, stop: () => undefined };
  // A dumb terminal (an editor's) shows what would steer it.
  const steered = stream.isTTY === true && process.env.TERM !== 'dumb';
  return steered && total !== null ? bar(total, stream) : lines(total, stream);
}

function bar(total: number, stream: NodeJS.WriteStream): Progress {
  const started = performance.now();
  const shown = new SingleBar(
    {
      format: '{bar} {percentage} % · {documents} · {rate} MB/s · {left} left',
      stream,
      barsize: Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, (stream.columns ?? USUAL_COLUMNS) - FIGURES)),
      hideCursor: true,
      clearOnComplete: true,
      // The handlers of Ctrl-C are the command's own: it has files to clean up.
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  shown.start(total, 0, { documents: counted(0, 'document'), rate: '0.0', left: '–' });
  return {
    update(bytes, documents) {
      const seconds = (performance.now() - started) / 1000;
      const left = bytes === 0 ? '–' : duration((seconds * Math.max(0, total - bytes)) / bytes);
      const rate = (bytes / MB / (seconds || 1)).toFixed(1);
      shown.update(Math.min(bytes, total), { documents: counted(documents, 'document'), rate, left });
    },
    note(message) {
      // Clears the bar's line; the next update draws it again below. Lines are not wrapped beside the bar, and its end goes
      // back to where the cursor was last saved: the message would be cut short, and then be overwritten.
      stream.write(`\r${CLEAR_LINE}${WRAP}${shownLines(message)}\n${NO_WRAP}${SAVE_CURSOR}`);
    },
    stop: () => shown.stop(),
  };
}

/** "45 s", "3 min", "2 h 5 min": no more exact than an estimate is. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function lines(total: number | null, stream: NodeJS.WriteStream): Progress {
  const started = performance.now();
  let last = started;
  return {
    update(bytes, documents) {
      const now = performance.now();
      if (now - last < LINE_EVERY_MS) return;
      last = now;
      const rate = bytes / MB / ((now - started) / 1000);
      const part = total === null || total === 0 ? '' : `${Math.floor((100 * bytes) / total)} %, `;
      stream.write(
        `${part}${counted(documents, 'document')}, ${(bytes / MB).toFixed(1)} MB read, ${rate.toFixed(1)} MB/s\n`,
      );
    },
    note: (message) => stream.write(`${shownLines(message)}\n`),
    stop: () => undefined,
  };
}
