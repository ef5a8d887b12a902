import { expect, it } from 'vitest';
import { heldPacks } from '../../src/extension/held-packs.ts';
import type { LibraryState, PackState } from '../../src/extension/library-state.ts';

const pack = (name: string, date: string | null, asOf: string | null): PackState => ({
  id: name,
  kind: 'imported',
  name,
  description: null,
  publisher: null,
  date,
  url: null,
  reports: 3,
  claims: 9,
  size: 900,
  checksum: null,
  asOf,
  added: null,
  checked: null,
  missing: [],
  hasPrevious: false,
  failure: null,
});

const shelf = (articles: number) => ({ articles, claims: articles * 4, size: articles * 400 });

const library: LibraryState = {
  packs: [
    pack('Old', '2014-08-31', '2014-08-30'),
    pack('New', null, '2021-03-04'),
    pack('Undated', null, null),
  ],
  shelves: { read: shelf(7), followed: shelf(0) },
  damaged: [],
  problem: null,
  unremembered: null,
  reports: 16,
  claims: 55,
  asOf: '2021-03-04',
};

it('gives each pack its own day, and the shelves that hold something under the name that findings give them', () => {
  expect(heldPacks(library)).toEqual([
    { name: 'Old', reports: 3, date: '2014-08-31' },
    { name: 'New', reports: 3, date: '2021-03-04' },
    { name: 'Undated', reports: 3, date: null },
    { name: 'Reading memory', reports: 7, date: null },
  ]);
});
