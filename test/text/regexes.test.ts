import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';

/** Folders whose patterns meet hostile text: of pages, of files, and on its way out. */
const FOLDERS = [
  'src/text',
  'src/spot/figures',
  'src/spot/en',
  'src/page',
  'src/page/article',
  'src/import',
  'src/export',
];

/** A regular expression literal behind what may stand before an expression; good enough for code that Biome formats. */
const LITERAL =
  /(?:^|[=(,:?![&|{;]|=>|return)\s*\/((?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm;

const patterns = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.ts') && (folder !== 'src/spot/en' || name.startsWith('figures')))
    .flatMap((name) => {
      const code = readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), 'utf8').replace(
        /\/\*\*[\s\S]*?\*\//g,
        '',
      );
      return [...code.matchAll(LITERAL)].map((match) => ({
        where: `${folder}/${name}`,
        source: match[1] ?? '',
        flags: match[2] ?? '',
      }));
    }),
);

describe('regular expressions over text', () => {
  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(20);
  });

  it.each(patterns)('$where: /$source/ takes linear time', ({ source, flags }) => {
    expect(checkSync(source, flags).status).toBe('safe');
  });
});
