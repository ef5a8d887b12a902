import { type LibraryRecord, SHELVES } from '../../../src/extension/library/record.ts';

/** Ids of all segments that a record names, those set aside too. */
export function segmentsOf(record: LibraryRecord): readonly string[] {
  const editions = record.packs
    .flatMap(({ current, previous }) => [current, previous])
    .filter((each) => each !== null);
  const shelved = SHELVES.flatMap((name) => record.shelves[name].segments);
  const sound = [...editions.map((each) => each.segment), ...shelved].map(({ id }) => id);
  const aside = record.damaged.map(({ segment }) => segment).filter((id) => id !== null);
  return [...sound, ...aside];
}
