import { SOURCE_KINDS, type Speaker, STANCES } from '../claim/attribution.ts';
import type { ArticleClaims, Claim, DayRange, Report, Term } from '../claim/claim.ts';
import { dayOf, isoDay } from '../claim/day.ts';
import { BOUNDS, FIGURE_KINDS, type FigureKind } from '../claim/figure.ts';
import type { BytesIn } from './bytes-in.ts';
import { CHANGES, Extra, Listed, Same } from './document-out.ts';
import type { KeyKind } from './format.ts';
import { readNumber } from './numbers.ts';

/** Gives the strings that a document refers to. */
export interface RecordStrings {
  /** The number of strings of a kind. */
  size(kind: KeyKind): number;
  key(kind: KeyKind, id: number): string;
  /** A piece or label: by reference, or spelt out. */
  text(bytes: BytesIn): string;
}

/** Reads what `writeDocument` wrote; throws a PackError that names the place where that is not what stands there. */
export function readDocument(bytes: BytesIn, strings: RecordStrings): ArticleClaims {
  const keys = readClaimKeys(bytes, (kind) => strings.size(kind));
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
  const count = keys.units.length;
  const limits = { names: names.length, terms: terms.length, speakers: speakers.length, claims: count };
  let before: Claim | null = null;
  for (let i = 0; i < count; i++) {
    before = readClaim(bytes, strings, before, limits, base, {
      kind: kindOf(keys, i),
      bound: BOUNDS[keys.kinds[i]! & 15] ?? bytes.fail('a bound', keys.kinds[i]! & 15),
      unit: strings.key('unit', keys.units[i]!),
      predicate: strings.key('predicate', keys.predicates[i]!),
    });
    claims.push(before);
  }
  bytes.end();
  return { report, claims, speakers, names, days, terms, sketch, agency };
}

/** What a lookup asks of a report's claims, one entry for each. */
export interface ClaimKeys {
  /** Kind × 16 + bound. */
  readonly kinds: Uint8Array;
  readonly units: readonly number[];
  readonly predicates: readonly number[];
}

/** Reads the beginning of a document's record: the keys of its claims. `size` gives the number of strings of a kind. */
export function readClaimKeys(bytes: BytesIn, size: (kind: KeyKind) => number): ClaimKeys {
  const kinds = bytes.raw(bytes.count('claims'));
  for (const byte of kinds) if (byte >> 4 >= FIGURE_KINDS.length) bytes.fail('a kind of figure', byte >> 4);
  return {
    kinds,
    units: readIds(bytes, kinds.length, size('unit'), 'a unit'),
    predicates: readIds(bytes, kinds.length, size('predicate'), 'a predicate'),
  };
}

function readIds(bytes: BytesIn, count: number, limit: number, what: string): number[] {
  const ids: number[] = [];
  for (let i = 0; i < count; i++) ids.push(bytes.index(limit, what));
  return ids;
}

/** Kind of a report's claim. */
export function kindOf(keys: ClaimKeys, claim: number): FigureKind {
  return FIGURE_KINDS[keys.kinds[claim]! >> 4]!;
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
  const header = bytes.varint();
  const count = Math.floor(header / 2);
  if (count > bytes.left) bytes.fail(`keys in ${bytes.left} bytes`, count);
  const size = strings.size(kind);
  const keys =
    header % 2 === Listed.ascending
      ? readSet(bytes, count, size).map((id) => strings.key(kind, id))
      : readIds(bytes, count, size, `a ${kind}`).map((id) => strings.key(kind, id));
  // By code units, as the writer compared them.
  if (header % 2 === Listed.ascending) keys.sort();
  const bits = bytes.raw(Math.ceil(count / 8));
  const isTold = (i: number) => (bits[i >> 3]! & (1 << (i & 7))) !== 0;
  let told = 0;
  for (let i = 0; i < count; i++) if (isTold(i)) told++;
  const nibbles = bytes.raw((told + 1) >> 1);
  told = 0;
  return keys.map((key, i) => {
    if (!isTold(i)) return { key, count: 1, lead: false };
    const nibble = (nibbles[told >> 1]! >> (told & 1 ? 4 : 0)) & 15;
    told++;
    const few = nibble >> 1;
    return { key, count: few > 0 ? few : bytes.varint(), lead: (nibble & 1) !== 0 };
  });
}

/** A set of numbers below `limit`, ascending, as steps. */
function readSet(bytes: BytesIn, count: number, limit: number): number[] {
  const ids: number[] = [];
  let before = -1;
  for (let i = 0; i < count; i++) {
    before += 1 + bytes.index(limit - before - 1, 'a step');
    ids.push(before);
  }
  return ids;
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
  keys: Pick<Claim, 'kind' | 'bound' | 'unit' | 'predicate'>,
): Claim {
  const same = bytes.byte();
  const extra = bytes.byte();
  const start = (before?.span.end ?? 0) + bytes.signed();
  const words = readText(bytes, strings);
  const end = start + words.length + (same & Same.length ? 0 : bytes.signed());
  if (start < 0 || end < start) bytes.fail('a span', `${start} to ${end}`);
  const low = extra & Extra.low ? readNumber(bytes) : null;
  const high = same & Same.high ? low : extra & Extra.high ? readNumber(bytes) : null;
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
    bound: keys.bound,
    kind: keys.kind,
    unit: keys.unit,
    modifiers,
    predicate: keys.predicate,
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
  if (header % 2 === 0) {
    if (count > bytes.left) bytes.fail('indices', count);
    return readSet(bytes, count, limit);
  }
  const indices: number[] = [];
  const set = bytes.raw(Math.ceil(limit / 8));
  for (let index = 0; index < limit; index++) if (set[index >> 3]! & (1 << (index & 7))) indices.push(index);
  return indices.length === count ? indices : bytes.fail(`${count} indices`, indices.length);
}
