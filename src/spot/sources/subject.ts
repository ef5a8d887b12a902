import { Gap } from '../../text/tokens.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { type LeftPhrase, phraseLeft } from './phrase-left.ts';
import { phraseRight } from './phrase-right.ts';
import { QUOTED } from './quotes.ts';
import { COMMA, holds, is, isDash, isSource, isSymbol, type Range, type Scan, sign } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/** Most segments between commas that a description may have. */
const MAX_SEGMENTS = 7;

/** First token of the verb group that ends at `verb`: auxiliaries and adverbs before it. */
export function groupStart(scan: Scan, verb: number, floor: number): number {
  let i = verb;
  while (i > floor) {
    const t = i - 1;
    // "who's called", "he'd said": a clitic behind a pronoun is an auxiliary.
    const clitic = is(scan, t, Form.possessive) && is(scan, t - 1, Form.pronoun | Form.relative);
    const adverb = is(scan, t, Form.adverb) && !is(scan, t, Form.name);
    if (is(scan, t, Form.auxiliary) || clitic || adverb || isRankedCue(scan, t)) i = t;
    else break;
  }
  return i;
}

/** "first" and "further" between a name and its verb: "Reuters first reported". Elsewhere they are adjectives. */
const isRankedCue = (scan: Scan, i: number) =>
  (isThe(scan, i, Id.first) || isThe(scan, i, Id.further)) &&
  is(scan, i, Form.lower) &&
  (is(scan, i - 1, Form.name) || isSource(scan, i - 1, Noun.person | Noun.group));

/** The token before adverbials of time and comments between commas: "Malaev, however, on Sunday [said]". */
function beforeAdverbials(scan: Scan, last: number, floor: number): number {
  let j = last;
  for (let rounds = 0; rounds < 4; rounds++) {
    const before = j;
    // "on Thursday evening"
    if (is(scan, j, Form.timeUnit) && is(scan, j - 1, Form.weekday)) j--;
    if (is(scan, j, Form.weekday) || isWhen(scan, j)) {
      j--;
      while (j > floor && isOneOf(scan, j, Asked.beforeDay)) j--;
      // "a poll published on Monday": the day belongs to the participle.
      if (j < floor || (is(scan, j, Form.ed) && is(scan, before, Form.weekday))) j = before;
    } else if (is(scan, j, Form.timeUnit) && isOneOf(scan, j - 1, Asked.beforeUnit)) {
      j -= 2;
      while (j > floor && isOneOf(scan, j, Asked.beforeTime)) j--;
    } else if (is(scan, j, Form.comma)) {
      const open = asideStart(scan, j, floor);
      if (open >= 0) j = open - 1;
    }
    if (j === before || j < floor) break;
  }
  return j;
}

const isWhen = (scan: Scan, i: number) =>
  is(scan, i, Form.lower) && isSource(scan, i, Noun.when) && !is(scan, i, Form.determiner);

/** The comma that opens a short comment closed by the comma at `close` (", meanwhile,"), -1 if there is none. */
function asideStart(scan: Scan, close: number, floor: number): number {
  for (let i = close - 1; i > floor && i >= close - 8; i--) {
    if (!is(scan, i, Form.comma)) continue;
    const first = i + 1;
    if (
      first >= close ||
      !(isSource(scan, first, Noun.aside) || is(scan, first, Form.preposition | Form.adverb))
    )
      return -1;
    if (
      isOneOf(scan, first, Asked.origin) &&
      !isThe(scan, first + 1, Id.course) &&
      !isThe(scan, first + 1, Id.late)
    )
      return -1;
    return i;
  }
  return -1;
}

/**
 * The subject that ends before the verb group at `start`, with its appositions; null where none can be read.
 * "Vasily Malaev, a spokesman for the border guard, [said]" is read whole.
 */
export function subjectBefore(scan: Scan, start: number, floor: number): Range | null {
  const last = beforeAdverbials(scan, start - 1, floor);
  if (last < floor) return null;
  if (is(scan, last, Form.pronoun) && !is(scan, last, Form.quantifier)) return ofPronoun(scan, last, floor);
  if (is(scan, last, Form.relative)) return { first: last, last };
  // 'host of "The Hour," [said]'
  if (is(scan, last, Form.closes) && is(scan, last - 1, Form.comma))
    return toldAtLength(scan, last - 1, floor);
  if (isParting(scan, last)) return apposed(scan, last, floor) ?? toldAtLength(scan, last, floor);
  if (
    !is(scan, last, Form.word | Form.number) &&
    sign(scan, last) !== 41 &&
    sign(scan, last) !== 46 &&
    sign(scan, last) !== 37 &&
    !is(scan, last, Form.possessive)
  )
    return null;
  const phrase = coordinated(scan, last, floor);
  if (phrase === null || isComparedWith(scan, phrase.first, last)) return null;
  // "a poll published earlier this week"
  const timed = is(scan, last, Form.ed) && !is(scan, start - 1, Form.sign);
  return { first: phrase.first, last: timed ? start - 1 : last };
}

