import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { asOf } from './as-of.ts';
import type { ArticleClaims, Claim } from './claim.ts';
import { type Collected, collect, indicesIn, union } from './collect.ts';
import { dayOf, eventDays, isoDay } from './day.ts';
import { Doers } from './doers.ts';
import type { Figure } from './figure.ts';
import { figureTimes } from './figure-times.ts';
import { isToCome } from './foreseen.ts';
import { pastTimes } from './past-times.ts';
import { sketch } from './sketch.ts';
import type { Reading, TimeMention } from './spotted.ts';
import { isCorrected, isFormer } from './superseded.ts';

/** The figure's own words that a claim keeps. UTF-16 code units (DESIGN.md, the pack's promise). */
export const LONGEST_WORDS = 80;

/** Names and terms kept of an article. An article of 20 KB has about 60 names; the rarest tell most, the first come first. */
const MOST_NAMES = 64;
const MOST_TERMS = 48;

const NOTHING: readonly number[] = [];

/** Puts what was spotted into its context: the claims of an article, and all that is kept of it besides. */
export function assemble(reading: Reading, article: Omit<Article, 'text'>): ArticleClaims {
  const { tokens, sentences, figures, attributions } = reading;
  const sentenceOf = figures.map((figure) => sentenceAt(reading, figure.number));
  const ranges = sentenceOf.map((s): Span => ({ start: sentences[s]!, end: sentences[s + 1]! }));
  const names = collect(tokens, reading.names, ranges, MOST_NAMES, reading.headline.names);
  const terms = collect(tokens, reading.terms, ranges, MOST_TERMS, reading.headline.terms);
  const { day } = reading;
  const named = pastTimes(reading);
  const times = figureTimes({ ...reading, times: named });
  const people = figures.some(({ kind }) => kind === 'age') ? personTokens(reading) : new Set<number>();
  const doers = new Doers(reading, new Set(figures.map(({ start }) => tokenAt(tokens, start))));
  const claims: Claim[] = [];
  // Of all figures of a sentence the same: a text without full stops is one sentence.
  let around = { sentence: -1, names: NOTHING, terms: NOTHING };
  figures.forEach((figure, i) => {
    const cover = reading.covers[i] ?? null;
    const attribution = cover === null ? null : (attributions[cover] ?? null);
    const range = ranges[i]!;
    const own = indicesIn(names, subjectTokens(figure, tokens, people, range));
    const shared =
      own.length === 0 && sentenceOf[i - 1] === sentenceOf[i] && goesOn(tokens, figures[i - 1]!, figure);
    const { subject, doer } = shared
      ? claims[i - 1]!
      : {
          subject: own,
          doer: own.length > 0 ? NOTHING : doerOf(figure, tokens, doers, sentenceOf[i]!, names),
        };
    const sentence = sentenceOf[i]!;
    if (sentence !== around.sentence)
      around = { sentence, names: indicesIn(names, range), terms: indicesIn(terms, range) };
    claims.push({
      span: { start: figure.start, end: figure.end },
      words: foldedWords(figure.text),
      low: figure.low,
      high: figure.high,
      bound: figure.bound,
      kind: figure.kind,
      unit: figure.unit,
      modifiers: figure.modifiers,
      // A part shares what happened to its whole.
      predicate: figure.predicate || (figure.partOf === null ? '' : figures[figure.partOf]!.predicate),
      per: figure.per,
      change: figure.change ?? (isFormer(tokens.text, figure) ? 'from' : null),
      partOf: figure.partOf,
      asOf: asOf(
        tokens.text,
        figure,
        times,
        spanOfTokens(reading, range),
        sentenceBefore(reading, sentence),
        day,
      ),
      speaker: attribution === null ? null : attribution.source.speaker,
      via: attribution?.via ?? '',
      stance: isCorrected(tokens.text, figure) ? 'denies' : (attribution?.stance ?? 'asserts'),
      foreseen: isToCome(tokens.text, figure),
      names: union(around.names, union(subject, doer)),
      subject,
      doer,
      terms: around.terms,
      sentence,
    });
  });
  return {
    report: {
      id: article.id,
      publisher: article.publisher,
      // A date that the text states itself goes before the catalogue's.
      date: day !== null && day !== dayOf(article.date) ? isoDay(day) : article.date,
      title: article.title,
      url: article.url,
    },
    claims,
    speakers: reading.speakers,
    names: names.list,
    places: names.list.flatMap(({ key }, i) => (reading.places.has(key) ? [i] : [])),
    days: namedDays(named),
    terms: terms.list,
    sketch: sketch(tokens),
    agency: reading.agency,
  };
}

