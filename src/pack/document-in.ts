import { SOURCE_KINDS, type Speaker, STANCES } from '../claim/attribution.ts';
import type { ArticleClaims, Claim, DayRange, Report, Term } from '../claim/claim.ts';
import { dayOf, isoDay } from '../claim/day.ts';
import { BOUNDS, FIGURE_KINDS } from '../claim/figure.ts';
import type { BytesIn } from './bytes-in.ts';
import { CHANGES, Extra, MANY, Same } from './document-out.ts';
import type { KeyKind } from './format.ts';
import { readNumber } from './numbers.ts';

/** Gives the strings that a document refers to. */
export interface RecordStrings {
  key(kind: KeyKind, bytes: BytesIn): string;
  /** A piece or label: by reference, or spelt out. */
  text(bytes: BytesIn): string;
}

/** Reads what `writeDocument` wrote; throws a PackError that names the place where that is not what stands there. */
export function readDocument(bytes: BytesIn, strings: RecordStrings): ArticleClaims {
  const report = readReport(bytes, strings);
  const agency = strings.text(bytes);
  const names = readTerms(bytes, 'name', strings);
  const terms = readTerms(bytes, 'term', strings);
  const base = dayOf(report.date) ?? 0;
  const days = readNamedDays(bytes, base);
  const sketch = readSketch(bytes);
  const speakers: Speaker[] = [];
  for (let left = bytes.count('speakers'); left > 0; left--) speakers.push(readSpeaker(bytes, strings));
  const claims: Claim[] = [];
  const count = bytes.count('claims');
  const limits = { names: names.length, terms: terms.length, speakers: speakers.length, claims: count };
  let before: Claim | null = null;
  for (let left = count; left > 0; left--) {
    before = readClaim(bytes, strings, before, limits, base);
    claims.push(before);
  }
  bytes.end();
  return { report, claims, speakers, names, days, terms, sketch, agency };
}

function readText(bytes: BytesIn, strings: RecordStrings): string {
  let text = '';
  for (let left = bytes.count('pieces'); left > 0; left--) text += strings.text(bytes);
  return text;
}

function readReport(bytes: BytesIn, strings: RecordStrings): Report {
  const has = bytes.byte();
  const id = readText(bytes, strings);
  const publisher = has & 1 ? strings.text(bytes) : null;
  const title = has & 2 ? readText(bytes, strings) : null;
  const url = has & 4 ? readText(bytes, strings) : null;
  const date = has & 8 ? readDate(bytes) : has & 16 ? readText(bytes, strings) : null;
  return { id, publisher, date, title, url };
}

