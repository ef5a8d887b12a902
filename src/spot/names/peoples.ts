import type { WordMention } from '../../claim/spotted.ts';
import { type Tokens, tokenWord } from '../../text/tokens.ts';
import { demonyms } from '../en/demonyms.ts';

/** Tokens of the names that call a people by its place, as far as the list of irregular ones goes: "American", "Dutch". */
export function peoplesOf(tokens: Tokens, names: readonly WordMention[]): ReadonlySet<number> {
  return new Set(names.flatMap(({ token }) => (demonyms.has(tokenWord(tokens, token)) ? [token] : [])));
}
