import { FIELD_TABLES, Field, type FieldNumber } from './fields.ts';
import { KEY_KINDS, type KeyKind, type TableName } from './format.ts';
import type { Interner } from './interner.ts';
import type { Interners, ProvisionalVisitor } from './provisional.ts';
import { PIECE, type Steps, sortSteps } from './steps.ts';

/** Counts the uses of a table's strings by provisional number. */
export class UseCounter {
  readonly uses: Uint32Array;
  readonly #seen: Int32Array | null;

  /** `once`: whether a string counts once in a report, as keys do, or as often as it is used. */
  constructor(size: number, once: boolean) {
    this.uses = new Uint32Array(size);
    this.#seen = once ? new Int32Array(size).fill(-1) : null;
  }

  add(id: number, report: number): void {
    if (this.#seen !== null) {
      if (this.#seen[id] === report) return;
      this.#seen[id] = report;
    }
    this.uses[id]!++;
  }
}

export function isKey(table: TableName): table is KeyKind {
  return KEY_KINDS.some((kind) => kind === table);
}

/** One thing for each table. */
export function byTable<T>(make: (table: TableName) => T): Readonly<Record<TableName, T>> {
  return {
    name: make('name'),
    term: make('term'),
    unit: make('unit'),
    predicate: make('predicate'),
    text: make('text'),
    shape: make('shape'),
  };
}

/** The final numbering of a table. */
export interface Numbering {
  /** Provisional numbers by final number. */
  readonly strings: Uint32Array;
  /** Uses by final number, descending. */
  readonly counts: Uint32Array;
  /** Final number by provisional number; {@link UNNUMBERED} for a string that is in no table. */
  readonly final: Uint32Array;
}

const UNNUMBERED = 0xffffffff;

/** Uses from which a text is worth a place in the table; a rarer one is spelt out where it stands. */
const LEAST_TEXT_USES = 2;

/** Numbers strings by falling use, then by their code units. `uses` is by provisional number. */
export function* numberStrings(table: TableName, strings: Interner, uses: Uint32Array): Steps<Numbering> {
  const least = table === 'text' ? LEAST_TEXT_USES : 1;
  const kept = new Uint32Array(strings.size);
  let size = 0;
  for (let id = 0; id < strings.size; id++) if (uses[id]! >= least) kept[size++] = id;
  yield;
  const sorted = kept.slice(0, size);
  yield* sortSteps(sorted, (one, other) => uses[other]! - uses[one]! || strings.compare(one, other));
  const final = new Uint32Array(strings.size).fill(UNNUMBERED);
  const counts = new Uint32Array(size);
  for (let number = 0; number < size; number++) {
    const id = sorted[number]!;
    final[id] = number;
    counts[number] = uses[id]!;
    if (number % PIECE === 0) yield;
  }
  return { strings: sorted, counts, final };
}

export type Numberings = Readonly<Record<TableName, Numbering>>;

/**
 * Turns a provisional record into its final numbers: a string's number – for a text one more, and 0 with its bytes for one
 * that is in no table –, a set as steps from one number to the next. `used` hears of every key.
 */
export function finalVisitor(
  numberings: Numberings,
  interners: Interners,
  emit: (field: FieldNumber, value: number) => void,
  used: (kind: KeyKind, id: number) => void = () => {},
): ProvisionalVisitor {
  // By field, so that a number costs two reads.
  const finals = FIELD_TABLES.map((table) => (table === null ? null : numberings[table].final));
  const keys = FIELD_TABLES.map((table) => (table !== null && isKey(table) ? table : null));
  return {
    number(field, value) {
      const numbers = finals[field] ?? null;
      if (numbers === null) {
        emit(field, value);
        return;
      }
      const final = numbers[value]!;
      if (FIELD_TABLES[field] !== 'text') {
        emit(field, final);
        const kind = keys[field] ?? null;
        if (kind !== null) used(kind, final);
      } else if (final !== UNNUMBERED) {
        emit(field, final + 1);
      } else {
        const spelt = interners.text.bytes(value);
        emit(field, 0);
        emit(Field.speltLength, spelt.length);
        for (const byte of spelt) emit(Field.speltByte, byte);
      }
    },
    set(field, ids) {
      const final = finals[field]!;
      const kind = keys[field] ?? null;
      const sorted = ids.map((id) => final[id]!).sort();
      let before = -1;
      for (const id of sorted) {
        emit(field, id - before - 1);
        before = id;
        if (kind !== null) used(kind, id);
      }
    },
  };
}
