import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked, PhraseEnd } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import type { Draft } from './draft.ts';
import { isVerbForm } from './noun-phrase.ts';
import { rateAt } from './rates.ts';
import { asked, attached, bits, general, isHyphen, lexAt, sign, wordAt } from './scan.ts';
import { Id, phraseEndOf } from './tables.ts';
import { type UnitPhrase, unitAt } from './units.ts';

const MILLION = 1e6;

/**
 * "9.97m", "doubling to 200m": metres become millions where the figure goes on as metres never do ("100m a year", "2.3m of
 * them"), or where the text writes its sums so ("£930m", "€5bn") and nothing measures ("3m high", "a 100m race").
 */
export function readMillions(tokens: Tokens, drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some((draft) => isLetter(tokens, draft))) return drafts;
  const style =
    drafts.some((draft) => writesMillions(tokens, draft)) && !drafts.some((draft) => isLength(tokens, draft));
  return drafts.map((draft) =>
    isLetter(tokens, draft) && isMillion(tokens, draft, style) ? inMillions(tokens, draft) : draft,
  );
}

/** Whether the letter "m" on the number alone makes a draft metres. */
function isLetter(tokens: Tokens, draft: Draft): boolean {
  const { head } = draft;
  return draft.unit === 'metre' && head >= 0 && lexAt(tokens, head) === Id.m && attached(tokens, head);
}

/** "£930m", "12m followers", "€5bn". */
function writesMillions(tokens: Tokens, draft: Draft): boolean {
  const last = draft.quantity.end - 1;
  const short = Word.magnitude | Word.shortMagnitude;
  return draft.quantity.low >= 1000 && attached(tokens, last) && (bits(tokens, last) & short) !== 0;
}

/** A length that is none but a length: such a text may well write metres as "m". */
function isLength(tokens: Tokens, draft: Draft): boolean {
  if (draft.unit !== 'metre' && draft.unit !== 'centimetre' && draft.unit !== 'foot') return false;
  return !isLetter(tokens, draft) || (bits(tokens, draft.head + 1) & Word.extent) !== 0;
}

function isMillion(tokens: Tokens, draft: Draft, style: boolean): boolean {
  const next = draft.head + 1;
  if (draft.per !== '' || measureBehind(tokens, next) !== null || isOfPeople(tokens, draft.from)) return true;
  if (isSubject(tokens, draft, next)) return true;
  // "within 80m of the shore"
  if (draft.from > 0 && tokenWord(tokens, draft.from - 1) === 'within') return false;
  if (lexAt(tokens, next) === Id.of)
    return (
      (asked(tokens, next + 1) & Asked.them) !== 0 || (general(tokens, next + 1) & General.determiner) !== 0
    );
  if (!style || isHyphen(sign(tokens, next)) || (bits(tokens, next) & Word.extent) !== 0) return false;
  // "the 100m final": an article before the number makes a name of it where a noun follows.
  const named = (general(tokens, draft.from - 1) & General.determiner) !== 0;
  return !(named && tokens.kind[next] === Kind.word && general(tokens, next) === 0);
}

/** "3m have fled", "Over 3m watched": what has a verb behind it, and is neither long nor run, is many people. */
function isSubject(tokens: Tokens, draft: Draft, next: number): boolean {
  const before = general(tokens, draft.from - 1);
  if ((before & General.determiner) !== 0) return false;
  // "100m is what he runs"
  if ((general(tokens, next) & General.auxiliary) !== 0)
    return !/^(?:is|was|has)$/.test(tokenWord(tokens, next)) && (bits(tokens, next + 1) & Word.extent) === 0;
  const opens =
    draft.from === 0 || tokens.kind[draft.from - 1] === Kind.sign || (before & General.conjunction) !== 0;
  return opens && (isVerbForm(tokens, next) || phraseEndOf[lexAt(tokens, next)] === PhraseEnd.verb);
}

/** Tokens between a noun of many people and how many they are: "a population of just over 1.4m", "Population: 1.4m". */
const PEOPLE_REACH = 4;

const PEOPLE = /^(?:population|audience|turnout|readership|circulation|electorate|membership|workforce)$/;

function isOfPeople(tokens: Tokens, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - PEOPLE_REACH; i--)
    if (PEOPLE.test(wordAt(tokens, i))) return true;
  return false;
}

/** "9.97m b/d" */
function measureBehind(tokens: Tokens, end: number): UnitPhrase | null {
  const unit = unitAt(tokens, end, '');
  return unit?.kind === 'measure' ? unit : null;
}

function inMillions(tokens: Tokens, draft: Draft): Draft {
  const { quantity } = draft;
  const times = (value: number | null) => (value === null ? null : Number((value * MILLION).toPrecision(12)));
  const end = draft.head + 1;
  const unit = measureBehind(tokens, end);
  const rate = rateAt(tokens, unit === null ? end : unit.to);
  return {
    ...draft,
    to: rate.to,
    quantity: { ...quantity, end, low: quantity.low * MILLION, high: times(quantity.high), plain: false },
    low: times(draft.low),
    high: times(draft.high),
    kind: unit === null ? 'count' : unit.kind,
    unit: unit === null ? '' : unit.name,
    nounFrom: end,
    nounTo: unit === null ? end : rate.to,
    head: unit === null ? -1 : unit.to - 1,
    per: rate.per,
  };
}
