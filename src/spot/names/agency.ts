import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { agencies } from '../en/agencies.ts';

/** A credit stands in the dateline or in the last line. Tokens. */
const REACH = 24;

/**
 * The agency that a text credits as its own origin: "KIEV (Reuters) –" in the dateline, "(AP)" or "– AFP" in the last
 * line; '' where there is none. An agency named as the addressee of a statement ("told Reuters") is no such credit.
 */
export function creditedAgency(tokens: Tokens): string {
  const { count } = tokens;
  for (let i = 0; i < Math.min(count, REACH); i++) {
    const name = agencyAt(tokens, i);
    if (name !== '' && bracketed(tokens, i)) return name;
  }
  for (let i = Math.max(0, count - REACH); i < count; i++) {
    const name = agencyAt(tokens, i);
    if (name !== '' && (bracketed(tokens, i) || dashBefore(tokens, i))) return name;
  }
  return '';
}

function agencyAt(tokens: Tokens, i: number): string {
  if (tokens.kind[i] !== Kind.word) return '';
  const word = tokenWord(tokens, i);
  for (const [words, name] of agencies) {
    if (words === word) return name;
    if (
      words.startsWith(word) &&
      tokens.text.slice(tokens.start[i]!, tokens.start[i]! + words.length).toLowerCase() === words
    )
      return name;
  }
  return '';
}

function bracketed(tokens: Tokens, i: number): boolean {
  return (
    i > 0 &&
    tokens.text[tokens.start[i - 1]!] === '(' &&
    tokens.text.slice(tokens.end[i]!, tokens.end[i]! + 16).includes(')')
  );
}

function dashBefore(tokens: Tokens, i: number): boolean {
  return i > 0 && /[–—-]/.test(tokens.text[tokens.start[i - 1]!] ?? '') && tokens.gap[i]! > 0;
}
