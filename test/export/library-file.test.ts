import { randomBytes } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  type LibraryFile,
  LibraryFileError,
  type LibraryManifest,
  readLibraryFile,
  writeLibraryFile,
} from '../../src/export/library-file.ts';
import { drain } from '../../src/pack/steps.ts';

const MANIFEST: LibraryManifest = {
  format: 'second-source-library',
  version: 1,
  made: '2024-03-05T00:00:00.000Z',
  packs: [
    { file: 'packs/1.pack', kind: 'imported', name: 'Floods', url: null },
    { file: 'packs/2.pack', kind: 'subscribed', name: 'Storms', url: 'https://packs.example/p.pack' },
  ],
  shelves: [],
  subscriptions: [],
  feeds: [],
};

/** Bytes that do not pack, with the signs that part the files of an archive among them. */
const SIGNS = Buffer.concat([
  randomBytes(3_000),
  ...['PK\x03\x04', 'PK\x07\x08', 'PK\x01\x02', 'PK\x05\x06'].map((sign) =>
    Buffer.concat([Buffer.from(sign, 'latin1'), randomBytes(40)]),
  ),
]);

const FILES = new Map([
  ['packs/1.pack', new Uint8Array(SIGNS)],
  ['packs/2.pack', new TextEncoder().encode('figures of storms, '.repeat(400))],
]);

const written = (library: LibraryFile) => Buffer.concat([...writeLibraryFile(library)]);
const read = (bytes: Uint8Array) => drain(readLibraryFile(bytes));
const LIBRARY = { manifest: MANIFEST, files: FILES };

describe('a library file', () => {
  test('gives back what was written, whatever its bytes are', () => {
    expect(read(written(LIBRARY))).toEqual(LIBRARY);
  });

  test('may be packed anew by any tool', () => {
    const manifest = new TextEncoder().encode(JSON.stringify(MANIFEST));
    for (const level of [0, 6] as const) {
      const again = zipSync({ ...Object.fromEntries(FILES), 'manifest.json': manifest }, { level });
      expect(read(again)).toEqual(LIBRARY);
    }
  });

  test('with any one bit wrong is refused, or gives what was written', () => {
    const bytes = written({
      ...LIBRARY,
      files: new Map([...FILES].map(([name]) => [name, FILES.get('packs/2.pack')!])),
    });
    const whole = read(bytes);
    let refused = 0;
    for (let bit = 0; bit < 8 * bytes.length; bit += 7) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      try {
        expect(read(flipped)).toEqual(whole);
      } catch (error) {
        if (!(error instanceof LibraryFileError)) throw error;
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(bytes.length / 7);
  });

  test('cut anywhere is refused', () => {
    const bytes = written(LIBRARY);
    for (let length = 0; length < bytes.length; length += 13) {
      expect(() => read(bytes.subarray(0, length))).toThrow(LibraryFileError);
    }
  });
});

describe('what could not be read back', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...MANIFEST.packs[0]!, file: `packs/${i}.pack` }));
  const filesOf = (count: number, bytes: number) => {
    const one = new Uint8Array(bytes);
    return new Map(named(count).map(({ file }) => [file, one]));
  };

  test.each<[string, LibraryFile, RegExp]>([
    [
      'a file',
      { manifest: MANIFEST, files: filesOf(1, 2 ** 28 + 1) },
      /packs\/0\.pack has more than 268435456 bytes/,
    ],
    ['all files', { manifest: MANIFEST, files: filesOf(5, 2 ** 28) }, /more than 1073741824 bytes together/],
    [
      'a name',
      {
        manifest: { ...MANIFEST, packs: [{ ...MANIFEST.packs[0]!, name: 'x'.repeat(5_000) }] },
        files: FILES,
      },
      /"packs\.0\.name" does not fit/,
    ],
  ])('is not written: %s too large', (_, library, message) => {
    expect(() => written(library)).toThrow(message);
  });
});
