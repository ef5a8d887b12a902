// Makes the bundled pack from the starter corpus: node src/cli/starter.ts FILE
import { readFileSync } from 'node:fs';
import type { ArticleClaims } from '../claim/claim.ts';
import type { Mentions } from '../claim/spotted.ts';
import { parseStarter } from '../import/starter.ts';
import { type KeysOf, starterClaims } from '../import/starter-claims.ts';
import type { PackInfo } from '../pack/format.ts';
import { PackWriter } from '../pack/writer.ts';
import { read } from '../spot/spot.ts';
import { newFile } from './new-file.ts';

const FOLDER = new URL('../starter/', import.meta.url);

/** What the bundled pack says of itself. The day is that of its latest report. */
export const STARTER_INFO: PackInfo = {
  name: 'Starter',
  description:
    'Reviewed facts of a hundred reports on some thirty events, 2005 to 2017: a set to try things on.',
  publisher: 'Second Source',
  date: '2017-11-14',
};

/** The starter corpus as claims, in the order of its tables. @throws ImportError naming the wrong record. */
export function starterArticles(): readonly ArticleClaims[] {
  const table = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
  return parseStarter(table('reports.tsv'), table('facts.tsv')).map((report) =>
    starterClaims(report, keysOf),
  );
}

/** Key of each mention. */
const mentioned = ({ keys, words }: Mentions) => words.map((word) => keys[word]!);

const keysOf: KeysOf = (text) => {
  const { names, terms } = read(text, { publisher: null, url: null, day: null, title: null });
  return { names: mentioned(names), terms: mentioned(terms) };
};

/** Writes the pack of the starter corpus; the file appears whole or not at all. */
function writeStarterPack(path: string): void {
  const file = newFile(path);
  try {
    const writer = new PackWriter(STARTER_INFO);
    for (const article of starterArticles()) writer.add(article);
    writer.finish((bytes) => file.append(bytes));
    file.commit();
  } finally {
    file.discard();
  }
}

if (import.meta.main) {
  const path = process.argv[2];
  if (path === undefined) {
    process.stderr.write('usage: node src/cli/starter.ts FILE\n');
    process.exitCode = 2;
  } else writeStarterPack(path);
}