/** Days that a date of four year digits can name: 0000-01-01 to 9999-12-31. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

function readDate(bytes: BytesIn): string {
  const day = bytes.signed();
  return day >= FIRST_DAY && day <= LAST_DAY ? isoDay(day) : bytes.fail('a day', day);
}

function readNamedDays(bytes: BytesIn, base: number): number[] {
  const days: number[] = [];
  let day = base;
  for (let left = bytes.count('days'); left > 0; left--) {
    day += bytes.signed();
    days.push(day);
  }
  return days;
}

function readTerms(bytes: BytesIn, kind: 'name' | 'term', strings: RecordStrings): Term[] {
  const count = bytes.count('keys');
  const keys: string[] = [];
  for (let i = 0; i < count; i++) keys.push(strings.key(kind, bytes));
  const nibbles = bytes.raw((count + 1) >> 1);
  return keys.map((key, i) => {
    const nibble = (nibbles[i >> 1]! >> (i & 1 ? 4 : 0)) & 15;
    const few = nibble >> 1;
    return { key, count: few > 0 && few < MANY ? few : bytes.varint(), lead: (nibble & 1) !== 0 };
  });
}

function readSketch(bytes: BytesIn): number[] {
  const sketch: number[] = [];
  const count = bytes.varint();
  if (count === 0) return sketch;
  const width = bytes.byte();
  if (width < 1 || width > 32) bytes.fail('a width of 1 to 32 bits', width);
  if (count * width > bytes.left * 8) bytes.fail(`a sketch in ${bytes.left} bytes`, count);
  let pending = 0;
  let bits = 0;
  for (let i = 0; i < count; i++) {
    while (bits < width) {
      pending += bytes.byte() * 2 ** bits;
      bits += 8;
    }
    sketch.push(pending % 2 ** width);
    pending = Math.floor(pending / 2 ** width);
    bits -= width;
  }
  return sketch;
}

function readSpeaker(bytes: BytesIn, strings: RecordStrings): Speaker {
  const kind = SOURCE_KINDS[bytes.index(SOURCE_KINDS.length, 'a kind of source')]!;
  const list = () => {
    const texts: string[] = [];
    for (let left = bytes.count('texts'); left > 0; left--) texts.push(readText(bytes, strings));
    return texts;
  };
  return { names: list(), roles: list(), organisations: list(), places: list(), kind };
}

interface Limits {
  readonly names: number;
  readonly terms: number;
  readonly speakers: number;
  readonly claims: number;
}

function readClaim(
  bytes: BytesIn,
  strings: RecordStrings,
  before: Claim | null,
  limits: Limits,
  base: number,
): Claim {
  const same = bytes.byte();
  const extra = bytes.byte();
  const kinds = bytes.byte();
  const kind = FIGURE_KINDS[kinds >> 4] ?? bytes.fail('a kind of figure', kinds >> 4);
  const bound = BOUNDS[kinds & 15] ?? bytes.fail('a bound', kinds & 15);
  const start = (before?.span.end ?? 0) + bytes.signed();
  const words = readText(bytes, strings);
  const end = start + words.length + (same & Same.length ? 0 : bytes.signed());
  if (start < 0 || end < start) bytes.fail('a span', `${start} to ${end}`);
  const low = extra & Extra.low ? readNumber(bytes) : null;
  const high = same & Same.high ? low : extra & Extra.high ? readNumber(bytes) : null;
  const unit = strings.key('unit', bytes);
  const predicate = strings.key('predicate', bytes);
  const sentence = (before?.sentence ?? 0) + (same & Same.sentence ? 0 : bytes.signed());
  const names = same & Same.names ? (before?.names ?? []) : readIndices(bytes, limits.names);
  const subject = extra & Extra.subject ? readIndices(bytes, names.length).map((place) => names[place]!) : [];
  const terms = same & Same.terms ? (before?.terms ?? []) : readIndices(bytes, limits.terms);
  const asOf = same & Same.asOf ? (before?.asOf ?? null) : readDays(bytes, base);
  const speaker = same & Same.speaker ? (before?.speaker ?? null) : readSpeakerIndex(bytes, limits.speakers);
  const via = same & Same.via ? (before?.via ?? '') : strings.text(bytes);
  const partOf = extra & Extra.part ? bytes.index(limits.claims, 'a claim') : null;
  const modifiers: string[] = [];
  if (extra & Extra.modifiers) {
    for (let left = bytes.count('modifiers'); left > 0; left--) modifiers.push(strings.text(bytes));
  }
  const per = extra & Extra.rate ? strings.text(bytes) : '';
  const change = extra & Extra.change ? CHANGES[bytes.index(CHANGES.length, 'a change')]! : null;
  const stance = extra & Extra.stance ? STANCES[bytes.index(STANCES.length, 'a stance')]! : 'asserts';
  return {
    span: { start, end },
    words,
    low,
    high,
    bound,
    kind,
    unit,
    modifiers,
    predicate,
    per,
    change,
    partOf,
    asOf,
    speaker,
    via,
    stance,
    names,
    subject,
    terms,
    sentence,
  };
}

function readSpeakerIndex(bytes: BytesIn, limit: number): number | null {
  const value = bytes.index(limit + 1, 'a speaker');
  return value === 0 ? null : value - 1;
}

function readDays(bytes: BytesIn, base: number): DayRange | null {
  const form = bytes.byte();
  if (form === 0) return null;
  const from = base + bytes.signed();
  return { from, to: form & 4 ? from : from + bytes.signed(), stated: (form & 2) !== 0 };
}

function readIndices(bytes: BytesIn, limit: number): number[] {
  const header = bytes.varint();
  const count = Math.floor(header / 2);
  const indices: number[] = [];
  if (header % 2 === 0) {
    if (count > bytes.left) bytes.fail('indices', count);
    let before = -1;
    for (let i = 0; i < count; i++) {
      before += 1 + bytes.index(limit - before - 1, 'an index');
      indices.push(before);
    }
    return indices;
  }
  const set = bytes.raw(Math.ceil(limit / 8));
  for (let index = 0; index < limit; index++) if (set[index >> 3]! & (1 << (index & 7))) indices.push(index);
  return indices.length === count ? indices : bytes.fail(`${count} indices`, indices.length);
}
