import type { TableName } from './format.ts';

/**
 * The numbers of a document's record by what they mean. Each field has its own prefix code (see codes.ts), so that what
 * is usual in a pack takes few bits there. The numbers are part of the format: new fields go to the end.
 */
export const Field = {
  claimCount: 0,
  shape: 1,
  unit: 2,
  predicate: 3,
  has: 4,
  textLength: 5,
  idPiece: 6,
  titlePiece: 7,
  urlPiece: 8,
  publisher: 9,
  day: 10,
  datePiece: 11,
  agency: 12,
  keyCount: 13,
  name: 14,
  nameMark: 15,
  term: 16,
  termMark: 17,
  dayCount: 18,
  namedDay: 19,
  sketchLength: 20,
  sketch: 21,
  speakerCount: 22,
  speakerShape: 23,
  listLength: 24,
  speakerPiece: 25,
  start: 26,
  wordsLength: 27,
  wordsPiece: 28,
  length: 29,
  exponent: 30,
  mantissa: 31,
  double: 32,
  sentence: 33,
  nameCount: 34,
  nameStep: 35,
  termCount: 36,
  termStep: 37,
  subjectCount: 38,
  subjectStep: 39,
  dayForm: 40,
  asOfDay: 41,
  asOfLength: 42,
  speaker: 43,
  via: 44,
  partOf: 45,
  modifierCount: 46,
  modifier: 47,
  rate: 48,
  change: 49,
  stance: 50,
  speltLength: 51,
  speltByte: 52,
} as const;
export type FieldNumber = (typeof Field)[keyof typeof Field];

/** How many fields this version has. */
export const FIELD_COUNT = 53;

/** Tables of the fields that refer to strings. A reference to a text is one more than its number; 0 spells it out. */
const tables: (TableName | null)[] = Array.from({ length: FIELD_COUNT }, () => null);
tables[Field.shape] = 'shape';
tables[Field.unit] = 'unit';
tables[Field.predicate] = 'predicate';
tables[Field.name] = 'name';
tables[Field.term] = 'term';
for (const field of [
  Field.idPiece,
  Field.titlePiece,
  Field.urlPiece,
  Field.publisher,
  Field.datePiece,
  Field.agency,
  Field.speakerPiece,
  Field.wordsPiece,
  Field.via,
  Field.modifier,
  Field.rate,
])
  tables[field] = 'text';

/** The table that a field refers to, null for a plain number. */
export const FIELD_TABLES: readonly (TableName | null)[] = tables;

/** Values below this are symbols of their own; a larger one is its number of bits, and these bits. */
export function directLimit(field: FieldNumber): number {
  return field === Field.speltByte ? 256 : 32;
}

const numbers: readonly FieldNumber[] = Object.values(Field);

/** The field of a number that a writer of ours put down. */
export function fieldOf(number: number): FieldNumber {
  const field = numbers[number];
  if (field === undefined) throw new RangeError(`no field ${number}`);
  return field;
}