/** White space folded, cut at the last word that fits into {@link LONGEST_WORDS}. */
export function foldedWords(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= LONGEST_WORDS) return folded;
  const cut = folded.slice(0, LONGEST_WORDS - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

/** Sentence of a span, by the token that holds its beginning. */
function sentenceAt(reading: Reading, span: Span): number {
  const { tokens, sentences } = reading;
  let low = 0;
  let high = sentences.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens.start[sentences[middle]!]! <= span.start) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Tokens between an age and its person: a comma, "Jr.", "aged", an article. */
const AGE_REACH = 4;

/** Token range of the figure's own words; for an age grown over the name beside it: "Riley, 21", "24-year-old Ann Smith". */
function subjectTokens(figure: Figure, tokens: Tokens, people: ReadonlySet<number>, sentence: Span): Span {
  let start = tokenAt(tokens, figure.start);
  let end = tokenAt(tokens, figure.end);
  if (figure.kind !== 'age') return { start, end };
  // Nobody is named in another sentence than his age.
  const isName = (i: number) => i >= sentence.start && i < sentence.end && people.has(i);
  const left = nearestName(isName, start - 1, -1);
  const behind = nearestName(isName, namedBehindPlace(tokens, isName, start, end), 1);
  const right = behind !== undefined && isToldOf(tokens, figure, behind) ? behind : undefined;
  const between = left === undefined ? '' : tokens.text.slice(tokens.end[left], figure.start);
  // "Ann Lee, 21-year-old Ben Roth": whoever follows at once is the one.
  const isLeft =
    left !== undefined &&
    right !== end &&
    NAMED_BEFORE.test(between) &&
    !isOnOtherLine(between) &&
    !isDateline(between, figure);
  if (isLeft && between.includes(',')) {
    start = left;
    while (isName(start - 1)) start--;
  } else if (right !== undefined) {
    end = right + 1;
    while (isName(end) || isName(behindInitial(tokens, end)))
      end = isName(end) ? end + 1 : behindInitial(tokens, end);
  } else if (isLeft) {
    start = left;
    while (isName(start - 1)) start--;
  }
  return { start, end };
}

/** Whether a figure's words may hold a name: a capital behind the first word. */
const namesWithin = (words: string): boolean => /\s\p{Lu}/u.test(words);

/**
 * Names of whoever a figure is put down to (doers.ts). An age is told of the person next to it, and what has a name in its own
 * words is that name's, or is written as headlines are.
 */
function doerOf(
  figure: Figure,
  tokens: Tokens,
  doers: Doers,
  sentence: number,
  names: Collected,
): readonly number[] {
  if (figure.kind === 'age' || namesWithin(figure.text)) return NOTHING;
  return doers
    .of(tokenAt(tokens, figure.start), sentence)
    .reduce((all, token) => union(all, indicesIn(names, { start: token, end: token + 1 })), NOTHING);
}

/** Words between two figures of one subject. Code units. */
const GOES_ON = /^[^.,;:]{0,24}\band\s+$/;

/** "Four Dovan soldiers were killed and nine injured": the nine are Dovan, too, where no noun says who they are. */
function goesOn({ text }: Tokens, before: Figure, figure: Figure): boolean {
  if (before.kind !== 'count' || figure.kind !== 'count' || figure.noun !== '') return false;
  return GOES_ON.test(text.slice(before.end, figure.start));
}

/**
 * Tokens of names that may be somebody's, asked for where the article gives an age: "a 41-year-old American", "a 20-year-old
 * from Kiev" name a people and a place.
 */
function personTokens({ names, peoples, places }: Reading): ReadonlySet<number> {
  const out = new Set<number>();
  names.tokens.forEach((token, k) => {
    if (!places.has(names.keys[names.words[k]!]!) && !peoples.has(token)) out.add(token);
  });
  return out;
}

/** Between a name and its age: "Riley, 21", "Riley Jr., 21", "Riley (21)", "Riley, a 21-year-old", "Riley is 21"; not "Riley's 6-year-old", nor "Riley and a". */
const NAMED_BEFORE = /^(?: [JS]r)?(?:\.,)?[\s,(–—-]*(?:(?:who )?(?:is|was|turned|aged|age|an?|the)[\s,]+)*$/i;

/** "ORSK FALLS — A 16-year-old boy was hurt": the dash behind a place parts it from the report; "Riley — 21 —" has none such. */
const isDateline = (between: string, { end, start }: Figure): boolean =>
  /[–—-]\s*\p{Lu}/u.test(between) || (/[–—-]\s*$/.test(between) && end - start > AGE_IN_DIGITS);

/** Characters of an age that is a number alone: what is longer is "16-year-old". */
const AGE_IN_DIGITS = 3;

/**
 * Before a name that only says where, when or with whom ("his 12-year-old brother in Sarn County", "a 9-year-old from Kiev"),
 * to whom the aged belongs ("the 33-year-old singer's agent Ann Lee"), or of whom the sentence goes on to tell.
 */
const LED =
  /\s(?:in|at|of|from|near|on|to|by|with|and|for|outside|inside|into|onto|through|down|up|over|under|after|before|during|against|behind|along|around|across|toward|towards|since)\s+(?:(?:the|an?|his|her|their|its)\s+)?$|['’]s\s|\b(?:is|was|are|were|has|had|who|that|which|will|would)\s/i;

/**
 * Whether whoever is named on the other side of `between` stands on a line of his own, and has his age elsewhere: "dies at 77 /
 * Published: …". A line that is wrapped breaks within a phrase.
 */
function isOnOtherLine(between: string): boolean {
  const lines = between.split('\n');
  return lines.length > 2 || (lines.length === 2 && lines[0]!.trim() === '');
}

/** "“He was only 27,” Morgan said": who says it is not who is that old. */
const SAYING = /^\s(?:says?|said|adds?|added)\b/;

/** Whether the name behind an age may be his whose age it is. */
function isToldOf(tokens: Tokens, figure: Figure, name: number): boolean {
  const { text } = tokens;
  const between = text.slice(figure.end, tokens.start[name]);
  const isWrapped = between === '\n' && figure.end - figure.start > AGE_IN_DIGITS;
  if (LED.test(between) || (isOnOtherLine(between) && !isWrapped)) return false;
  return !between.includes(',') || !SAYING.test(text.slice(tokens.end[name], tokens.end[name]! + 12));
}

/** Where a name goes on behind "E." at `i` ("Corey E. Morgan"); `i` where no initial stands there. */
function behindInitial({ text, start, end }: Tokens, i: number): number {
  return /^\p{Lu}\.$/u.test(text.slice(start[i], end[i + 1])) ? i + 2 : i;
}

/**
 * Where the name of the aged begins, behind the place that he is called by: "a 20-year-old Fort Wayne man, Marcus Dansby".
 * One who is introduced without his name ("a 20-year-old …") is not named by what follows at once. `end` where no place
 * stands between.
 */
function namedBehindPlace(
  tokens: Tokens,
  isName: (i: number) => boolean,
  start: number,
  end: number,
): number {
  const from = tokens.start[start]!;
  // "a ", "an ": four code units hold it with the one before it.
  if (!isName(end) || !/(?:^|[^\p{L}])[Aa]n?\s$/u.test(tokens.text.slice(Math.max(0, from - 4), from)))
    return end;
  let behind = end;
  while (isName(behind)) behind++;
  return /^\s\p{Ll}/u.test(tokens.text.slice(tokens.end[behind - 1]!, tokens.end[behind - 1]! + 2))
    ? behind + 1
    : end;
}

function nearestName(isName: (i: number) => boolean, from: number, step: 1 | -1): number | undefined {
  for (let d = 0; d < AGE_REACH; d++) if (isName(from + d * step)) return from + d * step;
  return undefined;
}

/** First token that ends behind an offset. */
function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceBefore(reading: Reading, sentence: number): Span | null {
  const { sentences } = reading;
  if (sentence === 0) return null;
  return spanOfTokens(reading, { start: sentences[sentence - 1]!, end: sentences[sentence]! });
}

function spanOfTokens(reading: Reading, range: Span): Span {
  const { tokens } = reading;
  return { start: tokens.start[range.start] ?? 0, end: range.end > 0 ? (tokens.end[range.end - 1] ?? 0) : 0 };
}

/** Days kept of an article: that of the event, of its background, of what is to come. */
const MOST_DAYS = 8;

function namedDays(times: readonly TimeMention[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { days } of times) {
    if (days === null) continue;
    for (const day of eventDays(days)) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_DAYS)
    .map(([day]) => day);
}
