import type { WordMention } from '../../claim/spotted.ts';
import type { Tokens } from '../../text/tokens.ts';
import { ofWord } from '../../text/word-memo.ts';
import { demonyms } from '../en/demonyms.ts';
import { english } from '../en/lexicon.ts';

const isDemonym = ofWord(english, (word) => demonyms.has(word));

/** Tokens of the names that call a people by its place, as far as the list of irregular ones goes: "American", "Dutch". */
export function peoplesOf(tokens: Tokens, names: readonly WordMention[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { token } of names) if (isDemonym(tokens, token)) out.add(token);
  return out;
}
