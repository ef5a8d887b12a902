import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { ESTIMATING, HEARING } from '../en/sources-patterns.ts';
import { CUE_VERB, Verb } from '../en/sources-verbs.ts';
import { lowerWord } from './belonging.ts';
import { colonCue } from './colon.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { hasSpeaker, ownedCue, pollCue, wordsCue } from './noun-cues.ts';
import { phraseFrom, phraseRight } from './phrase-right.ts';
import { type Proposal, propose } from './proposal.ts';
import { QUOTED } from './quotes.ts';
import { citedCue, isQuoting, quotedAs, quotedCue } from './quoting-cues.ts';
import {
  COLON,
  holds,
  is,
  isSource,
  type Range,
  type Scan,
  type Sentence,
  sentenceFrom,
  sign,
  some,
  sourceBits,
} from './scan.ts';
import { subjectOfClause } from './shared-subject.ts';
import { groupStart, hasBe, isParting, isSomebody, subjectBefore } from './subject.ts';
import { isOneOf, isThe } from './words.ts';

/** Proposes an attribution for every cue of the text, in order of the cues. */
export function proposals(scan: Scan): Proposal[] {
  const { triggers, sentences } = scan;
  const { lex } = scan.tokens;
  const out: Proposal[] = [];
  // The last proposal of a cue that is a word. Triggers come in order of the text, and so do sentences.
  let previous: Proposal | null = null;
  let s = 0;
  let sentence: Sentence = { first: -1, last: -1, quotes: false };
  for (const i of triggers) {
    if (is(scan, i, QUOTED)) continue;
    while (sentences[s + 1]! <= i) s++;
    if (is(scan, i, Form.sign)) {
      const colon = colonCue(scan, sentences[s]!, i, sentences[s + 1]! - 1);
      if (colon !== null) out.push(colon);
      continue;
    }
    const bits = sourceBits(scan, i);
    const noun = isThe(scan, i, Id.words) || isOneOf(scan, i, Asked.owned | Asked.tally | Asked.finding);
    const according = lex[i] === Id.according || (lex[i] === Id.per && isThe(scan, i - 1, Id.as));
    if ((bits & CUE_VERB) === 0 && !according && !noun) continue;
    if (i > sentence.last || sentence.first < sentences[s]!) sentence = windowOf(scan, s, i);
    const told = noun
      ? (wordsCue(scan, i, sentence) ?? pollCue(scan, i, sentence) ?? ownedCue(scan, i, sentence))
      : null;
    if (told !== null) out.push(told);
    if (told !== null || ((bits & CUE_VERB) === 0 && !according)) continue;
    const same: Proposal | null =
      previous !== null && previous.sentence.first === sentence.first ? previous : null;
    if (same !== null && same.order === 'quoted' && i < same.group) continue;
    // "according to a Gazette report": a noun of the source.
    if (same !== null && (bits & Verb.nounToo) !== 0 && i <= same.source.last) continue;
    const found: Proposal | null = according
      ? accordingCue(scan, i, sentence)
      : (quotedCue(scan, i, sentence) ??
        citedCue(scan, i, sentence, same) ??
        verbCue(scan, i, bits, sentence, same));
    if (found === null) continue;
    // Jobs that "Quill Corp would cut, citing an official" are told by whoever cites him.
    if (same === null || !isOneOf(scan, i, Asked.counting)) previous = found;
    out.push(found);
  }
  return out;
}

/** Longest stretch that is read as one sentence, in tokens: no text without full stops may cost more than its length. */
const LONGEST_SENTENCE = 400;

