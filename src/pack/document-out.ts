import { SOURCE_KINDS, type Speaker, STANCES } from '../claim/attribution.ts';
import type { ArticleClaims, Claim, DayRange, Report, Term } from '../claim/claim.ts';
import { dayOf, isoDay } from '../claim/day.ts';
import { BOUNDS, FIGURE_KINDS } from '../claim/figure.ts';
import { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';
import type { TableName } from './format.ts';
import { writeNumber } from './numbers.ts';
import { piecesOf } from './pieces.ts';

/** Bytes with references to strings, whose final numbers are known only when all documents are. */
export abstract class RecordOut extends BytesOut {
  /** Writes a reference to `text` in `table`. */
  abstract reference(table: TableName, text: string): void;

  /** Writes references to `texts`, which ascend without repetition, in whatever order is shortest. */
  abstract referenceSet(table: TableName, texts: readonly string[]): void;

  /** Text that is only shown, as pieces. */
  text(text: string): void {
    const pieces = piecesOf(text.toWellFormed());
    this.varint(pieces.length);
    for (const piece of pieces) this.reference('text', piece);
  }

  /** One string that repeats as a whole: an agency, a lemma. */
  label(text: string): void {
    this.reference('text', text);
  }

  labels(texts: readonly string[]): void {
    this.varint(texts.length);
    for (const text of texts) this.label(text);
  }
}

/** What of a claim is as in the claim before it (FORMAT.md, "Claims"). */
export const Same = {
  sentence: 1,
  names: 2,
  terms: 4,
  asOf: 8,
  speaker: 16,
  via: 32,
  high: 64,
  length: 128,
} as const;

/** What a claim has beyond the usual. */
export const Extra = {
  part: 1,
  modifiers: 2,
  rate: 4,
  change: 8,
  stance: 16,
  low: 32,
  high: 64,
  subject: 128,
} as const;

export const CHANGES = ['by', 'to', 'from'] as const;

/** Writes a document as FORMAT.md's "Documents" says. */
export function writeDocument(out: RecordOut, document: ArticleClaims): void {
  writeClaimKeys(out, document.claims);
  writeReport(out, document.report);
  out.label(document.agency);
  writeTerms(out, 'name', document.names);
  writeTerms(out, 'term', document.terms);
  writeNamedDays(out, document.days, dayOf(document.report.date) ?? 0);
  writeSketch(out, document.sketch);
  out.varint(document.speakers.length);
  for (const speaker of document.speakers) writeSpeaker(out, speaker);
  let before: Claim | null = null;
  for (const claim of document.claims) {
    checkClaim(claim, document);
    writeClaim(out, claim, before, document);
    before = claim;
  }
}

/** What a lookup asks of claims stands first and together, so that it reads nothing else of a report. */
function writeClaimKeys(out: RecordOut, claims: readonly Claim[]): void {
  out.varint(claims.length);
  for (const { kind, bound } of claims) out.byte(FIGURE_KINDS.indexOf(kind) * 16 + BOUNDS.indexOf(bound));
  for (const { unit } of claims) out.reference('unit', unit);
  for (const { predicate } of claims) out.reference('predicate', predicate);
}

function writeReport(out: RecordOut, report: Report): void {
  const day = dayOf(report.date);
  const whole = day !== null && isoDay(day) === report.date;
  out.byte(
    (report.publisher === null ? 0 : 1) |
      (report.title === null ? 0 : 2) |
      (report.url === null ? 0 : 4) |
      (report.date === null ? 0 : whole ? 8 : 16),
  );
  out.text(report.id);
  if (report.publisher !== null) out.label(report.publisher);
  if (report.title !== null) out.text(report.title);
  if (report.url !== null) out.text(report.url);
  if (whole) out.signed(day);
  else if (report.date !== null) out.text(report.date);
}

/** How a list of keys is written. */
export const Listed = { asGiven: 0, ascending: 1 } as const;

/**
 * Keys that ascend are written as a set. Most keys occur once and not in the lead: a bit for each tells those that do
 * not, and only these have a nibble for lead and count.
 */
function writeTerms(out: RecordOut, table: 'name' | 'term', terms: readonly Term[]): void {
  const keys = terms.map((term) => term.key.toWellFormed());
  const ascending = keys.every((key, i) => i === 0 || keys[i - 1]! < key);
  out.varint(keys.length * 2 + (ascending ? Listed.ascending : Listed.asGiven));
  if (ascending) out.referenceSet(table, keys);
  else for (const key of keys) out.reference(table, key);
  const told = terms.filter(isTold);
  const bits = new Uint8Array(Math.ceil(terms.length / 8));
  for (const [i, term] of terms.entries()) if (isTold(term)) bits[i >> 3]! |= 1 << (i & 7);
  out.raw(bits);
  for (let i = 0; i < told.length; i += 2)
    out.byte(nibble(told[i]!) | ((i + 1 < told.length ? nibble(told[i + 1]!) : 0) << 4));
  for (const { count } of told) if (nibbleCount(count) === 0) out.varint(count);
}

/** Counts from here on, and 0, do not fit into a nibble and are written behind. */
const MANY = 8;

function isTold(term: Term): boolean {
  return term.count !== 1 || term.lead;
}

function nibble(term: Term): number {
  return (nibbleCount(term.count) << 1) | (term.lead ? 1 : 0);
}

function nibbleCount(count: number): number {
  return count >= 1 && count < MANY ? count : 0;
}

/** Each as the step from the one before, the first from the report's own day. */
function writeNamedDays(out: BytesOut, days: readonly number[], base: number): void {
  out.varint(days.length);
  let before = base;
  for (const day of days) {
    out.signed(day - before);
    before = day;
  }
}

/** Every value in as many bits as the largest needs, one at least. */
function writeSketch(out: RecordOut, sketch: readonly number[]): void {
  out.varint(sketch.length);
  if (sketch.length === 0) return;
  let widest = 1;
  for (const value of sketch) widest = Math.max(widest, 32 - Math.clz32(value));
  out.byte(widest);
  let pending = 0;
  let bits = 0;
  for (const value of sketch) {
    if (value >>> 0 !== value) throw new RangeError(`no 32-bit value in a sketch: ${value}`);
    pending += value * 2 ** bits;
    bits += widest;
    while (bits >= 8) {
      out.byte(pending % 256);
      pending = Math.floor(pending / 256);
      bits -= 8;
    }
  }
  if (bits > 0) out.byte(pending);
}

function writeSpeaker(out: RecordOut, speaker: Speaker): void {
  out.varint(SOURCE_KINDS.indexOf(speaker.kind));
  for (const texts of [speaker.names, speaker.roles, speaker.organisations, speaker.places]) {
    out.varint(texts.length);
    for (const text of texts) out.text(text);
  }
}

function writeClaim(out: RecordOut, claim: Claim, before: Claim | null, document: ArticleClaims): void {
  const words = claim.words.toWellFormed();
  const length = claim.span.end - claim.span.start;
  const same =
    (claim.sentence === (before?.sentence ?? 0) ? Same.sentence : 0) |
    (sameList(claim.names, before?.names ?? []) ? Same.names : 0) |
    (sameList(claim.terms, before?.terms ?? []) ? Same.terms : 0) |
    (sameDays(claim.asOf, before?.asOf ?? null) ? Same.asOf : 0) |
    (claim.speaker === (before?.speaker ?? null) ? Same.speaker : 0) |
    (claim.via === (before?.via ?? '') ? Same.via : 0) |
    (claim.low === claim.high ? Same.high : 0) |
    (length === words.length ? Same.length : 0);
  const extra =
    (claim.partOf === null ? 0 : Extra.part) |
    (claim.modifiers.length === 0 ? 0 : Extra.modifiers) |
    (claim.per === '' ? 0 : Extra.rate) |
    (claim.change === null ? 0 : Extra.change) |
    (claim.stance === 'asserts' ? 0 : Extra.stance) |
    (claim.low === null ? 0 : Extra.low) |
    (claim.high === null || claim.low === claim.high ? 0 : Extra.high) |
    (claim.subject.length === 0 ? 0 : Extra.subject);
  out.byte(same);
  out.byte(extra);
  out.signed(claim.span.start - (before?.span.end ?? 0));
  out.text(words);
  if ((same & Same.length) === 0) out.signed(length - words.length);
  if (claim.low !== null) writeNumber(out, claim.low);
  if ((extra & Extra.high) !== 0) writeNumber(out, claim.high!);
  if ((same & Same.sentence) === 0) out.signed(claim.sentence - (before?.sentence ?? 0));
  if ((same & Same.names) === 0) writeIndices(out, claim.names, document.names.length);
  if (claim.subject.length > 0) {
    const places = claim.subject.map((name) => claim.names.indexOf(name));
    writeIndices(out, places, claim.names.length);
  }
  if ((same & Same.terms) === 0) writeIndices(out, claim.terms, document.terms.length);
  if ((same & Same.asOf) === 0) writeDays(out, claim.asOf, dayOf(document.report.date) ?? 0);
  if ((same & Same.speaker) === 0) out.varint(claim.speaker === null ? 0 : claim.speaker + 1);
  if ((same & Same.via) === 0) out.label(claim.via);
  if (claim.partOf !== null) out.varint(claim.partOf);
  if (claim.modifiers.length > 0) out.labels(claim.modifiers);
  if (claim.per !== '') out.label(claim.per);
  if (claim.change !== null) out.varint(CHANGES.indexOf(claim.change));
  if (claim.stance !== 'asserts') out.varint(STANCES.indexOf(claim.stance));
}

function writeDays(out: BytesOut, days: DayRange | null, base: number): void {
  if (days === null) {
    out.byte(0);
    return;
  }
  out.byte(1 | (days.stated ? 2 : 0) | (days.from === days.to ? 4 : 0));
  out.signed(days.from - base);
  if (days.from !== days.to) out.signed(days.to - days.from);
}

/** Ascending indices below `limit`: as a bit set where that is shorter than a byte for each, else as steps. */
function writeIndices(out: BytesOut, indices: readonly number[], limit: number): void {
  const setBytes = Math.ceil(limit / 8);
  const asSet = indices.length > setBytes;
  out.varint(indices.length * 2 + (asSet ? 1 : 0));
  if (!asSet) {
    let before = -1;
    for (const index of indices) {
      out.varint(index - before - 1);
      before = index;
    }
    return;
  }
  const set = new Uint8Array(setBytes);
  for (const index of indices) set[index >> 3]! |= 1 << (index & 7);
  out.raw(set);
}

function checkClaim(claim: Claim, document: ArticleClaims): void {
  const place = `report ${document.report.id}, claim "${claim.words}"`;
  checkAscending(claim.names, document.names.length, `${place}, names`);
  checkAscending(
    claim.subject.map((name) => claim.names.indexOf(name)),
    claim.names.length,
    `${place}, subject (as places in names)`,
  );
  checkAscending(claim.terms, document.terms.length, `${place}, terms`);
  checkBelow(claim.speaker, document.speakers.length, `${place}, speaker`);
  checkBelow(claim.partOf, document.claims.length, `${place}, partOf`);
}

function checkAscending(indices: readonly number[], limit: number, place: string): void {
  let before = -1;
  for (const index of indices) {
    if (!(index > before && index < limit))
      throw new PackError(place, `ascending indices below ${limit}`, `${index}`);
    before = index;
  }
}

function checkBelow(index: number | null, limit: number, place: string): void {
  if (index !== null && !(index >= 0 && index < limit))
    throw new PackError(place, `an index below ${limit}`, `${index}`);
}

function sameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, i) => value === other[i]);
}

function sameDays(one: DayRange | null, other: DayRange | null): boolean {
  if (one === null || other === null) return one === other;
  return one.from === other.from && one.to === other.to && one.stated === other.stated;
}
