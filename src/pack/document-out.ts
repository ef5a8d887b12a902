import { SOURCE_KINDS, type Speaker, STANCES } from '../claim/attribution.ts';
import type { ArticleClaims, Claim, DayRange, Report, Term } from '../claim/claim.ts';
import { dayOf, isoDay } from '../claim/day.ts';
import { BOUNDS, FIGURE_KINDS } from '../claim/figure.ts';
import { PackError } from './error.ts';
import { Field, type FieldNumber } from './fields.ts';
import { writeNumber } from './numbers.ts';
import { piecesOf } from './pieces.ts';
import { LONGEST_TEXT, type RecordOut } from './record.ts';

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
  doer: 256,
  foreseen: 512,
} as const;

/** What a report states. */
export const Has = { publisher: 1, title: 2, url: 4, day: 8, date: 16, places: 32 } as const;

/** A shape's first character is kind × 16 + bound. */
export const BOUND_SPACE = 16;

/** A speaker's shape has a digit of this base for each of his lists; the highest digit says that the length follows. */
export const LIST_SPACE = 3;

/** A place of a sketch that no shingle fell into. */
export const EMPTY_PLACE = 0xffffffff;

export const CHANGES = ['by', 'to', 'from'] as const;

/** Writes a document as FORMAT.md's "Documents" says. Throws a PackError for one that contradicts itself. */
export function writeDocument(out: RecordOut, document: ArticleClaims): void {
  const { report, claims } = document;
  checkAscending(document.places, document.names.length, `report ${report.id}, places`);
  for (const claim of claims) checkClaim(claim, document);
  writeClaimKeys(out, claims);
  writeKeys(out, Field.name, document.names);
  writeKeys(out, Field.term, document.terms);
  writeMarks(out, Field.nameMark, document.names);
  writeMarks(out, Field.termMark, document.terms);
  writeReport(out, report, document.places);
  out.reference(Field.agency, document.agency);
  const day = dayOf(report.date) ?? 0;
  writeNamedDays(out, document.days, day);
  writeSketch(out, document.sketch);
  out.count(Field.speakerCount, document.speakers.length, 'speakers');
  for (const speaker of document.speakers) writeSpeaker(out, speaker);
  for (const [i, claim] of claims.entries()) writeClaim(out, claim, claims[i - 1] ?? null, day);
}

/** What a lookup asks of claims, and then of their report, stands first and together, so that it reads nothing else of a report. */
function writeClaimKeys(out: RecordOut, claims: readonly Claim[]): void {
  out.count(Field.claimCount, claims.length, 'claims');
  for (const [i, claim] of claims.entries())
    out.reference(Field.shape, shapeOf(claim, claims[i - 1] ?? null));
  for (const { unit } of claims) out.reference(Field.unit, unit);
  for (const { predicate } of claims) out.reference(Field.predicate, predicate);
}

/**
 * Kind, bound and flags of a claim as three characters: few of the combinations occur, and a reference to a usual one
 * takes a few bits.
 */
function shapeOf(claim: Claim, before: Claim | null): string {
  const same =
    (claim.sentence === (before?.sentence ?? 0) ? Same.sentence : 0) |
    (sameList(claim.names, before?.names ?? []) ? Same.names : 0) |
    (sameList(claim.terms, before?.terms ?? []) ? Same.terms : 0) |
    (sameDays(claim.asOf, before?.asOf ?? null) ? Same.asOf : 0) |
    (claim.speaker === (before?.speaker ?? null) ? Same.speaker : 0) |
    (sameVia(claim, before) ? Same.via : 0) |
    (claim.low === claim.high ? Same.high : 0) |
    (lengthOf(claim) === claim.words.toWellFormed().length ? Same.length : 0);
  const extra =
    (claim.partOf === null ? 0 : Extra.part) |
    (claim.modifiers.length === 0 ? 0 : Extra.modifiers) |
    (claim.per === '' ? 0 : Extra.rate) |
    (claim.change === null ? 0 : Extra.change) |
    (claim.stance === 'asserts' ? 0 : Extra.stance) |
    (claim.low === null ? 0 : Extra.low) |
    (claim.high === null || claim.low === claim.high ? 0 : Extra.high) |
    (claim.subject.length === 0 ? 0 : Extra.subject) |
    (claim.doer.length === 0 ? 0 : Extra.doer) |
    (claim.foreseen ? Extra.foreseen : 0);
  const kinds = FIGURE_KINDS.indexOf(claim.kind) * BOUND_SPACE + BOUNDS.indexOf(claim.bound);
  return String.fromCharCode(kinds, same, extra);
}

