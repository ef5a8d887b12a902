// Writes the generated parts of the README, so that its figures are those that were measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/**
 * Replaces what stands between "<!-- NAME: …" and "<!-- /NAME -->". Error if the README has no such part.
 * @param {string} name
 * @param {string} markdown
 */
export function writeSection(name, markdown) {
  const file = join(ROOT, 'README.md');
  const text = readFileSync(file, 'utf8');
  const part = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[^]*?(<!-- /${name} -->)`);
  if (!part.test(text)) throw new Error(`README.md has no part "${name}"`);
  writeFileSync(
    file,
    text.replace(part, (_all, open, close) => `${open}${markdown}\n${close}`),
  );
}
