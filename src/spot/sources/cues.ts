import { Shape } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { english } from '../en/lexicon.ts';
import { Noun } from '../en/sources-nouns.ts';
import { CUE_VERB, Verb } from '../en/sources-verbs.ts';
import { colonCues } from './colon.ts';
import { phraseRight } from './phrase-right.ts';
import { Quoted } from './quotes.ts';
import {
  beginsPhrase,
  COLON,
  COMMA,
  cueTable,
  isAdverb,
  isAuxiliary,
  isDash,
  isEd,
  isFiniteVerb,
  isGeneral,
  isLower,
  isName,
  isNumber,
  isPossessive,
  isSource,
  type Range,
  type Scan,
  sign,
  sourceBits,
} from './scan.ts';
import { groupStart, subjectBefore } from './subject.ts';
import { isOneOf, wordSet } from './words.ts';

/** How a cue and its source stand to each other. */
export type Order = 'before' | 'after' | 'shared' | 'according' | 'by' | 'quoted' | 'colon' | 'cited';

/** A proposed attribution, as ranges of tokens. */
export interface Proposal {
  readonly cue: Range;
  readonly source: Range;
  readonly order: Order;
  readonly sentence: Range;
  /** First token of the verb group; behind "quoted X as saying" the first token of what X said. */
  readonly group: number;
  /** Who passed it on, where the sentence says so: "Itar-Tass quoted Malaev as saying". */
  readonly via: Range | null;
}

const AS = wordSet('as');
const BY = wordSet('by');
const CITING = wordSet('citing quoting');
const TO = wordSet('to');
const ON = wordSet('on');
const GO = wordSet('went goes go going');
const CONTINUE = wordSet('continue continued continues');
const BE = wordSet("is are was were be been being am isn't wasn't aren't weren't");
const BE_OR_HAVE = wordSet('be have');

const ACCORDING = english.id('according');
const QUOTED = english.id('quoted');

/** Words at which the patterns begin, by lexicon identifier. */
const isCue = cueTable(CUE_VERB);
isCue[ACCORDING] = 1;

/** Proposes an attribution for every cue of the text, in order of the cues. */
export function proposals(scan: Scan): Proposal[] {
  const { count, lex } = scan.tokens;
  const out: Proposal[] = colonCues(scan);
  const colons = out.length;
  // Cues come in order of the text, and so do sentences.
  let s = 0;
  let sentence: Range = { first: -1, last: -1 };
  for (let i = 0; i < count; i++) {
    if (isCue[lex[i]!] === 0 || scan.quoted[i] !== Quoted.out) continue;
    const bits = sourceBits(scan, i);
    while (scan.sentences[s + 1]! <= i) s++;
    if (i > sentence.last || sentence.first < scan.sentences[s]!) sentence = windowOf(scan, s, i);
    const previous = out.length > colons ? out.at(-1)! : null;
    const same = previous !== null && previous.sentence.first === sentence.first ? previous : null;
    if (same !== null && same.order === 'quoted' && i < same.group) continue;
    const found =
      lex[i] === ACCORDING
        ? accordingCue(scan, i, sentence)
        : (quotedCue(scan, i, sentence) ??
          citedCue(scan, i, sentence, same) ??
          verbCue(scan, i, bits, sentence, same));
    if (found !== null) out.push(found);
  }
  return colons === 0 ? out : out.sort((a, b) => a.cue.first - b.cue.first);
}

/** Longest stretch that is read as one sentence, in tokens: no text without full stops may cost more than its length. */
const LONGEST_SENTENCE = 400;

/** The sentence that holds token `i`; of one without end the stretch of {@link LONGEST_SENTENCE} that holds it. */
function windowOf({ sentences }: Scan, s: number, i: number): Range {
  const from = sentences[s]!;
  const first = from + Math.floor((i - from) / LONGEST_SENTENCE) * LONGEST_SENTENCE;
  return { first, last: Math.min(sentences[s + 1]! - 1, first + LONGEST_SENTENCE - 1) };
}