function lengthOf({ span }: Claim): number {
  return span.end - span.start;
}

function writeReport(out: RecordOut, report: Report, places: readonly number[]): void {
  const day = dayOf(report.date);
  const whole = day !== null && isoDay(day) === report.date;
  out.number(
    Field.has,
    (report.publisher === null ? 0 : Has.publisher) |
      (report.title === null ? 0 : Has.title) |
      (report.url === null ? 0 : Has.url) |
      (report.date === null ? 0 : whole ? Has.day : Has.date) |
      (places.length === 0 ? 0 : Has.places),
  );
  writeText(out, Field.idPiece, report.id);
  if (report.publisher !== null) out.reference(Field.publisher, report.publisher);
  if (report.title !== null) writeText(out, Field.titlePiece, report.title);
  if (report.url !== null) writeText(out, Field.urlPiece, report.url);
  if (whole) out.signed(Field.day, day);
  else if (report.date !== null) writeText(out, Field.datePiece, report.date);
  if (places.length > 0) writeIndices(out, Field.nameCount, Field.nameStep, places);
}

/** Texts of a report that somebody outside wrote, as an error names them. */
const SHOWN_TEXTS: ReadonlyMap<FieldNumber, string> = new Map([
  [Field.idPiece, 'id'],
  [Field.titlePiece, 'title'],
  [Field.urlPiece, 'url'],
  [Field.datePiece, 'date'],
]);

/** Text that is only shown, as pieces. */
function writeText(out: RecordOut, field: FieldNumber, text: string): void {
  if (text.length > LONGEST_TEXT)
    throw new PackError(
      SHOWN_TEXTS.get(field) ?? 'text',
      `at most ${LONGEST_TEXT} code units`,
      `${text.length}`,
    );
  const pieces = piecesOf(text.toWellFormed());
  out.count(field === Field.wordsPiece ? Field.wordsLength : Field.textLength, pieces.length, 'pieces');
  for (const piece of pieces) out.reference(field, piece);
}

/** Keys that ascend are written as a set. */
function writeKeys(out: RecordOut, field: FieldNumber, terms: readonly Term[]): void {
  const keys = terms.map((term) => term.key.toWellFormed());
  const ascending = keys.every((key, i) => i === 0 || keys[i - 1]! < key);
  out.flaggedCount(Field.keyCount, keys.length, ascending, 'keys');
  if (ascending) out.set(field, keys);
  else for (const key of keys) out.reference(field, key);
}

function writeMarks(out: RecordOut, mark: FieldNumber, terms: readonly Term[]): void {
  for (const { count, lead } of terms) out.number(mark, count * 2 + (lead ? 1 : 0));
}

/** Each as the step from the one before, the first from the report's own day. */
function writeNamedDays(out: RecordOut, days: readonly number[], base: number): void {
  out.count(Field.dayCount, days.length, 'days');
  for (const [i, day] of days.entries()) out.signed(Field.namedDay, day - (days[i - 1] ?? base));
}

/**
 * One-permutation sketches keep in place i a value that leaves i when divided by the number of places: there only the
 * quotient is written. The largest 32-bit value stands for an empty place and is written as 0.
 */
function writeSketch(out: RecordOut, sketch: readonly number[]): void {
  const size = sketch.length;
  const divided = sketch.every((value, i) => value === EMPTY_PLACE || value % size === i);
  out.flaggedCount(Field.sketchLength, size, divided, 'values of a sketch');
  for (const value of sketch) {
    if (value >>> 0 !== value) throw new RangeError(`no 32-bit value in a sketch: ${value}`);
    out.number(Field.sketch, value === EMPTY_PLACE ? 0 : 1 + (divided ? Math.floor(value / size) : value));
  }
}

