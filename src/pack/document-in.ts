import { SOURCE_KINDS, type Speaker, STANCES } from '../claim/attribution.ts';
import type { ArticleClaims, Claim, DayRange, Report, Term } from '../claim/claim.ts';
import { dayOf, FIRST_DAY, isoDay, LAST_DAY } from '../claim/day.ts';
import { BOUNDS, FIGURE_KINDS, type FigureKind } from '../claim/figure.ts';
import { BOUND_SPACE, CHANGES, EMPTY_PLACE, Extra, Has, LIST_SPACE, Same } from './document-out.ts';
import { Field, type FieldNumber } from './fields.ts';
import { readNumber } from './numbers.ts';
import { LONGEST_TEXT, type RecordIn } from './record.ts';

/** Reads what `writeDocument` wrote; throws a PackError that names the place where that is not what stands there. */
export function readDocument(record: RecordIn): ArticleClaims {
  return { ...readOutline(record) };
}

/** The same, but that sketch, speakers and claims, which stand last in a record, are read when first asked for. */
export function readOutline(record: RecordIn): ArticleClaims {
  const heads = readClaimHeads(record);
  const nameKeys = readKeys(record, Field.name);
  const termKeys = readKeys(record, Field.term);
  const names = readMarks(record, Field.nameMark, nameKeys);
  const terms = readMarks(record, Field.termMark, termKeys);
  const { report, places } = readReport(record, names.length);
  const agency = record.text(Field.agency);
  const day = dayOf(report.date) ?? 0;
  const days = readNamedDays(record, day);
  const limits = { names: names.length, terms: terms.length, claims: heads.length, day };
  let rest: Rest | null = null;
  const read = (): Rest => {
    rest ??= readRest(record, heads, limits);
    return rest;
  };
  return {
    report,
    names,
    places,
    days,
    terms,
    agency,
    get sketch() {
      return read().sketch;
    },
    get speakers() {
      return read().speakers;
    },
    get claims() {
      return read().claims;
    },
  };
}

/** What stands behind all by which an event is recognised. */
type Rest = Pick<ArticleClaims, 'sketch' | 'speakers' | 'claims'>;

function readRest(record: RecordIn, heads: readonly ClaimHead[], limits: Omit<Limits, 'speakers'>): Rest {
  const sketch = readSketch(record);
  const speakers: Speaker[] = [];
  for (let left = record.count(Field.speakerCount, 'speakers'); left > 0; left--)
    speakers.push(readSpeaker(record));
  const claims: Claim[] = [];
  const known = { ...limits, speakers: speakers.length };
  for (const head of heads) claims.push(readClaim(record, head, claims.at(-1) ?? null, known));
  record.end();
  return { sketch, speakers, claims };
}

interface ClaimHead extends Pick<Claim, 'kind' | 'bound' | 'unit' | 'predicate'> {
  readonly same: number;
  readonly extra: number;
}

function readClaimHeads(record: RecordIn): ClaimHead[] {
  const shapes = list(readClaimCount(record), () => record.text(Field.shape));
  const units = shapes.map(() => record.text(Field.unit));
  return shapes.map((shape, i) => {
    const kinds = shape.charCodeAt(0);
    return {
      kind: kindOf(shape) ?? record.fail('a kind of figure', kinds >> 4),
      bound: BOUNDS[kinds % BOUND_SPACE] ?? record.fail('a bound', kinds % BOUND_SPACE),
      unit: units[i]!,
      predicate: record.text(Field.predicate),
      same: shape.charCodeAt(1),
      extra: shape.charCodeAt(2),
    };
  });
}

/** How many claims a document has, by the beginning of its record. */
export function readClaimCount(record: RecordIn): number {
  return record.count(Field.claimCount, 'claims');
}

/** The kind of figure that a shape stands for, null if it stands for none. */
export function kindOf(shape: string): FigureKind | null {
  return FIGURE_KINDS[Math.floor(shape.charCodeAt(0) / BOUND_SPACE)] ?? null;
}

/** `count` must be bounded by the caller. */
function list<T>(count: number, make: () => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(make());
  return made;
}

function readText(record: RecordIn, field: FieldNumber): string {
  let text = '';
  const length = field === Field.wordsPiece ? Field.wordsLength : Field.textLength;
  for (let left = record.count(length, 'pieces'); left > 0; left--) {
    text += record.text(field);
    if (text.length > LONGEST_TEXT) record.fail(`a text of at most ${LONGEST_TEXT} code units`, text.length);
  }
  return text;
}

function readReport(
  record: RecordIn,
  names: number,
): { readonly report: Report; readonly places: readonly number[] } {
  const has = record.number(Field.has);
  const id = readText(record, Field.idPiece);
  const publisher = has & Has.publisher ? record.text(Field.publisher) : null;
  const title = has & Has.title ? readText(record, Field.titlePiece) : null;
  const url = has & Has.url ? readText(record, Field.urlPiece) : null;
  const date = has & Has.day ? readDate(record) : has & Has.date ? readText(record, Field.datePiece) : null;
  const places = has & Has.places ? readIndices(record, Field.nameCount, Field.nameStep, names) : [];
  return { report: { id, publisher, date, title, url }, places };
}

/** Days that a date of four year digits can name: 0000-01-01 to 9999-12-31. */
const FIRST_DATE = -719_528;
const LAST_DATE = 2_932_896;

function readDate(record: RecordIn): string {
  const day = record.signed(Field.day);
  return day >= FIRST_DATE && day <= LAST_DATE ? isoDay(day) : record.fail('a day', day);
}

function knownDay(record: RecordIn, day: number): number {
  return day >= FIRST_DAY && day <= LAST_DAY ? day : record.fail('a day that a calendar has', day);
}

