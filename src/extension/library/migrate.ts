import { FailureError } from '../failure.ts';
import { EMPTY_RECORD, type LibraryRecord, libraryRecordSchema, RECORD_VERSION } from './record.ts';

/** Brings a record of one version to the next. What it throws leaves the library as it was. */
export type Migration = (record: unknown) => unknown;

/** The step from version n to n + 1 stands at place n - 1. Version 1 is the first that was released. */
const MIGRATIONS: readonly Migration[] = [withRefused];

/** 1 to 2: a pack remembers the edition that the reader went back from. */
function withRefused(record: unknown): unknown {
  const packs: unknown = Reflect.get(Object(record), 'packs');
  if (!Array.isArray(packs)) return record;
  return {
    ...Object(record),
    version: 2,
    packs: packs.map((pack: unknown) => ({ refused: null, ...Object(pack) })),
  };
}

/**
 * The stored record as this version reads it, brought forward step by step; a library that was never written is empty.
 *
 * @throws FailureError `newer-library` for one that a newer version wrote – it must be left untouched –, `library` for one
 * that is broken
 */
export function readRecord(stored: unknown): LibraryRecord {
  if (stored === undefined) return EMPTY_RECORD;
  return parsedRecord(
    broughtForward(stored, MIGRATIONS, RECORD_VERSION),
    "the library's record is broken at",
  );
}

/** A record that is to be stored, as it will be read. @throws FailureError `library` for one that could not be */
export function soundRecord(next: LibraryRecord): LibraryRecord {
  return parsedRecord(next, 'the library has no room for');
}

function parsedRecord(record: unknown, trouble: string): LibraryRecord {
  const parsed = libraryRecordSchema.safeParse(record);
  if (parsed.success) return parsed.data;
  throw new FailureError('library', `${trouble} "${parsed.error.issues[0]?.path.join('.') ?? ''}"`);
}

/** Applies the steps that lead from a record's own version to `target`. */
export function broughtForward(stored: unknown, migrations: readonly Migration[], target: number): unknown {
  const from = versionOf(stored);
  if (from > target) {
    throw new FailureError(
      'newer-library',
      `a newer Second Source wrote this library (version ${from}, this one reads ${target})`,
    );
  }
  return migrations.slice(from - 1, target - 1).reduce((record, step) => step(record), stored);
}

function versionOf(stored: unknown): number {
  const version = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'version') : null;
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1) return version;
  throw new FailureError('library', "the library's record has no version");
}
