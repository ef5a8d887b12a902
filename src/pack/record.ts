import type { FieldNumber } from './fields.ts';

/**
 * Most claims, names or other things in one list of a document. A book has fewer; without a limit a few megabytes of a
 * hostile pack could stand for gigabytes of claims.
 */
export const LONGEST_LIST = 2 ** 16 - 1;

/** Longest title, address or other text, UTF-16 code units: servers refuse addresses of a quarter of this. */
export const LONGEST_TEXT = 2 ** 15;

/** Where a document is written, number by number. What a field refers to is told by `FIELD_TABLES`. */
export interface RecordOut {
  /** A whole number from 0 to 2^53 - 1. */
  number(field: FieldNumber, value: number): void;
  /** A whole number of either sign. */
  signed(field: FieldNumber, value: number): void;
  /** A number of things; `what` names them. @throws PackError for more than {@link LONGEST_LIST} */
  count(field: FieldNumber, value: number, what: string): void;
  /** The same × 2, and a flag in the lowest bit. */
  flaggedCount(field: FieldNumber, value: number, flag: boolean, what: string): void;
  /** A string of the field's table. */
  reference(field: FieldNumber, text: string): void;
  /** Strings that ascend without repetition; they come back in no order. */
  set(field: FieldNumber, texts: readonly string[]): void;
}

/** Where a document is read. All reads are bounded; they throw a PackError that names the place. */
export interface RecordIn {
  fail(expected: string, got: string | number): never;
  number(field: FieldNumber): number;
  signed(field: FieldNumber): number;
  /** A number below `limit`; `what` names it in the error. */
  index(field: FieldNumber, limit: number, what: string): number;
  /** A number of things that the rest of the record can hold. */
  count(field: FieldNumber, what: string): number;
  /** A number of things × 2, and a flag in its lowest bit. */
  flaggedCount(field: FieldNumber, what: string): number;
  /** A string of the field's table. */
  text(field: FieldNumber): string;
  /** Strings of a list of keys; where they were written as a set, in the order of their code units. */
  keys(field: FieldNumber, count: number, ascending: boolean): string[];
  /** That nothing is left over. */
  end(): void;
}
