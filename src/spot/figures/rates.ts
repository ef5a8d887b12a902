import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { valueAt } from './digits.ts';
import { headLemma } from './lemma.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { asked, attached, bits, general, isHyphen, kindAt, lexAt, sameParagraph, sign } from './scan.ts';
import { Id } from './tables.ts';

/**
 * What a figure is per: "a barrel", "per share", "/day", "per 100,000 people" at token `at`. The end is `at` where there is
 * nothing.
 */
export function rateAt(tokens: Tokens, at: number): { per: string; to: number } {
  const nothing = { per: '', to: at };
  const before = sign(tokens, at);
  if (before === 0 ? lexAt(tokens, at) === 0 : before !== 47 && !isHyphen(before)) return nothing;
  let next = at;
  if (isHyphen(sign(tokens, next)) && attached(tokens, next)) next++;
  const lex = lexAt(tokens, next);
  if (sign(tokens, next) === 47 && attached(tokens, next) && attached(tokens, next + 1)) next++;
  else if (lex === Id.per || lex === Id.a || lex === Id.an || lex === Id.every || lex === Id.each) next++;
  else return nothing;
  if (isHyphen(sign(tokens, next)) && attached(tokens, next)) next++;
  if (!sameParagraph(tokens, next)) return nothing;
  if (lex === Id.per && kindAt(tokens, next) === Kind.number) return perMany(tokens, next) ?? nothing;
  if (kindAt(tokens, next) !== Kind.word) return nothing;
  if (lexAt(tokens, next) === Id.cent) return nothing;
  const article = lex === Id.a || lex === Id.an || lex === Id.each || lex === Id.every;
  // An article counts only before what prices and rates are given for.
  if (
    article &&
    (general(tokens, next) & General.timeUnit) === 0 &&
    (bits(tokens, next) & Word.measurePrefix) === 0 &&
    (asked(tokens, next) & Asked.rated) === 0
  )
    return nothing;
  // "a profit of £12m a year earlier"; "£12m a year before tax" is a rate.
  if (article && (asked(tokens, next + 1) & Asked.afterPast) !== 0) {
    if (lexAt(tokens, next + 1) !== Id.before || kindAt(tokens, next + 2) !== Kind.word) return nothing;
  }
  const letter = kindAt(tokens, next - 1) === Kind.sign && tokenWord(tokens, next) === 'd';
  // "a square metre", "per megawatt hour"
  const isTwo =
    (bits(tokens, next + 1) & Word.measure) !== 0 &&
    ((bits(tokens, next) & Word.measurePrefix) !== 0 || tokenWord(tokens, next).endsWith('watt'));
  const last = isTwo ? next + 1 : next;
  const per = (isTwo ? `${tokenWord(tokens, next)} ` : '') + headLemma(tokens, last);
  return { per: letter ? 'day' : per, to: last + 1 };
}

/** "per 1,000 live births": so many, and what of; null where nothing is counted. */
function perMany(tokens: Tokens, at: number): { per: string; to: number } | null {
  const value = valueAt(tokens, at);
  const phrase = readNounPhrase(tokens, at + 1, false);
  return value === null || phrase === null
    ? null
    : { per: `${value} ${headLemma(tokens, phrase.head)}`, to: phrase.to };
}
