import type { FigureKind } from '../claim/figure.ts';
import type { KeyKind } from './format.ts';
import { ReportKeys } from './report-keys.ts';
import type { StoredRecord } from './stored-record.ts';

/** A key of a query and what sharing it is worth. */
export interface KeyGain {
  readonly kind: KeyKind;
  readonly id: number;
  /** weight × rarity, positive. */
  readonly gain: number;
}

/** What a {@link Worth} needs of a pack. */
export interface Records {
  /** Number of strings of each kind of key. */
  readonly sizes: Readonly<Record<KeyKind, number>>;
  record(report: number): StoredRecord;
  /** The kind of figure that a claim's shape stands for. */
  kindOf(shape: number): FigureKind | null;
}

/**
 * What a report and its claims are worth to a query, by the report's own record: the exact answer, where the lists of
 * postings only bound it. A query's keys are marked in arrays by key number, so that a key of a report costs one read.
 */
export class Worth {
  readonly #records: Records;
  readonly #keys = new ReportKeys();
  /** By kind and key number: place of the key among the query's keys of its kind + 1, 0 for one that it has not. */
  readonly #places: Readonly<Record<KeyKind, Uint16Array>>;
  #shared: readonly KeyGain[] = [];
  #local: readonly KeyGain[] = [];
  #wanted: FigureKind | null = null;
  /** Which of the shared keys the report at hand holds. */
  #held = new Uint8Array(0);

  constructor(records: Records) {
    this.#records = records;
    const places = (kind: KeyKind) => new Uint16Array(records.sizes[kind]);
    this.#places = {
      name: places('name'),
      term: places('term'),
      unit: places('unit'),
      predicate: places('predicate'),
    };
  }

  /**
   * Begins a query. `shared` are keys of reports, `local` units and predicates of claims; gains are added in their order,
   * so that sums of doubles come out the same everywhere. `wanted`: kind that a claim must have, null for any.
   */
  begin(shared: readonly KeyGain[], local: readonly KeyGain[], wanted: FigureKind | null): void {
    for (const list of [this.#shared, this.#local])
      for (const { kind, id } of list) this.#places[kind][id] = 0;
    this.#shared = shared;
    this.#local = local;
    this.#wanted = wanted;
    if (this.#held.length < shared.length) this.#held = new Uint8Array(shared.length);
    for (const list of [shared, local])
      for (const [place, { kind, id }] of list.entries()) this.#places[kind][id] = place + 1;
  }

  /** What a report shares. */
  ofReport(report: number): number {
    this.#keys.read(this.#records.record(report));
    return this.#sharedOf();
  }

  /** What each claim of a report is worth; 0 for one that has none of the local keys or is not of the kind wanted. */
  ofClaims(report: number): number[] {
    this.#keys.read(this.#records.record(report));
    const shared = this.#sharedOf();
    const worths: number[] = [];
    for (let claim = 0; claim < this.#keys.claims; claim++) {
      const local = this.#localOf(claim);
      worths.push(local === 0 ? 0 : shared + local);
    }
    return worths;
  }

  #sharedOf(): number {
    const { names, nameIds, terms, termIds } = this.#keys;
    const held = this.#held;
    const { name, term } = this.#places;
    for (let i = 0; i < names; i++) {
      const place = name[nameIds[i]!]!;
      if (place > 0) held[place - 1] = 1;
    }
    for (let i = 0; i < terms; i++) {
      const place = term[termIds[i]!]!;
      if (place > 0) held[place - 1] = 1;
    }
    let sum = 0;
    const shared = this.#shared;
    for (let place = 0; place < shared.length; place++) {
      if (held[place] === 0) continue;
      sum += shared[place]!.gain;
      held[place] = 0;
    }
    return sum;
  }

  #localOf(claim: number): number {
    const { unitIds, predicateIds, shapeIds } = this.#keys;
    const unit = this.#places.unit[unitIds[claim]!]!;
    const predicate = this.#places.predicate[predicateIds[claim]!]!;
    if (!(unit > 0 || predicate > 0)) return 0;
    if (this.#wanted !== null && this.#records.kindOf(shapeIds[claim]!) !== this.#wanted) return 0;
    return (
      (unit > 0 ? this.#local[unit - 1]!.gain : 0) + (predicate > 0 ? this.#local[predicate - 1]!.gain : 0)
    );
  }
}
