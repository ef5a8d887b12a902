import { beforeAll, describe, expect, test } from 'vitest';
import { type LibraryManifest, writeLibraryFile } from '../../src/export/library-file.ts';
import { readText } from '../../src/extension/read-text.ts';
import { packOf } from '../../src/pack/writer.ts';
import { ELSEWHERE, HARBOUR, HARBOUR_AGAIN } from './documents.ts';
import { jsonLines, parsedLines, run, workFolder } from './run.ts';

const folder = workFolder();
const asked = folder.write('asked.jsonl', jsonLines([HARBOUR]));

function packOfDocuments(name: string, documents: readonly (typeof HARBOUR)[]): Uint8Array<ArrayBuffer> {
  const claims = documents.map((document) => readText({ ...document, language: 'en' }).claims);
  return packOf(claims, { name, description: null, publisher: null, date: null });
}

const manifest: LibraryManifest = {
  format: 'second-source-library',
  version: 1,
  made: '2024-03-05T00:00:00.000Z',
  packs: [{ file: 'packs/1.pack', kind: 'imported', name: 'Elsewhere', url: null }],
  shelves: [{ file: 'read.pack', shelf: 'read', days: [19787, 19787] }],
  subscriptions: [],
  feeds: [],
};

function library(changed: Partial<LibraryManifest> = {}): Buffer {
  const files = new Map([
    ['packs/1.pack', packOfDocuments('Elsewhere', [ELSEWHERE])],
    ['read.pack', packOfDocuments('Reading memory', [HARBOUR, HARBOUR_AGAIN])],
  ]);
  return Buffer.concat([...writeLibraryFile({ manifest: { ...manifest, ...changed }, files })]);
}

let whole = '';
beforeAll(() => {
  whole = folder.write('library.zip', library());
});

describe('check --pack library.zip', () => {
  test('checks against every pack of an exported library, naming each', async () => {
    const { code, out, err } = await run(['check', asked, '--pack', whole, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { packs, result } = JSON.parse(out);
    expect(packs).toMatchObject([
      { name: 'Elsewhere', reports: 1 },
      { name: 'Reading memory', reports: 2 },
    ]);
    expect(JSON.stringify(result)).toContain('"pack":"Reading memory"');
  });

  test('gives the findings that the packs give one by one', async () => {
    const alone = folder.write('read.pack', packOfDocuments('Reading memory', [HARBOUR, HARBOUR_AGAIN]));
    const other = folder.write('other.pack', packOfDocuments('Elsewhere', [ELSEWHERE]));
    const zipped = await run(['check', asked, '--pack', whole, '--format', 'jsonl']);
    const single = await run(['check', asked, '--pack', other, '--pack', alone, '--format', 'jsonl']);
    expect(parsedLines(zipped.out)).toEqual(parsedLines(single.out));
    expect(zipped.out).toContain('courier/7');
  });

  test('says so where there is no report to check against', async () => {
    const empty = folder.write(
      'empty.zip',
      Buffer.concat([
        ...writeLibraryFile({ manifest: { ...manifest, packs: [], shelves: [] }, files: new Map() }),
      ]),
    );
    expect(await run(['check', asked, '--pack', empty])).toEqual({
      code: 4,
      out: '',
      err: `${empty}: holds no report: nothing in it to check against\nno report in any pack: nothing to check against\n`,
    });
    const { code, out, err } = await run(['check', asked, '--pack', empty, whole, '--format', 'jsonl']);
    expect({ code, err }).toEqual({
      code: 0,
      err: `${empty}: holds no report: nothing in it to check against\n`,
    });
    expect(out).toContain('courier/7');
  });

  test.each<readonly [string, () => Uint8Array, RegExp]>([
    ['cut short', () => library().subarray(0, 2_000), /library: .*(?:damaged|missing|cut short)/],
    ['newer', () => library({ version: 2 }), /library: a newer Second Source wrote it \(version 2/],
    [
      'with a pack missing',
      () => library({ shelves: [{ file: 'gone.pack', shelf: 'read', days: [] }] }),
      /gone\.pack/,
    ],
  ])('(%s) is refused with its name, exit code 4', async (_name, make, message) => {
    const bad = folder.write('bad library', make());
    const { code, out, err } = await run(['check', asked, '--pack', bad]);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toMatch(message);
  });
});
