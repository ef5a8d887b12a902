import { Kind, type Tokens } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { isClitic, isVerbForm } from './noun-phrase.ts';
import { asked, attached, bits, general, isDash, isHyphen, kindAt, lexAt, sign } from './scan.ts';
import { Id, TRIGGER } from './tables.ts';
import { isNumber } from './verbs.ts';

/** Behind the decade of somebody's life at `i` ("one woman in her 20s died", "20's"); -1 where the number is something else. */
export function pastDecade(tokens: Tokens, i: number): number {
  const whose = (asked(tokens, i - 1) & Asked.stage) === 0 ? i - 1 : i - 2;
  if ((asked(tokens, whose) & Asked.owner) === 0) return -1;
  return attached(tokens, i + 1) && (lexAt(tokens, i + 1) === Id.s || isClitic(tokens, i + 1)) ? i + 2 : -1;
}

/** Tokens of a remark: "nine more – seven girls and two boys of 11 to 16 years – had been". */
const LONGEST_REMARK = 24;

/** Behind a remark between dashes with a verb after it; `from` where there is none. */
export function pastDashes(tokens: Tokens, from: number, end: number): number {
  const unit = sign(tokens, from);
  // "the workers-two women and a man - were hurt"
  if (!isDash(unit) || (attached(tokens, from) && !isNumber(tokens, from + 1))) return from;
  // Typewriters have two hyphens for a dash.
  const isDouble = (i: number) => sign(tokens, i + 1) === unit && attached(tokens, i + 1);
  const width = isDouble(from) ? 2 : 1;
  const last = Math.min(end, from + LONGEST_REMARK);
  for (let i = from + width + 1; i < last; i++)
    if (sign(tokens, i) === unit && !attached(tokens, i) && isDouble(i) === (width === 2))
      return (general(tokens, i + width) & General.auxiliary) !== 0 || isVerbForm(tokens, i + width)
        ? i + width
        : from;
  return from;
}

/** Words of a noun phrase that shares its verb: "and a rocket-propelled grenade launcher were". */
const LONGEST_SHARER = 8;

/**
 * The verb behind plain noun phrases that begin at `from`, where it can be no adjective: "(and) a woman died", "(, a
 * launcher, rockets and grenades were found". -1 where another clause begins.
 */
export function pastNouns(tokens: Tokens, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST_REMARK);
  let begin = from;
  let listed = false;
  for (let i = from; i < last; i++) {
    const comma = sign(tokens, i) === 44;
    if (comma || lexAt(tokens, i) === Id.and) {
      // A list ends in "and": another clause may follow a comma.
      listed = comma;
      begin = i + 1;
      continue;
    }
    if (i - begin > LONGEST_SHARER) return -1;
    const hung = isHyphen(sign(tokens, i)) || (isHyphen(sign(tokens, i - 1)) && attached(tokens, i));
    if (hung && i > begin) continue;
    if (kindAt(tokens, i) !== Kind.word) return -1;
    const classes = general(tokens, i);
    const finite = (asked(tokens, i) & Asked.finite) !== 0 || (bits(tokens, i) & Word.state) !== 0;
    const isNoun = i > begin && (general(tokens, i - 1) & General.determiner) === 0;
    // "and a woman died", "and a boy killed in Homs"
    if ((classes & General.auxiliary) !== 0 || (isNoun && finite)) return i > begin && !listed ? i : -1;
    // "and a woman were"
    if (i === begin && (classes & General.determiner) !== 0) continue;
    const other = (classes & ~General.title) !== 0 || (bits(tokens, i) & TRIGGER) !== 0;
    if (other || isVerbForm(tokens, i)) return -1;
  }
  return -1;
}

/** Tokens of a remark between commas: "most of them women and children". */
const LONGEST_ASIDE = 8;

/** Behind a remark without a verb: "17 people, mostly women, were wounded"; `from` where there is none. */
function pastAside(tokens: Tokens, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST_ASIDE + 2);
  if (sign(tokens, from) !== 44) {
    // "500 others mostly children have been hurt", the commas lost
    return (asked(tokens, from) & Asked.mostly) === 0
      ? from
      : Math.max(from, pastNouns(tokens, from + 1, end));
  }
  for (let i = from + 1; i < last; i++) {
    if (sign(tokens, i) === 44) return (general(tokens, i + 1) & General.auxiliary) !== 0 ? i + 1 : from;
    // "two passengers, 12 and 15, were hurt"
    const kind = kindAt(tokens, i);
    if (kind !== Kind.word && kind !== Kind.number) return from;
    if ((general(tokens, i) & General.auxiliary) !== 0) return from;
  }
  return from;
}

/**
 * Behind an inserted part ("126 people, including 68 children, were killed", "126 people, 68 of them children, …") or an
 * age ("nine men aged between 19 and 47 were"): its comma or the verb after it.
 */
export function pastPart(tokens: Tokens, from: number, sentenceEnd: number): number {
  const end = Math.min(sentenceEnd, from + LONGEST_REMARK);
  let i = from;
  if (sign(tokens, i) === 44) i++;
  const numbered = isNumber(tokens, i);
  const ofThem =
    numbered && i > from && lexAt(tokens, i + 1) === Id.of && (asked(tokens, i + 2) & Asked.them) !== 0;
  const part = (bits(tokens, i) & Word.part) !== 0 && (general(tokens, i) & General.relative) === 0;
  const lex = lexAt(tokens, i);
  const aged = lex === Id.aged || lex === Id.ages || (asked(tokens, i) & Asked.ranging) !== 0;
  if (!ofThem && !part && !aged) return pastAside(tokens, from, end);
  for (i++; i < end; i++) {
    // "three men, aged 19, 21 and 34, were"
    if (sign(tokens, i) === 44 && !(aged && isNumber(tokens, i + 1))) return i + 1;
    if ((general(tokens, i) & General.auxiliary) !== 0) return i;
  }
  return from;
}
