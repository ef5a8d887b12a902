import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';

/** What a terminal of so many columns is given to show while a build goes on. */
function drawn(columns: number): readonly string[] {
  const written: string[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY: true as const, columns });
  stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const progress = startProgress(100_000_000_000, false, stream as unknown as NodeJS.WriteStream);
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
    expect(lines.some((line) => /1234567 documents · \d+\.\d MB\/s · .+ left$/.test(line))).toBe(true);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(columns);
  },
);