/** The sentence that holds token `i`; of one without end the stretch of {@link LONGEST_SENTENCE} that holds it. */
function windowOf(scan: Scan, s: number, i: number): Sentence {
  const { sentences } = scan;
  const from = sentences[s]!;
  const first = from + Math.floor((i - from) / LONGEST_SENTENCE) * LONGEST_SENTENCE;
  return sentenceFrom(scan, first, Math.min(sentences[s + 1]! - 1, first + LONGEST_SENTENCE - 1));
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
  sentence: Sentence,
  previous: Proposal | null,
): Proposal | null {
  const floor = sentence.first;
  if (is(scan, i, Form.capital) && i !== floor && !isHeadlineCue(scan, i, bits)) return null;
  const group = groupStart(scan, i, floor);
  const before = group - 1;
  // "when asked", "as described": a participle without a subject. "But" joins a second verb as "and" does.
  if (
    group === i &&
    !isThe(scan, i + 1, Id.by) &&
    is(scan, before, Form.opener) &&
    !isThe(scan, before, Id.but) &&
    !is(scan, before, Form.determiner) &&
    !isOneOf(scan, before, Asked.whose | Asked.it)
  )
    return null;
  if ((bits & Verb.gerund) !== 0) {
    if (hasBe(scan, group, i))
      return propose(i, i, sentence, subjectBefore(scan, group, floor), 'before', group);
    const goesOn =
      is(scan, before, Form.conjunction) ||
      isParting(scan, before) ||
      (is(scan, before, Form.closes) && is(scan, before - 1, Form.comma));
    if (goesOn) return propose(i, i, sentence, shared(scan, i, sentence, previous), 'shared', group);
    return withOne(scan, i, sentence) ?? ofDocument(scan, i, bits, sentence);
  }
  if ((bits & Verb.base) !== 0 && (bits & Verb.past) === 0 && isThe(scan, before, Id.to)) {
    // "went on to say", "continues to insist".
    const start = goesOn(scan, before, floor);
    return start < 0 ? null : propose(i, i, sentence, subjectBefore(scan, start, floor), 'before', start);
  }
  if ((bits & Verb.past) !== 0 && hasBe(scan, group, i)) {
    const quoted = isQuoting(scan, i) ? quotedAs(scan, i, group, sentence) : null;
    if (quoted !== null || isThe(scan, i, Id.quoted)) return quoted;
    const by = byBehind(scan, i, sentence.last);
    // "The jury was told that": who hears it is all that is known of who says it.
    const hearer = by < 0 ? subjectBefore(scan, group, floor) : null;
    if (hearer !== null && HEARING.test(lowerWord(scan, hearer.last)))
      return propose(i, i, sentence, hearer, 'before', group);
    return by < 0 ? null : propose(i, i, sentence, phraseFrom(scan, by + 1, sentence.last), 'by', group);
  }
  if ((bits & Verb.nounToo) !== 0 && group === i && isNounHere(scan, i, floor)) return null;
  // "the report said to be lost"; but whoever claims to have done something has said so.
  if (
    (bits & Verb.past) !== 0 &&
    group === i &&
    !isOneOf(scan, i, Asked.claim) &&
    isThe(scan, i + 1, Id.to) &&
    (isThe(scan, i + 2, Id.be) || isThe(scan, i + 2, Id.have))
  )
    return null;
  // "a fact first reported by Reuters"
  if ((bits & Verb.past) !== 0 && isThe(scan, i + 1, Id.by) && !is(scan, i - 1, Form.auxiliary)) {
    const last = phraseRight(scan, i + 2, sentence.last, false);
    // "Halima said by telephone", "said by phone from Lindau": a bare word that is nobody is the means.
    const means =
      is(scan, i + 2, Form.lower) &&
      !is(scan, i + 2, Form.pronoun) &&
      !isSomebody(scan, i + 2, i + 2) &&
      (last === i + 2 || is(scan, i + 3, Form.preposition));
    if (last >= 0 && !means) return propose(i, i, sentence, { first: i + 2, last }, 'by', group);
  }
  const inverted = (bits & Verb.inverts) !== 0 ? invertedSubject(scan, i, group, sentence) : null;
  if (inverted !== null) return propose(i, i, sentence, inverted, 'after', group);
  if (is(scan, before, Form.conjunction) && before > floor) {
    return propose(i, i, sentence, shared(scan, i, sentence, previous), 'shared', group);
  }
  return propose(i, i, sentence, ofWhom(scan, i, subjectBefore(scan, group, floor)), 'before', group);
}

/** ", with the ministry confirming 12 deaths": what is said stands behind it, as behind a colon. */
function withOne(scan: Scan, i: number, sentence: Sentence): Proposal | null {
  let at = i - 2;
  while (at > i - WITH_REACH && !isThe(scan, at, Id.with)) at--;
  const source = at > sentence.first && isThe(scan, at, Id.with) ? phraseFrom(scan, at + 1, i - 1) : null;
  return source?.last === i - 1 && isSource(scan, i, Verb.says) && isSomebody(scan, source.first, source.last)
    ? propose(i, i, sentence, source, 'colon', i)
    : null;
}

