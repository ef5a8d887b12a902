/** Constants of FORMAT.md; the document decides, this file follows. */

/**
 * A byte above 127, the name, and both line ends with the end-of-file byte of DOS between: a transfer that changes line
 * ends or strips the eighth bit is noticed at once (the PNG specification's argument, section 5.2).
 */
export const MAGIC = Uint8Array.of(0x89, 0x32, 0x53, 0x50, 0x0d, 0x0a, 0x1a, 0x0a);

/** Version of the file's layout. */
export const FORMAT_VERSION = 1;

/**
 * Version of the rules that make keys out of words (folding, lemmas, names, units, predicates, sketches). Raise it
 * whenever a rule of the text, spot or claim room changes what a document's keys are: keys made by other rules would
 * silently fail to meet.
 */
export const NORMALISER_VERSION = 7;

/** Bytes of the header in front of the section table. */
export const HEADER_BYTES = 32;
/** Bytes of one entry of the section table. */
export const ENTRY_BYTES = 32;
/** Sections begin at multiples of this many bytes, so that typed arrays can lie over them. */
export const ALIGNMENT = 8;
/** More sections than any version will have; bounds the work on a hostile header. */
export const MAX_SECTIONS = 256;
/** Flag of a section without which a reader must not go on. */
export const REQUIRED = 1;

/** Keys that are looked up: each kind has its own strings and postings. */
export const KEY_KINDS = ['name', 'term', 'unit', 'predicate'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** All string tables: the keys, the texts that are only shown, and the shapes of claims (FORMAT.md, "Claims"). */
export const TABLES = [...KEY_KINDS, 'text', 'shape'] as const;
export type TableName = (typeof TABLES)[number];

/** First letter of a table's section names. */
export const TABLE_LETTERS: Readonly<Record<TableName, string>> = {
  name: 'N',
  term: 'T',
  unit: 'U',
  predicate: 'P',
  text: 'X',
  shape: 'S',
};

/** What a pack says of itself. Null is "not stated". */
export interface PackInfo {
  readonly name: string;
  readonly description: string | null;
  /** Who made it. */
  readonly publisher: string | null;
  /** ISO 8601 day up to which its reports go, as its maker states it. */
  readonly date: string | null;
}

/** Day of a report without a date. */
export const NO_DAY = -0x80000000;
