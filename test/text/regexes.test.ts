import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * For each pattern, also on a machine that does much else: what reads too many characters is vulnerable, not what takes long
 * to read them.
 */
const PATIENCE = { timeout: 50_000, attackTimeout: null } as const;

/** A regular expression literal behind what may stand before an expression; good enough for code that Biome formats. */
const LITERAL =
  /(?:^|[=(,:?![&|{;]|=>|return)\s*\/((?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm;

/** Of the whole source: what is short today meets a page's text tomorrow. */
const patterns = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).flatMap((path) => {
  const code = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(LITERAL)]
    .map((match) => ({ where: path, source: match[1] ?? '', flags: match[2] ?? '' }))
    .filter(isExpression);
});

/** What stands between two divisions is none. */
function isExpression({ source, flags }: { readonly source: string; readonly flags: string }): boolean {
  try {
    return new RegExp(source, flags) !== null;
  } catch {
    return false;
  }
}

describe('regular expressions over text', () => {
  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(400);
  });

  it.each(patterns)('$where: /$source/ takes linear time', ({ source, flags }) => {
    expect(checkSync(source, flags, PATIENCE).status).toBe('safe');
  });
});
