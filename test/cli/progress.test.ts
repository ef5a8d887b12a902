import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';

afterEach(() => vi.unstubAllEnvs());

/** A terminal of so many columns, and what it is given so far. */
function terminal(columns: number) {
  const written: string[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY: true as const, columns });
  stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  return { stream: stream as unknown as NodeJS.WriteStream, written };
}

/** What a terminal of so many columns is given to show while a build goes on. */
function drawn(columns: number): readonly string[] {
  const { stream, written } = terminal(columns);
  const progress = startProgress(100_000_000_000, false, stream);
  const begun = performance.now();
  // The bar is drawn anew ten times a second at most.
  while (performance.now() - begun < 150) progress.update(40_000_000_000, 1_234_567);
  progress.stop();
  return stripVTControlCharacters(written.join('')).split(/(?<=left)/);
}

test.each([64, 80, 200])(
  'on a terminal of %d columns the bar and all figures beside it are seen',
  (columns) => {
    const lines = drawn(columns).filter((line) => line.includes('documents'));
    expect(lines.some((line) => /1,234,567 documents · \d+\.\d MB\/s · .+ left$/.test(line))).toBe(true);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(columns);
  },
);

/** The lines that a terminal shows in the end of what it was given: as much of one as a build's progress needs. */
function screenOf(written: string, columns: number): readonly string[] {
  const lines: string[] = [''];
  let [row, column, wraps] = [0, 0, true];
  let saved = [0, 0];
  const put = (sign: string) => {
    if (column === columns) {
      if (!wraps) return;
      [row, column] = [row + 1, 0];
    }
    const line = (lines[row] ?? '').padEnd(column);
    lines[row] = line.slice(0, column) + sign + line.slice(column + 1);
    column++;
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is read
  for (const [part, mode, value] of written.matchAll(/\u001b\[(\??[\d;]*)([a-zA-Z])|\u001b[78]|[^\u001b]/g)) {
    if (part === '\n') [row, column] = [row + 1, 0];
    else if (part === '\r') column = 0;
    else if (part === '\u001b7') saved = [row, column];
    else if (part === '\u001b8') [row, column] = [saved[0]!, saved[1]!];
    else if (mode === '?7') wraps = value === 'h';
    else if (value === 'G') column = Number(mode || 1) - 1;
    else if (value === 'K') lines[row] = mode === '2' ? '' : (lines[row] ?? '').slice(0, column);
    else if (value === undefined) put(part);
  }
  return lines.filter((line) => line !== '');
}

test.each([40, 80])(
  'on a terminal of %d columns what is said beside the bar stays, to its end',
  (columns) => {
    const { stream, written } = terminal(columns);
    const progress = startProgress(1000, false, stream);
    const messages = [1, 2, 3].map(
      (n) => `minutes-of-the-harbour-office/${n}.txt: an empty file, as it seems`,
    );
    for (const message of messages) {
      progress.note(message);
      progress.update(10, 1);
    }
    progress.stop();
    stream.write('a.pack: 1 report\n');
    const shown = screenOf(written.join(''), columns).join('');
    expect(shown).toBe(`${messages.join('')}a.pack: 1 report`);
  },
);

test('one document is not "1 documents"', () => {
  const { stream, written } = terminal(80);
  const progress = startProgress(1000, false, stream);
  const begun = performance.now();
  while (performance.now() - begun < 150) progress.update(10, 1);
  progress.stop();
  expect(written.join('')).toContain('· 1 document ·');
});

test('a dumb terminal is given lines', () => {
  vi.stubEnv('TERM', 'dumb');
  const { stream, written } = terminal(80);
  const progress = startProgress(1000, false, stream);
  progress.update(10, 1);
  progress.note('a.txt: an empty file');
  progress.stop();
  expect(written.join('')).toBe('a.txt: an empty file\n');
});
