import { firstWhere } from '../text/first-where.ts';
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { asOf } from './as-of.ts';
import { boundedKey, boundedName, boundedSpeaker, isKey } from './bounds.ts';
import type { ArticleClaims, Claim } from './claim.ts';
import { collect, indicesIn, union } from './collect.ts';
import { dayOf, eventDays, isoDay } from './day.ts';
import { figureTimes } from './figure-times.ts';
import { isToCome } from './foreseen.ts';
import { pastTimes } from './past-times.ts';
import { sketch } from './sketch.ts';
import type { Reading, TimeMention } from './spotted.ts';
import { isCorrected, isFormer } from './superseded.ts';
import { whoseFigures } from './whose.ts';

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
  const whose = whoseFigures(reading, ranges, sentenceOf, names);
  const claims: Claim[] = [];
  // Of all figures of a sentence the same: a text without full stops is one sentence.
  let around = { sentence: -1, names: NOTHING, terms: NOTHING };
  figures.forEach((figure, i) => {
    const cover = reading.covers[i] ?? null;
    const attribution = cover === null ? null : (attributions[cover] ?? null);
    const range = ranges[i]!;
    const { subject, doer } = whose[i]!;
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
      unit: boundedKey(figure.unit),
      modifiers: figure.modifiers.filter(isKey),
      // A part shares what happened to its whole.
      predicate: boundedKey(
        figure.predicate || (figure.partOf === null ? '' : figures[figure.partOf]!.predicate),
      ),
      per: boundedKey(figure.per),
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
      via: boundedName(attribution?.via ?? ''),
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
    speakers: reading.speakers.map(boundedSpeaker),
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
function sentenceAt({ tokens, sentences }: Reading, { start }: Span): number {
  const behind = firstWhere(sentences.length - 1, (s) => tokens.start[sentences[s]!]! <= start);
  return Math.max(0, behind - 1);
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
