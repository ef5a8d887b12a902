// Sizes of what a reader's browser loads, in bytes.
//   node test/run/sizes.ts             prints them
//   node test/run/sizes.ts --readme    writes the README's table
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { extensionFolder, STARTER_PACK } from './build.ts';
import { writeSection } from './readme.mjs';

/** The level that servers and stores use; browsers load an extension from the disk, so this is a measure, not a cost. */
const GZIP_LEVEL = 9;

const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: GZIP_LEVEL }).length;

export interface Sizes {
  /** What comes into every page that the reader lets be read, gzipped. */
  readonly pageScript: number;
  /** What comes into an article with a finding: the page script and the card's script, gzipped each. */
  readonly contentScript: number;
  /** The spotter with all its data, bundled alone, gzipped: part of the background. */
  readonly spotter: number;
  readonly starterPack: number;
  /** The whole unpacked extension. */
  readonly extension: number;
}

/** The spotter as a script of its own, minified as in the extension. */
async function bundleSpotter(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: join(root, 'src', 'spot', 'spot.ts'), formats: ['iife'], name: 'spotter' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []));
  return chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

/** Measures the release build for Chromium in `.output`. */
export async function measureSizes(root: string): Promise<Sizes> {
  const folder = extensionFolder('chrome', false);
  const files = globSync('**/*', { cwd: folder }).map((file) => statSync(join(folder, file)));
  const script = (name: string) => gzipped(readFileSync(join(folder, name)));
  const pageScript = script('page.js');
  return {
    pageScript,
    contentScript: pageScript + script('card.js'),
    spotter: gzipped(Buffer.from(await bundleSpotter(root))),
    starterPack: statSync(join(root, STARTER_PACK)).size,
    extension: files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0),
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function table(sizes: Sizes): string {
  return [
    '| size (`node test/run/sizes.ts`) | here | aimed at |',
    '|---|---:|---:|',
    `| scripts in an article with a finding, gzipped | ${kilobytes(sizes.contentScript)} | 64 KB |`,
    `| of it in a page without one | ${kilobytes(sizes.pageScript)} | |`,
    `| the spotter with its words, bundled alone; it runs in the background | ${kilobytes(sizes.spotter)} | 40 KB |`,
    `| starter pack | ${kilobytes(sizes.starterPack)} | |`,
    `| whole extension, unpacked | ${kilobytes(sizes.extension)} | |`,
  ].join('\n');
}

if (import.meta.main) {
  const sizes = await measureSizes(join(import.meta.dirname, '..', '..'));
  if (process.argv.includes('--readme')) writeSection('sizes', table(sizes));
  else console.log(sizes);
}