/** "three fewer than the coast guard had announced" compares with what was said; "more than 200 residents" count. */
function isComparedWith(scan: Scan, first: number, last: number): boolean {
  for (let i = Math.max(0, first - 1); i < last; i++) {
    if (isThe(scan, i, Id.than) && is(scan, i + 1, Form.determiner | Form.name)) return true;
  }
  return false;
}

/** "some of them", "one of whom" with the pronoun at `last`; else the pronoun alone. */
function ofPronoun(scan: Scan, last: number, floor: number): Range {
  const quantity = last - 2;
  const partial = quantity >= floor && isThe(scan, last - 1, Id.of);
  return { first: partial && is(scan, quantity, Form.word) ? quantity : last, last };
}

/** A head with appositions between commas, the last of them at `comma`. */
function apposed(scan: Scan, comma: number, floor: number): Range | null {
  let close = comma;
  let last = comma - 1;
  let head = -1;
  let described = false;
  for (let i = 0; i < MAX_SEGMENTS; i++) {
    const open = segmentStart(scan, close, floor);
    const first = open + 1;
    const inner = close - 1;
    if (inner < first) break;
    const bounded = open >= floor && isParting(scan, open);
    if (is(scan, first, Form.relative)) {
      described = true;
      if (!bounded) break;
      close = open;
      continue;
    }
    if (isAttribute(scan, first) && bounded) {
      // "of Flint, Mich.": what was read so far belongs to a head further left.
      head = -1;
      described = true;
      close = open;
      continue;
    }
    if (isComment(scan, first)) {
      // A participle or adverbial behind the head is left out of the source, with the place that ends it.
      const place = head >= 0 && is(scan, head, Form.name) && head - 1 === close;
      if ((head >= 0 && !place) || !bounded) break;
      head = -1;
      last = open - 1;
      described = true;
      close = open;
      continue;
    }
    if (head >= 0 && first === floor && isLeadingParticiple(scan, first)) break;
    // "LINDAU, March 19 - Otto Keller, a baker, [said]": no dash closes what a comma ends; "Last month, the daily, …"
    if (head >= 0 && ((is(scan, comma, Form.comma) && !is(scan, close, Form.comma)) || isTime(scan, inner)))
      break;
    const phrase = coordinated(scan, inner, Math.max(floor, first));
    if (phrase === null) break;
    const whole = phrase.first === first;
    if (!whole) {
      // The rest of this segment is another clause: its last phrase is the head if a clause begins with it.
      // But a time at its end is that clause's: "crossed on Sunday night near Gukovo, Malaev, the spokesman, [said]",
      // "hours after the attack, Malaev, …". Nor is a bare number anybody: "died at 88, his daughter, Anne, [said]".
      const time =
        is(scan, phrase.first, Form.timeUnit) ||
        is(scan, phrase.first - 1, Form.preposition) ||
        is(scan, inner, Form.timeUnit | Form.number);
      if (phrase.stop === 'boundary' && (head >= 0 || described) && !time) head = phrase.first;
      break;
    }
    // "He pleaded guilty to 11 counts, his lawyer, Anna Brandt, [said]": a role and its name are whole.
    const named =
      is(scan, head, Form.name) && is(scan, last, Form.name) && isSource(scan, inner, Noun.person);
    head = phrase.first;
    if (!bounded || (named && isOneOf(scan, head, Asked.definite))) break;
    described = true;
    close = open;
  }
  return head >= 0 && head <= last ? { first: head, last } : null;
}

/**
 * "Ada Quill, head of the Trust, a body that was founded in May and has grown since, [said]": somebody, and whatever is told
 * of him up to the comma at `close`, where no comma has a verb behind it.
 */
function toldAtLength(scan: Scan, close: number, floor: number): Range | null {
  let first = is(scan, floor, Form.conjunction) ? floor + 1 : floor;
  let found = false;
  for (let i = floor; i < close; i++) {
    if (!isParting(scan, i)) continue;
    if (is(scan, i + 1, Form.finite) && !isThe(scan, i + 2, Id.by)) found = false;
    else if (!found) {
      found =
        !is(scan, first, QUOTED) &&
        isSomebody(scan, first, i - 1) &&
        phraseRight(scan, first, i - 1, false) === i - 1;
      if (!found) first = is(scan, i + 1, Form.closes) ? i + 2 : i + 1;
    }
  }
  return found ? { first, last: is(scan, close + 1, Form.closes) ? close + 1 : close - 1 } : null;
}