/** "State television quoted the governor as saying": the governor speaks, through the television. */
function quotedCue(scan: Scan, i: number, sentence: Range): Proposal | null {
  if (scan.tokens.lex[i] !== QUOTED || hasBe(scan, groupStart(scan, i, sentence.first), i)) return null;
  const last = phraseRight(scan, i + 1, sentence.last, false);
  if (last < 0 || !isOneOf(scan, last + 1, AS)) return null;
  const via = subjectBefore(scan, groupStart(scan, i, sentence.first), sentence.first);
  if (via === null) return null;
  return {
    cue: { first: i, last: i },
    source: { first: i + 1, last },
    order: 'quoted',
    sentence,
    group: last + 3,
    via,
  };
}

/**
 * "Itar-Tass reported, citing the border guard": the guard speaks, through the agency. Only where an outlet cites somebody;
 * people cite books and laws to make a point of their own.
 */
function citedCue(scan: Scan, i: number, sentence: Range, previous: Proposal | null): Proposal | null {
  if (!isOneOf(scan, i, CITING) || previous === null) return null;
  if (!isSource(scan, previous.source.last, Noun.outlet | Noun.outletHead)) return null;
  const first = i + 1;
  const last = phraseRight(scan, first, sentence.last, false);
  if (last < first || !isSomebody(scan, first, last)) return null;
  return {
    cue: { first: i, last: i },
    source: { first, last },
    order: 'cited',
    sentence,
    group: i,
    via: previous.source,
  };
}

/** "Malaev was quoted as saying": what he said begins behind it. */
function quotedAs(scan: Scan, i: number, group: number, sentence: Range): Proposal | null {
  const source = subjectBefore(scan, group, sentence.first);
  if (source === null || !isOneOf(scan, i + 1, AS)) return null;
  return { cue: { first: i, last: i }, source, order: 'quoted', sentence, group: i + 3, via: null };
}

/**
 * The sure cue before a proposal in its sentence, null if there is none: what stands behind it may be its content. Verbs
 * that report only at times do not count.
 */
export function cueBefore(scan: Scan, list: readonly Proposal[], i: number): Proposal | null {
  for (let k = i - 1; k >= 0 && list[k]!.sentence.first === list[i]!.sentence.first; k--) {
    const { cue, order } = list[k]!;
    const bits = sourceBits(scan, cue.first);
    const sure = (bits & Verb.says) !== 0 && (bits & Verb.nounToo) === 0;
    if (sure || order === 'according' || order === 'after') return list[k]!;
  }
  return null;
}

