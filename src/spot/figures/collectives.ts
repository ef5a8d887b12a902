import { Kind, type Tokens } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { isArticle } from './moved.ts';
import { isPluralNoun } from './noun-phrase.ts';
import { bits, capital, general, isNamed, kindAt, lexAt, wordAt } from './scan.ts';
import { Id, NUMBER_WORD } from './tables.ts';

/** Nouns for so many people. */
const BODY =
  /^(?:crowd|crew|audience|workforce|staff|garrison|congregation|family|gang|team|group|squad|choir|orchestra|class|cast|jury)$/;

/** "a family of four": whether the number at `first` tells how many such a body has. */
export const isOfBody = (tokens: Tokens, first: number): boolean =>
  lexAt(tokens, first - 1) === Id.of && BODY.test(wordAt(tokens, first - 2));

/** "a family of four needs", "the class of 28 shares two books": what the one body does, and no plural. */
export function isDoneByBody(tokens: Tokens, first: number, at: number): boolean {
  const next = general(tokens, at + 1);
  return (
    isOfBody(tokens, first) &&
    wordAt(tokens, at).endsWith('s') &&
    (kindAt(tokens, at + 1) === Kind.number ||
      (bits(tokens, at + 1) & NUMBER_WORD) !== 0 ||
      ((next & General.determiner) !== 0 && (next & General.relative) === 0))
  );
}

/** "a total of 41", "a fleet of 12", "a family of four": what such a noun does or suffers, all of them do. */
export const isOfMany = (tokens: Tokens, from: number): boolean =>
  isOfBody(tokens, from) ||
  (lexAt(tokens, from - 1) === Id.of &&
    /^(?:total|record|rest|majority|fleet|convoy|series|pair|herd)$/.test(wordAt(tokens, from - 2)));

/** The token before "a total of 11", "a family of four" whose number stands at `from`, which may be their verb; -1 where they stand not so. */
export const beforeBody = (tokens: Tokens, from: number): number =>
  lexAt(tokens, from - 3) === Id.a && isOfMany(tokens, from) ? from - 4 : -1;

/** Whether the article at `i` begins a clause: "A total", ", a total", but not "carried out a total". */
export const opensClause = (tokens: Tokens, i: number): boolean =>
  capital(tokens, i) ||
  kindAt(tokens, i - 1) !== Kind.word ||
  (general(tokens, i - 1) & (General.conjunction | General.relative)) !== 0;

/** "the cull of 4,500 cattle": one thing with its article, of which the counted only are. */
export function isOfOne(tokens: Tokens, from: number): boolean {
  const noun = from - 2;
  if (isOfMany(tokens, from) || !isNamed(tokens, noun) || isPluralNoun(tokens, noun)) return false;
  return isArticle(tokens, noun - 1) || (isNamed(tokens, noun - 1) && isArticle(tokens, noun - 2));
}