/** A phrase with what "and" joins to it: "the former governor and a candidate". */
function coordinated(scan: Scan, last: number, floor: number): LeftPhrase | null {
  let phrase = phraseLeft(scan, last, floor);
  while (phrase !== null && phrase.first > floor + 1) {
    // "a former aide and now the chairman"
    const joint = is(scan, phrase.first - 1, Form.adverb) ? phrase.first - 2 : phrase.first - 1;
    if (!isThe(scan, joint, Id.and) || joint <= floor) break;
    const before = phraseLeft(scan, joint - 1, floor);
    if (before === null || before.stop === 'inside' || !opensClause(scan, before.first, joint - 1, floor))
      break;
    phrase = before;
  }
  return phrase;
}

/** Whether somebody from `first` to `last` begins a clause: "hit the mayor and the governor said" has one speaker. */
const opensClause = (scan: Scan, first: number, last: number, floor: number) =>
  isSomebody(scan, first, last) &&
  (first === floor || is(scan, first - 1, Form.sign | Form.opener | Form.conjunction));

/** What parts an apposition from its head: a comma, a dash, a hyphen between spaces. */
export function isParting(scan: Scan, i: number): boolean {
  const unit = sign(scan, i);
  if (unit === COMMA || isDash(unit)) return true;
  const { gap } = scan.tokens;
  return unit === 45 && gap[i] !== Gap.none && gap[i + 1] !== Gap.none;
}

/** The comma, quotation mark or other sign before the segment that ends at `close`; `floor - 1` if none. */
function segmentStart(scan: Scan, close: number, floor: number): number {
  for (let i = close - 1; i >= floor; i--) {
    const unit = sign(scan, i);
    if (unit === 45 && isParting(scan, i)) return i;
    if (unit === 0 || unit === 46 || unit === 45 || unit === 47 || isSymbol(unit)) continue;
    if (unit === 41) {
      while (i > floor && sign(scan, i) !== 40) i--;
      continue;
    }
    if (is(scan, i, Form.possessive)) continue;
    return i;
  }
  return floor - 1;
}

/** The last word of "last month", "on Monday", "March 19". */
const isTime = (scan: Scan, i: number) =>
  is(scan, i, Form.timeUnit | Form.weekday) || (is(scan, i, Form.number) && is(scan, i - 1, Form.month));

/** "of Huntsville", "from Kiev": attributes of a head further left. */
function isAttribute(scan: Scan, i: number): boolean {
  return isOneOf(scan, i, Asked.origin) || isThe(scan, i, Id.and);
}

/** "Speaking to the Post, …", "Addressing a crowd, …": not "Boeing of Seattle", nor a king. */
function isLeadingParticiple(scan: Scan, i: number): boolean {
  const { text, end } = scan.tokens;
  const next = is(scan, i + 1, Form.word) && !is(scan, i + 1, Form.possessive) && !isThe(scan, i + 1, Id.of);
  return next && text.startsWith('ing', end[i]! - 3) && !is(scan, i, Form.title);
}

/** A participle or an adverbial: "speaking in Moscow", "while speaking", "when asked", "in an interview". */
function isComment(scan: Scan, i: number): boolean {
  if (is(scan, i, Form.opener) && is(scan, i + 1, Form.ing | Form.ed)) return true;
  if (is(scan, i, Form.ing) && !isSource(scan, i + 1, Noun.person)) return true;
  if (is(scan, i, Form.ed) && is(scan, i + 1, Form.preposition | Form.adverb)) return true;
  // "run by the rebels"
  if (is(scan, i, Form.lower) && isThe(scan, i + 1, Id.by)) return true;
  if (isAttribute(scan, i)) return false;
  return (
    (is(scan, i, Form.preposition) && !is(scan, i, Form.conjunction)) ||
    (is(scan, i, Form.adverb) && !is(scan, i, Form.name))
  );
}

/** Whether a form of "be" stands in the verb group, or hangs on what is before it ("we're told"): passive or progressive. */
export function hasBe(scan: Scan, group: number, verb: number): boolean {
  const { tokens } = scan;
  if (group > 0 && is(scan, group - 1, Form.word)) {
    const end = tokens.end[group - 1]!;
    const hung = tokens.text.slice(Math.max(tokens.start[group - 1]!, end - 3), end);
    if (/['’](?:re|m)$/.test(hung)) return true;
  }
  for (let i = group; i < verb; i++) {
    if (isOneOf(scan, i, Asked.be | Asked.isNot)) return true;
  }
  return false;
}

/** A name, or a phrase with the head of a person or a body: "tweeted a warning" has none. */
export function isSomebody(scan: Scan, first: number, last: number): boolean {
  return is(scan, first, Form.name) || holds(scan, first, last, Noun.person | Noun.group | Noun.outlet);
}