function readKeys(record: RecordIn, field: FieldNumber): string[] {
  const header = record.flaggedCount(Field.keyCount, 'keys');
  return record.keys(field, Math.floor(header / 2), header % 2 === 1);
}

function readMarks(record: RecordIn, mark: FieldNumber, keys: readonly string[]): Term[] {
  const terms: Term[] = [];
  for (let i = 0; i < keys.length; i++) {
    const value = record.number(mark);
    terms.push({ key: keys[i]!, count: Math.floor(value / 2), lead: value % 2 === 1 });
  }
  return terms;
}

function readNamedDays(record: RecordIn, base: number): number[] {
  let day = base;
  return list(record.count(Field.dayCount, 'days'), () => {
    day = knownDay(record, day + record.signed(Field.namedDay));
    return day;
  });
}

function readSketch(record: RecordIn): number[] {
  const header = record.flaggedCount(Field.sketchLength, 'values');
  const size = Math.floor(header / 2);
  const divided = header % 2 === 1;
  return list(size, () => record.number(Field.sketch)).map((written, i) => {
    if (written === 0) return EMPTY_PLACE;
    const value = divided ? (written - 1) * size + i : written - 1;
    return value < 2 ** 32 ? value : record.fail('a 32-bit value', value);
  });
}

function readSpeaker(record: RecordIn): Speaker {
  const shape = record.number(Field.speakerShape);
  const kind =
    SOURCE_KINDS[Math.floor(shape / LIST_SPACE ** 4)] ?? record.fail('a shape of a speaker', shape);
  const texts = (place: number): string[] => {
    const digit = Math.floor(shape / LIST_SPACE ** place) % LIST_SPACE;
    const more = digit === LIST_SPACE - 1 ? record.count(Field.listLength, 'texts') : 0;
    return list(digit + more, () => readText(record, Field.speakerPiece));
  };
  return { names: texts(3), roles: texts(2), organisations: texts(1), places: texts(0), kind };
}

interface Limits {
  readonly names: number;
  readonly terms: number;
  readonly speakers: number;
  readonly claims: number;
  /** The report's own day. */
  readonly day: number;
}

function readClaim(record: RecordIn, head: ClaimHead, before: Claim | null, limits: Limits): Claim {
  const { same, extra } = head;
  const start = (before?.span.end ?? 0) + record.signed(Field.start);
  const words = readText(record, Field.wordsPiece);
  const end = start + words.length + (same & Same.length ? 0 : record.signed(Field.length));
  if (start < 0 || end < start) record.fail('a span', `${start} to ${end}`);
  const low = extra & Extra.low ? readNumber(record) : null;
  const high = same & Same.high ? low : extra & Extra.high ? readNumber(record) : null;
  const sentence = (before?.sentence ?? 0) + (same & Same.sentence ? 0 : record.signed(Field.sentence));
  const names =
    same & Same.names
      ? (before?.names ?? [])
      : readIndices(record, Field.nameCount, Field.nameStep, limits.names);
  const some = () =>
    readIndices(record, Field.subjectCount, Field.subjectStep, names.length).map((place) => names[place]!);
  const subject = extra & Extra.subject ? some() : [];
  const doer = extra & Extra.doer ? some() : [];
  const terms =
    same & Same.terms
      ? (before?.terms ?? [])
      : readIndices(record, Field.termCount, Field.termStep, limits.terms);
  const asOf = same & Same.asOf ? (before?.asOf ?? null) : readDays(record, limits.day);
  const speaker = same & Same.speaker ? (before?.speaker ?? null) : readSpeakerIndex(record, limits.speakers);
  const via = same & Same.via ? (before?.via ?? '') : record.text(Field.via);
  const partOf = extra & Extra.part ? record.index(Field.partOf, limits.claims, 'a claim') : null;
  const modifiers =
    extra & Extra.modifiers
      ? list(record.count(Field.modifierCount, 'modifiers'), () => record.text(Field.modifier))
      : [];
  const per = extra & Extra.rate ? record.text(Field.rate) : '';
  const change =
    extra & Extra.change ? CHANGES[record.index(Field.change, CHANGES.length, 'a change')]! : null;
  const stance =
    extra & Extra.stance ? STANCES[record.index(Field.stance, STANCES.length, 'a stance')]! : 'asserts';
  return {
    span: { start, end },
    words,
    low,
    high,
    bound: head.bound,
    kind: head.kind,
    unit: head.unit,
    modifiers,
    predicate: head.predicate,
    per,
    change,
    partOf,
    asOf,
    speaker,
    via,
    stance,
    foreseen: (extra & Extra.foreseen) !== 0,
    names,
    subject,
    doer,
    terms,
    sentence,
  };
}

function readSpeakerIndex(record: RecordIn, limit: number): number | null {
  const value = record.index(Field.speaker, limit + 1, 'a speaker');
  return value === 0 ? null : value - 1;
}

function readDays(record: RecordIn, base: number): DayRange | null {
  const form = record.index(Field.dayForm, 5, 'a form of days');
  if (form === 0) return null;
  const from = knownDay(record, base + record.signed(Field.asOfDay));
  const one = form > 2;
  const to = one ? from : knownDay(record, from + record.signed(Field.asOfLength));
  return { from, to, stated: form % 2 === 0 };
}

function readIndices(record: RecordIn, count: FieldNumber, step: FieldNumber, limit: number): number[] {
  const indices: number[] = [];
  let before = -1;
  for (let left = record.count(count, 'indices'); left > 0; left--) {
    before += 1 + record.index(step, limit - before - 1, 'a step');
    indices.push(before);
  }
  return indices;
}