function verbCue(
  scan: Scan,
  i: number,
  bits: number,
  sentence: Range,
  previous: Proposal | null,
): Proposal | null {
  const floor = sentence.first;
  const make = (source: Range | null, order: Order, group = i): Proposal | null =>
    source === null ? null : { cue: { first: i, last: i }, source, order, sentence, group, via: null };
  if ((scan.shape[i]! & Shape.first) !== 0 && i !== floor && !isHeadlineCue(scan, i, bits)) return null;
  const group = groupStart(scan, i, floor);
  const before = group - 1;
  // "when asked", "as described": a participle without a subject.
  if (
    group === i &&
    !isOneOf(scan, i + 1, BY) &&
    isSource(scan, before, Noun.opener) &&
    !isGeneral(scan, before, General.relative | General.determiner)
  )
    return null;
  if ((bits & Verb.gerund) !== 0) {
    if (hasBe(scan, group, i)) return make(subjectBefore(scan, group, floor), 'before', group);
    if (sign(scan, before) === COMMA || isGeneral(scan, before, General.conjunction)) {
      return make(sharedSubject(scan, i, sentence, previous), 'shared', group);
    }
    return null;
  }
  if ((bits & Verb.base) !== 0 && (bits & Verb.past) === 0 && isOneOf(scan, before, TO)) {
    // "went on to say", "continues to insist".
    const start = goesOn(scan, before, floor);
    return start < 0 ? null : make(subjectBefore(scan, start, floor), 'before', start);
  }
  if ((bits & Verb.past) !== 0 && hasBe(scan, group, i)) {
    if (scan.tokens.lex[i] === QUOTED) return quotedAs(scan, i, group, sentence);
    if (!isOneOf(scan, i + 1, BY)) return null;
    const last = phraseRight(scan, i + 2, sentence.last, false);
    return last < 0 ? null : make({ first: i + 2, last }, 'by', group);
  }
  if ((bits & Verb.nounToo) !== 0 && group === i && isNounHere(scan, i, floor)) return null;
  // "the report said to be lost"
  if ((bits & Verb.past) !== 0 && group === i && isOneOf(scan, i + 1, TO) && isOneOf(scan, i + 2, BE_OR_HAVE))
    return null;
  // "a fact first reported by Reuters"
  if ((bits & Verb.past) !== 0 && isOneOf(scan, i + 1, BY) && !isAuxiliary(scan, i - 1)) {
    const last = phraseRight(scan, i + 2, sentence.last, false);
    if (last >= 0) return make({ first: i + 2, last }, 'by', group);
  }
  const inverted = (bits & Verb.inverts) !== 0 ? invertedSubject(scan, i, group, sentence) : null;
  if (inverted !== null) return make(inverted, 'after', group);
  if (isGeneral(scan, before, General.conjunction) && before > floor) {
    return make(sharedSubject(scan, i, sentence, previous), 'shared', group);
  }
  return make(subjectBefore(scan, group, floor), 'before', group);
}

/** A cue with a capital: "Police Say Three Were Hurt", where every word of the headline has one. */
function isHeadlineCue(scan: Scan, i: number, bits: number): boolean {
  if ((bits & Verb.third) !== 0) return true;
  if ((bits & Verb.says) === 0 || (bits & Verb.nounToo) !== 0) return false;
  return (
    isSource(scan, i - 1, Noun.person | Noun.group | Noun.outlet) && (scan.shape[i - 1]! & Shape.first) !== 0
  );
}

/** First token of "went on", "continues" and their auxiliaries before a "to"; -1 if something else stands there. */
function goesOn(scan: Scan, to: number, floor: number): number {
  const verb = isOneOf(scan, to - 1, ON) ? to - 2 : to - 1;
  if (verb <= floor) return -1;
  return isOneOf(scan, verb, verb === to - 2 ? GO : CONTINUE) ? groupStart(scan, verb, floor) : -1;
}

/** Whether a form of "be" stands in the verb group: passive or progressive. */
function hasBe(scan: Scan, group: number, verb: number): boolean {
  for (let i = group; i < verb; i++) {
    if (isOneOf(scan, i, BE)) return true;
  }
  return false;
}

/** A form that may be a noun is one behind a determiner, a preposition or a possessive. */
function isNounHere(scan: Scan, i: number, floor: number): boolean {
  if (i === floor) return true;
  const before = i - 1;
  return (
    isGeneral(scan, before, General.determiner | General.preposition) ||
    isPossessive(scan, before) ||
    isNumber(scan, before) ||
    (isEd(scan, before) && isGeneral(scan, before - 2, General.determiner))
  );
}