/** A speaker's kind, and which of the lists that he mostly has none or one of hold something else. */
function writeSpeaker(out: RecordOut, speaker: Speaker): void {
  const lists = [speaker.names, speaker.roles, speaker.organisations, speaker.places];
  let shape = SOURCE_KINDS.indexOf(speaker.kind);
  for (const list of lists) shape = shape * LIST_SPACE + Math.min(list.length, LIST_SPACE - 1);
  out.number(Field.speakerShape, shape);
  for (const list of lists) {
    if (list.length >= LIST_SPACE - 1)
      out.count(Field.listLength, list.length - LIST_SPACE + 1, 'texts of a speaker');
    for (const text of list) writeText(out, Field.speakerPiece, text);
  }
}

function writeClaim(out: RecordOut, claim: Claim, before: Claim | null, day: number): void {
  const words = claim.words.toWellFormed();
  out.signed(Field.start, claim.span.start - (before?.span.end ?? 0));
  writeText(out, Field.wordsPiece, words);
  if (lengthOf(claim) !== words.length) out.signed(Field.length, lengthOf(claim) - words.length);
  if (claim.low !== null) writeNumber(out, claim.low);
  if (claim.high !== null && claim.high !== claim.low) writeNumber(out, claim.high);
  const sentence = before?.sentence ?? 0;
  if (claim.sentence !== sentence) out.signed(Field.sentence, claim.sentence - sentence);
  if (!sameList(claim.names, before?.names ?? []))
    writeIndices(out, Field.nameCount, Field.nameStep, claim.names);
  for (const whose of [claim.subject, claim.doer])
    if (whose.length > 0)
      writeIndices(out, Field.subjectCount, Field.subjectStep, placesIn(claim.names, whose));
  if (!sameList(claim.terms, before?.terms ?? []))
    writeIndices(out, Field.termCount, Field.termStep, claim.terms);
  if (!sameDays(claim.asOf, before?.asOf ?? null)) writeDays(out, claim.asOf, day);
  if (claim.speaker !== (before?.speaker ?? null))
    out.number(Field.speaker, claim.speaker === null ? 0 : claim.speaker + 1);
  if (!sameVia(claim, before)) out.reference(Field.via, claim.via);
  if (claim.partOf !== null) out.number(Field.partOf, claim.partOf);
  if (claim.modifiers.length > 0) out.count(Field.modifierCount, claim.modifiers.length, 'modifiers');
  for (const modifier of claim.modifiers) out.reference(Field.modifier, modifier);
  if (claim.per !== '') out.reference(Field.rate, claim.per);
  if (claim.change !== null) out.number(Field.change, CHANGES.indexOf(claim.change));
  if (claim.stance !== 'asserts') out.number(Field.stance, STANCES.indexOf(claim.stance));
}

function writeDays(out: RecordOut, days: DayRange | null, base: number): void {
  if (days === null) {
    out.number(Field.dayForm, 0);
    return;
  }
  const one = days.from === days.to;
  out.number(Field.dayForm, 1 + (days.stated ? 1 : 0) + (one ? 2 : 0));
  out.signed(Field.asOfDay, days.from - base);
  if (!one) out.signed(Field.asOfLength, days.to - days.from);
}

/** Ascending indices as steps. */
function writeIndices(
  out: RecordOut,
  count: FieldNumber,
  step: FieldNumber,
  indices: readonly number[],
): void {
  out.count(count, indices.length, 'indices');
  for (const [i, index] of indices.entries()) out.number(step, index - (indices[i - 1] ?? -1) - 1);
}

/** Some of a claim's names as places among them. */
const placesIn = (names: readonly number[], some: readonly number[]): readonly number[] =>
  some.map((name) => names.indexOf(name));

function checkClaim(claim: Claim, document: ArticleClaims): void {
  const place = `report ${document.report.id}, claim "${claim.words}"`;
  checkAscending(claim.names, document.names.length, `${place}, names`);
  for (const whose of ['subject', 'doer'] as const)
    checkAscending(
      placesIn(claim.names, claim[whose]),
      claim.names.length,
      `${place}, ${whose} (as places in names)`,
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

/** As it comes back: joined packs have the bytes of the whole. */
function sameVia(one: Claim, other: Claim | null): boolean {
  return one.via.toWellFormed() === (other?.via ?? '').toWellFormed();
}

function sameDays(one: DayRange | null, other: DayRange | null): boolean {
  if (one === null || other === null) return one === other;
  return one.from === other.from && one.to === other.to && one.stated === other.stated;
}
