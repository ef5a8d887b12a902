import type { ExportedPack } from '../export/json.ts';
import { SHELF_PACKS, SHELVES } from './library/record.ts';
import type { LibraryState } from './library-state.ts';

/** What a check was made in, for an export: the packs, and the shelves under the names that findings give them. */
export function heldPacks({ packs, shelves }: LibraryState): readonly ExportedPack[] {
  return [
    ...packs.map(({ name, reports, date, asOf }) => ({ name, reports, date: date ?? asOf })),
    ...SHELVES.filter((shelf) => shelves[shelf].articles > 0).map((shelf) => ({
      name: SHELF_PACKS[shelf],
      reports: shelves[shelf].articles,
      date: null,
    })),
  ];
}
