import type { RecordHead } from './batch.ts';
import { Interner } from './interner.ts';

const FIRST_ROOM = 256;

/** A document that a writer holds. */
export interface Entry extends Omit<RecordHead, 'id'> {
  /** Place of the provisional record in the spill. */
  readonly at: number;
}

/**
 * The documents that a writer holds, by the order in which their ids first came: some 60 bytes each, where an object in a
 * Map takes 180, and as much again until the collector comes by.
 */
export class Entries {
  readonly #ids = new Interner();
  #size = 0;
  #at = new Float64Array(FIRST_ROOM);
  #days = new Int32Array(FIRST_ROOM);
  #claims = new Uint32Array(FIRST_ROOM);
  #lengths = new Uint32Array(FIRST_ROOM);
  #quoted = new Uint32Array(FIRST_ROOM);

  get size(): number {
    return this.#size;
  }

  /** Place of an id: that of the entry that has it, or the size where none has. */
  place(id: string): number {
    return this.#ids.id(id);
  }

  /** Sets the entry of a place that {@link place} gave last, or of one that is there. */
  set(place: number, entry: Entry): void {
    if (place === this.#at.length) this.#grow();
    this.#size = Math.max(this.#size, place + 1);
    this.#at[place] = entry.at;
    this.#days[place] = entry.day;
    this.#claims[place] = entry.claims;
    this.#lengths[place] = entry.length;
    this.#quoted[place] = entry.quoted;
  }

  get(place: number): Entry {
    return {
      at: this.#at[place]!,
      day: this.#days[place]!,
      claims: this.#claims[place]!,
      length: this.#lengths[place]!,
      quoted: this.#quoted[place]!,
    };
  }

  /** By day, then by id: reports of one story stand together, which keeps postings short. */
  compare(one: number, other: number): number {
    return this.#days[one]! - this.#days[other]! || this.#ids.compare(one, other);
  }

  #grow(): void {
    const room = 2 * this.#at.length;
    this.#at = copied(this.#at, new Float64Array(room));
    this.#days = copied(this.#days, new Int32Array(room));
    this.#claims = copied(this.#claims, new Uint32Array(room));
    this.#lengths = copied(this.#lengths, new Uint32Array(room));
    this.#quoted = copied(this.#quoted, new Uint32Array(room));
  }
}

function copied<T extends Int32Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
