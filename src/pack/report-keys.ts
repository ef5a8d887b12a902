import { Field, type FieldNumber } from './fields.ts';
import type { KeyKind } from './format.ts';
import type { StoredRecord } from './stored-record.ts';

/** Most claims and keys for which a reader has room from the beginning; more room is made when it is needed. */
const USUAL = 256;

/**
 * What a lookup reads of a report: the numbers of its keys, from the beginning of its record. One reader is used for one
 * report after the other, so that a lookup makes no objects; what it holds is valid until the next.
 */
export class ReportKeys {
  /** Number of claims: as many shapes, units and predicates. */
  claims = 0;
  names = 0;
  terms = 0;
  shapeIds: Uint32Array = new Uint32Array(USUAL);
  unitIds: Uint32Array = new Uint32Array(USUAL);
  predicateIds: Uint32Array = new Uint32Array(USUAL);
  nameIds: Uint32Array = new Uint32Array(USUAL);
  termIds: Uint32Array = new Uint32Array(USUAL);

  read(record: StoredRecord): void {
    const claims = record.count(Field.claimCount, 'claims');
    this.shapeIds = roomFor(claims, this.shapeIds);
    this.unitIds = roomFor(claims, this.unitIds);
    this.predicateIds = roomFor(claims, this.predicateIds);
    this.claims = claims;
    record.numbers(Field.shape, claims, this.shapeIds);
    record.numbers(Field.unit, claims, this.unitIds);
    record.numbers(Field.predicate, claims, this.predicateIds);
    const names = record.flaggedCount(Field.keyCount, 'keys');
    this.names = names >> 1;
    this.nameIds = roomFor(this.names, this.nameIds);
    readIds(record, Field.name, names, this.nameIds);
    const terms = record.flaggedCount(Field.keyCount, 'keys');
    this.terms = terms >> 1;
    this.termIds = roomFor(this.terms, this.termIds);
    readIds(record, Field.term, terms, this.termIds);
  }

  /** The keys of a kind. */
  of(kind: KeyKind): Uint32Array {
    if (kind === 'name') return this.nameIds.subarray(0, this.names);
    if (kind === 'term') return this.termIds.subarray(0, this.terms);
    return (kind === 'unit' ? this.unitIds : this.predicateIds).subarray(0, this.claims);
  }
}

function roomFor(count: number, ids: Uint32Array): Uint32Array {
  return count <= ids.length ? ids : new Uint32Array(count);
}

/** `header`: number of keys × 2, + 1 where they are written as steps. */
function readIds(record: StoredRecord, field: FieldNumber, header: number, ids: Uint32Array): void {
  const count = header >> 1;
  record.numbers(field, count, ids);
  if (header % 2 === 0) return;
  let before = -1;
  for (let i = 0; i < count; i++) {
    before += 1 + ids[i]!;
    ids[i] = before;
  }
}
