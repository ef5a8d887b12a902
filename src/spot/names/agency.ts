import { Kind, signAt, type Tokens, tokenWord } from '../../text/tokens.ts';
import { agencies } from '../en/agencies.ts';

/** A credit stands in the dateline or in the last line. Tokens. */
const REACH = 24;

const BRACKET = 40;
const HYPHEN = 45;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

/**
 * The agency that a text credits as its own origin: "KIEV (Reuters) –" in the dateline, "(AP)" or "– AFP" in the last
 * line; '' where there is none. An agency named as the addressee of a statement ("told Reuters") is no such credit.
 */
export function creditedAgency(tokens: Tokens): string {
  const { count } = tokens;
  for (let i = 0; i < Math.min(count, REACH); i++) {
    const name = bracketed(tokens, i) ? agencyAt(tokens, i) : '';
    if (name !== '') return name;
  }
  for (let i = Math.max(0, count - REACH); i < count; i++) {
    const name = bracketed(tokens, i) || dashBefore(tokens, i) ? agencyAt(tokens, i) : '';
    if (name !== '') return name;
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
    signAt(tokens, i - 1) === BRACKET &&
    tokens.text.slice(tokens.end[i]!, tokens.end[i]! + 16).includes(')')
  );
}

function dashBefore(tokens: Tokens, i: number): boolean {
  const unit = signAt(tokens, i - 1);
  return (unit === HYPHEN || unit === EN_DASH || unit === EM_DASH) && tokens.gap[i]! > 0;
}
