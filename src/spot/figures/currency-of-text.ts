import { hashWord } from '../../text/lexicon.ts';
import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { countryWords, sharedCurrencies } from '../en/figures-countries.ts';
import type { Draft } from './draft.ts';
import { isWeight } from './money-words.ts';
import { attached, capital, kindAt, sign } from './scan.ts';

/** Countries by the hash of the words that name them or their people. */
const countryOf: ReadonlyMap<number, string> = new Map(
  countryWords.flatMap(([country, words]) =>
    words.split(' ').map((word) => [hashWord(word), country] as const),
  ),
);
const S = hashWord('s');

/** 1 for the last bits of those hashes: nine of ten capitals are no country's, and no map is asked for them. */
const mayBeCountry = new Uint8Array(1024);
for (const hash of countryOf.keys()) mayBeCountry[hash & 1023] = 1;

/** For the code that a bare sign or name stands for by default: the countries whose own currency has the same name. */
const sharers: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  sharedCurrencies.map(([code, rows]) => [
    code,
    new Map(rows.split(' ').map((row) => row.split('=') as [string, string])),
  ]),
);

/** The code of the currency `code` as the country named at token `i` has it: "Egyptian pounds"; '' where it is not known. */
export function nationalCode(tokens: Tokens, i: number, code: string): string {
  const country = countryOf.get(tokens.hash[i]!);
  return (country === undefined ? undefined : sharers.get(code)?.get(country)) ?? '';
}

/** Whether countries have a currency of one name with the one that `code` stands for. */
export const isShared = (code: string): boolean => sharers.has(code);

/** Times that a text must name a country before its "$" is taken for that country's: one may be a passing mention. */
const MENTIONS = 2;

/**
 * Reads a bare "$", "dollars", "pesos" as the currency of the country that the text is about: of those whose currency has
 * that name, the one named most often; the usual one where that is named as often, and for "$" where it is named at all.
 */
export function readCurrencies(tokens: Tokens, drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some((draft) => isBare(tokens, draft))) return drafts;
  const mentions = countriesOf(tokens);
  const pays = paysInPounds(tokens, drafts, mentions);
  return drafts.map((draft) => {
    if (!isBare(tokens, draft)) return draft;
    if (isPound(tokens, draft) && isWeight(tokens, draft.from, draft.head, pays))
      return { ...draft, kind: 'measure', unit: 'pound' };
    const unit = ownCurrency(draft.unit, mentions);
    return unit === draft.unit ? draft : { ...draft, unit };
  });
}

/** Whether a text has pounds that are money: a sign, a name of theirs, or one of their countries more than in passing. */
function paysInPounds(
  tokens: Tokens,
  drafts: readonly Draft[],
  mentions: ReadonlyMap<string, number>,
): boolean {
  for (const country of sharers.get('GBP')!.keys()) if ((mentions.get(country) ?? 0) >= MENTIONS) return true;
  return drafts.some((draft) => draft.unit === 'pence' || (draft.unit === 'GBP' && !isPound(tokens, draft)));
}

/** Whether "pounds" with no sign says what a draft is of. */
function isPound(tokens: Tokens, { unit, head, per }: Draft): boolean {
  return unit === 'GBP' && head >= 0 && per === '' && tokenWord(tokens, head).startsWith('pound');
}

function ownCurrency(code: string, mentions: ReadonlyMap<string, number>): string {
  let own = code;
  let most = code === 'USD' ? MENTIONS - 1 : 0;
  let usual = 0;
  for (const [country, currency] of sharers.get(code)!) {
    const count = mentions.get(country) ?? 0;
    if (currency === code) usual += count;
    else if (count > most) {
      most = count;
      own = currency;
    }
  }
  const enough = code === 'USD' ? usual === 0 : most > usual;
  return enough ? own : code;
}

/** Whether nothing beside the sign or name says whose currency it is. */
function isBare(tokens: Tokens, draft: Draft): boolean {
  if (draft.kind !== 'money' || !sharers.has(draft.unit)) return false;
  const { signAt } = draft.quantity;
  if (signAt >= 0)
    return (
      sign(tokens, signAt) === 36 && !(kindAt(tokens, signAt - 1) === Kind.word && attached(tokens, signAt))
    );
  // "Rs 300"
  if (draft.head < 0) return draft.unit === 'INR';
  // A name of several words has its country in it; a code ("USD") is nobody else's.
  return draft.head === draft.nounFrom && !capital(tokens, draft.head);
}

function countriesOf(tokens: Tokens): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>();
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.word || !capital(tokens, i)) continue;
    const hash = tokens.hash[i]!;
    // "U.S."
    const letters =
      hash === S && sign(tokens, i - 1) === 46 && attached(tokens, i) && kindAt(tokens, i - 2) === Kind.word;
    const named = letters ? hashWord(`${tokenWord(tokens, i - 2)}s`) : hash;
    if (mayBeCountry[named & 1023] === 0) continue;
    const country = countryOf.get(named);
    if (country !== undefined) mentions.set(country, (mentions.get(country) ?? 0) + 1);
  }
  return mentions;
}
