import type { Article } from '../claim/article.ts';
import { digestOf } from './digest.ts';

/** Hexadecimal digits of the digest that are kept: of a million documents two share them once in 30 million times. */
const DIGITS = 16;

const DIGEST = new RegExp(` [0-9a-f]{${DIGITS}}$`);

/**
 * The id of an article that states none and has no address: the name of the file that it came in, for the reader, and a
 * digest of what it says, so that two files of one name are two reports, and one file is one report wherever it lies.
 *
 * @param name the file's path or address.
 */
export async function ownId(name: string, article: Article): Promise<string> {
  const { title, publisher, date, language, text } = article;
  const said = new TextEncoder().encode(JSON.stringify([title, publisher, date, language, text]));
  const hex = await digestOf(said);
  const file = /^https?:\/\//i.test(name) ? name : name.replace(/^.*\//s, '');
  return `${file} ${hex.slice(0, DIGITS)}`;
}

/** The digest in an id that {@link ownId} may have made, null for any other. */
export function digestIn(id: string): string | null {
  return DIGEST.exec(id)?.[0] ?? null;
}
