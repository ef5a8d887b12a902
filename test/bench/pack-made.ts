/** Packs of any size for the benchmarks, written to a scratch folder as the command line writes them. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import type { Spill } from '../../src/pack/spill.ts';
import { type PackSummary, PackWriter } from '../../src/pack/writer.ts';
import { drawReports } from './pack-corpus.ts';

const info = { name: 'bench', description: null, publisher: null, date: null };

function fileSpill(path: string): Spill & { close(): void } {
  const file = openSync(path, 'w+');
  return {
    append: (bytes) => {
      writeSync(file, bytes);
    },
    read: (offset, bytes) => {
      readSync(file, bytes, 0, bytes.length, offset);
    },
    close: () => closeSync(file),
  };
}

/** Writes a pack of `claims` drawn claims to `path`. Milliseconds are the writer's own. `hear` is given every report. */
export function makePack(
  base: readonly ArticleClaims[],
  claims: number,
  path: string,
  hear: (report: ArticleClaims) => void = () => {},
): { readonly summary: PackSummary; readonly writing: number } {
  const spill = fileSpill(`${path}.spill`);
  const writer = new PackWriter(info, spill);
  let writing = 0;
  for (const document of drawReports(base, claims, 1)) {
    const start = performance.now();
    writer.add(document);
    writing += performance.now() - start;
    hear(document);
  }
  const file = openSync(path, 'w');
  const start = performance.now();
  const summary = writer.finish((bytes) => writeSync(file, bytes));
  writing += performance.now() - start;
  closeSync(file);
  spill.close();
  return { summary, writing };
}