/** How far before "confirming" its "with" may stand. Tokens. */
const WITH_REACH = 9;

/** "Polls showing 40", "The army issued a statement saying 40 had died": a document speaks, or whoever gives one out. */
function ofDocument(scan: Scan, i: number, bits: number, sentence: Sentence): Proposal | null {
  const document = subjectBefore(scan, i, sentence.first);
  if (document === null) return null;
  const { first, last } = document;
  if (
    !holds(scan, first, last, Noun.document) ||
    !is(scan, last, Form.lower) ||
    is(scan, last, Form.timeUnit)
  )
    return null;
  const verb = first - 1;
  if (isSource(scan, verb, CUE_VERB)) return null;
  if (
    is(scan, verb, Form.finite | Form.ed) ||
    (isOneOf(scan, verb, Asked.particle) && !is(scan, verb, Form.preposition))
  )
    return propose(i, i, sentence, subjectOfClause(scan, first, sentence), 'shared', i);
  return (bits & Verb.shows) === 0 ? null : propose(i, i, sentence, document, 'before', i);
}

/** "The man police say fled": what the verb behind the cue lacks stands before whoever says it. */
function ofWhom(scan: Scan, cue: number, subject: Range | null): Range | null {
  const last = cue - 1;
  return subject?.last === last &&
    isSource(scan, last - 1, Noun.person) &&
    !is(scan, last - 1, Form.quantifier) &&
    is(scan, cue + 1, Form.lower) &&
    is(scan, cue + 1, Form.finite | Form.ed)
    ? { first: last, last }
    : subject;
}

/** The subject of "… and added", ", adding that": that of the cue before it, else of its clause. */
const shared = (scan: Scan, cue: number, sentence: Sentence, previous: Proposal | null): Range | null =>
  previous !== null && previous.cue.first < cue ? previous.source : subjectOfClause(scan, cue, sentence);

/** ", adding that": a speaker goes on, with a cue of its own. */
export function goesOnThat(scan: Scan, { cue, order }: Proposal): boolean {
  return order === 'shared' && is(scan, cue.first, Form.ing) && isThe(scan, cue.last + 1, Id.that);
}

/** Tokens between "estimated at" and "by": "4.5 million barrels a day". */
const ESTIMATE_REACH = 8;

/** "reported by", "estimated at 4 million by": the "by" that names the source of the cue at `i`; -1 without one. */
function byBehind(scan: Scan, i: number, last: number): number {
  if (isThe(scan, i + 1, Id.by)) return i + 1;
  if (!isThe(scan, i + 1, Id.at)) return -1;
  for (let k = i + 2; k <= last && k < i + ESTIMATE_REACH; k++) {
    if (isThe(scan, k, Id.by)) return k;
    if (is(scan, k, Form.comma | Form.conjunction)) return -1;
  }
  return -1;
}

/** A cue with a capital: "Police Say Three Were Hurt", where every word of the headline has one. */
function isHeadlineCue(scan: Scan, i: number, bits: number): boolean {
  if ((bits & Verb.third) !== 0) return true;
  if ((bits & Verb.says) === 0 || (bits & Verb.nounToo) !== 0) return false;
  return isSource(scan, i - 1, Noun.person | Noun.group | Noun.outlet) && is(scan, i - 1, Form.capital);
}

/** First token of "went on", "continues" and their auxiliaries before a "to"; -1 if something else stands there. */
function goesOn(scan: Scan, to: number, floor: number): number {
  const verb = isThe(scan, to - 1, Id.on) ? to - 2 : to - 1;
  if (verb <= floor) return -1;
  return isOneOf(scan, verb, verb === to - 2 ? Asked.go : Asked.keepOn) ? groupStart(scan, verb, floor) : -1;
}

/** A form that may be a noun is one behind a determiner, a preposition or a possessive. */
function isNounHere(scan: Scan, i: number, floor: number): boolean {
  if (i === floor || isThe(scan, i + 1, Id.of)) return true;
  const before = i - 1;
  // "Quill's estimates the loss at 40"
  if (
    is(scan, before, Form.possessive) &&
    is(scan, i + 1, Form.determiner) &&
    ESTIMATING.test(lowerWord(scan, i))
  )
    return false;
  return (
    is(scan, before, Form.determiner | Form.preposition | Form.possessive | Form.number | Form.quantifier) ||
    // "240 basis points", "40 phone calls"
    (is(scan, before - 1, Form.number) &&
      is(scan, before, Form.lower) &&
      isSource(scan, i, Verb.third) &&
      !isSource(scan, before, Noun.person | Noun.group | Noun.document | Noun.outletHead)) ||
    (is(scan, before, Form.ed) && is(scan, before - 2, Form.determiner))
  );
}