/** The subject of '"…", said Malaev'. Null where the verb has its subject before it. */
function invertedSubject(scan: Scan, verb: number, group: number, sentence: Range): Range | null {
  const before = group - 1;
  const first = verb + 1;
  if (first > sentence.last) return null;
  const quote = before >= 0 && scan.quoted[before] === Quoted.closes;
  const comma = sign(scan, before) === COMMA || isDash(sign(scan, before));
  if (!quote && before < sentence.first) return opensSentence(scan, first, sentence);
  const bare = !quote && !comma;
  if (bare && !(isName(scan, first) && !isDate(scan, first))) return null;
  if (!(isName(scan, first) || beginsPhrase(scan, first))) return null;
  // "said that …", "reported this week that …"
  if (isSource(scan, first, Noun.opener) || isGeneral(scan, verb + 2, General.timeUnit)) return null;
  if (scan.quoted[first] !== Quoted.out) return null;
  const last = phraseRight(scan, first, sentence.last, false);
  if (last < first) return null;
  // Without comma or quotation mark only a name that ends the sentence is a subject: "We were scared said Samira."
  if (bare && last + 1 < sentence.last) return null;
  if (!quote && isFiniteVerb(scan, last + 1)) return null;
  if (isGeneral(scan, first, General.pronoun) && isFiniteVerb(scan, last + 1)) return null;
  if (
    !quote &&
    comma &&
    subjectBefore(scan, group, sentence.first) !== null &&
    !(endsHere(scan, last, sentence) && isSomebody(scan, first, last))
  )
    return null;
  return { first, last };
}

/** A weekday, or a month before a number: "Jan" alone is a man. */
function isDate(scan: Scan, i: number): boolean {
  return isGeneral(scan, i, General.weekday) || (isGeneral(scan, i, General.month) && isNumber(scan, i + 1));
}

/** 'Said Malaev, "…"': the verb begins the sentence, a name and a quotation follow. */
function opensSentence(scan: Scan, first: number, sentence: Range): Range | null {
  if (!isName(scan, first)) return null;
  const last = phraseRight(scan, first, sentence.last, false);
  const behind = sign(scan, last + 1) === COMMA || sign(scan, last + 1) === COLON ? last + 2 : last + 1;
  return last >= first && scan.quoted[behind] === Quoted.opens ? { first, last } : null;
}

/** A name, or a phrase with the head of a person or a body: "tweeted a warning" has none. */
function isSomebody(scan: Scan, first: number, last: number): boolean {
  if (isName(scan, first)) return true;
  for (let i = first; i <= last; i++)
    if (isSource(scan, i, Noun.person | Noun.group | Noun.outlet)) return true;
  return false;
}

function endsHere(scan: Scan, last: number, sentence: Range): boolean {
  return last + 1 >= sentence.last || sign(scan, last + 1) === COMMA;
}

/** The subject of "… and added", ", adding that": that of the cue before it, else of the sentence. */
function sharedSubject(scan: Scan, cue: number, sentence: Range, previous: Proposal | null): Range | null {
  if (previous !== null && previous.cue.first < cue) return previous.source;
  let first = sentence.first;
  if (!beginsPhrase(scan, first) && !isGeneral(scan, first, General.pronoun)) {
    while (first < cue && sign(scan, first) !== COMMA) first++;
    first++;
  }
  if (first >= cue) return null;
  const last = phraseRight(scan, first, cue - 1, false);
  if (last < first) return null;
  const verb = last + 1;
  return isFiniteVerb(scan, verb) || isEd(scan, verb) || isAdverb(scan, verb) || sign(scan, verb) === COMMA
    ? { first, last }
    : null;
}

/** "according to X". */
function accordingCue(scan: Scan, i: number, sentence: Range): Proposal | null {
  if (!isOneOf(scan, i + 1, TO)) return null;
  const start = i + 2;
  const opens = i === sentence.first || isGeneral(scan, i - 1, General.conjunction);
  const last = phraseRight(scan, start, sentence.last, opens);
  if (last < start) return null;
  // "according to plan": a bare word that stands for nobody.
  if (
    last === start &&
    isLower(scan, start) &&
    sourceBits(scan, start) === 0 &&
    !isGeneral(scan, start, General.pronoun)
  )
    return null;
  return {
    cue: { first: i, last: i + 1 },
    source: { first: start, last },
    order: 'according',
    sentence,
    group: i,
    via: null,
  };
}