/** The subject of '"…", said Malaev'. Null where the verb has its subject before it. */
function invertedSubject(scan: Scan, verb: number, group: number, sentence: Sentence): Range | null {
  const before = group - 1;
  const first = verb + 1;
  if (first > sentence.last || isDate(scan, first)) return null;
  const quote = before >= 0 && is(scan, before, Form.closes);
  const comma = isParting(scan, before);
  if (!quote && before < sentence.first) return opensSentence(scan, first, sentence);
  const bare = !quote && !comma;
  // "25 were wounded said the Observatory": a comma is lost.
  const ended =
    bare &&
    is(scan, first, Form.determiner) &&
    is(scan, before, Form.lower) &&
    !is(scan, before, Form.pronoun | Form.relative | Form.conjunction) &&
    !isSomebody(scan, before, before) &&
    lowerWord(scan, verb) === 'said';
  if (bare && !ended && !is(scan, first, Form.name)) return null;
  if (!is(scan, first, Form.name | Form.begins)) return null;
  // "said that …", "reported this week that …"
  if (is(scan, first, Form.opener) || is(scan, verb + 2, Form.timeUnit)) return null;
  const last = phraseRight(scan, first, sentence.last, false);
  if (last < first) return null;
  // Without comma or quotation mark only a name that ends the sentence is a subject: "We were scared said Samira."
  if (bare && last + 1 < sentence.last && !(ended && endsHere(scan, last, sentence))) return null;
  if (ended && !isSomebody(scan, first, last)) return null;
  if (is(scan, last + 1, Form.finite)) return null;
  // "said she hopes": a pronoun that a word follows begins what is said.
  if (is(scan, first, Form.pronoun) && is(scan, last + 1, Form.word)) return null;
  if (
    !quote &&
    comma &&
    subjectBefore(scan, group, sentence.first) !== null &&
    !(
      endsHere(scan, last, sentence) &&
      isSomebody(scan, first, last) &&
      (first === last ||
        is(scan, first, Form.determiner | Form.quantifier) ||
        some(scan, first, last, Form.name))
    )
  )
    return null;
  return { first, last };
}

/** A weekday, or a month before a number: "Jan" alone is a man. */
function isDate(scan: Scan, i: number): boolean {
  return is(scan, i, Form.weekday) || (is(scan, i, Form.month) && is(scan, i + 1, Form.number));
}

/** 'Said Malaev, "…"': the verb begins the sentence, a name and a quotation follow. */
function opensSentence(scan: Scan, first: number, sentence: Sentence): Range | null {
  if (!is(scan, first, Form.name)) return null;
  const last = phraseRight(scan, first, sentence.last, false);
  const behind = is(scan, last + 1, Form.comma) || sign(scan, last + 1) === COLON ? last + 2 : last + 1;
  return last >= first && is(scan, behind, Form.opens) ? { first, last } : null;
}

function endsHere(scan: Scan, last: number, sentence: Sentence): boolean {
  const next = last + 1;
  // "said Lindau Relief on Tuesday"
  const day = is(scan, next, Form.preposition) ? next + 1 : next;
  return next >= sentence.last || is(scan, next, Form.comma) || is(scan, day, Form.weekday);
}

/** "according to X", "as per X". */
function accordingCue(scan: Scan, i: number, sentence: Sentence): Proposal | null {
  const per = isThe(scan, i, Id.per);
  const first = per ? i - 1 : i;
  if (!per && !isThe(scan, i + 1, Id.to)) return null;
  const start = first + 2;
  const opens = first === sentence.first || is(scan, first - 1, Form.conjunction);
  const last = phraseRight(scan, start, sentence.last, opens);
  if (last < start || (per && !hasSpeaker(scan, start, last))) return null;
  // "according to plan": a bare word that stands for nobody.
  if (
    last === start &&
    is(scan, start, Form.lower) &&
    sourceBits(scan, start) === 0 &&
    !is(scan, start, Form.pronoun | Form.determiner)
  )
    return null;
  return propose(first, first + 1, sentence, { first: start, last }, 'according', first);
}
