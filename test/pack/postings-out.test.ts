import { expect, test } from 'vitest';
import { PostingLists } from '../../src/pack/postings.ts';
import { PostingsOut } from '../../src/pack/postings-out.ts';
import { SectionsOut } from '../../src/pack/sections-out.ts';
import { memorySpill } from '../../src/pack/spill.ts';
import { drain } from '../../src/pack/steps.ts';

const REPORTS = 3000;
const KEYS = 400;

/** Whether a report holds a key: fewer for each key behind the one before, the last ones one each. */
const holds = (key: number, report: number) =>
  key < KEYS - 20 ? (report * 7 + key) % (key + 2) === 0 : report === key;

const reportsOf = (key: number) =>
  Array.from({ length: REPORTS }, (_, report) => report).filter((report) => holds(key, report));

const lists = Array.from({ length: KEYS }, (_, key) => reportsOf(key))
  .filter((list) => list.length > 0)
  .sort((one, other) => other.length - one.length);
const counts = Uint32Array.from(lists, (list) => list.length);
const none = { counts: new Uint32Array(0) };

/** The file of a pack that holds nothing but lists; between them bytes of another section are written. */
function written(share: number): Uint8Array {
  const out = new SectionsOut(memorySpill(), 0);
  const postings = new PostingsOut(
    { name: { counts }, term: none, unit: none, predicate: none },
    REPORTS,
    out,
    share,
  );
  const held = lists.map((list) => new Set(list));
  out.begin('DOCS', 0);
  for (let report = 0; report < REPORTS; report++) {
    for (const [id, list] of held.entries()) {
      if (!list.has(report)) continue;
      postings.add('name', id, report);
      // Named twice: one posting.
      if (id % 3 === 0) postings.add('name', id, report);
    }
    out.append(Uint8Array.of(report & 255));
  }
  drain(postings.write('name', 'N'));
  const chunks: Uint8Array[] = [];
  drain(out.write((bytes) => chunks.push(bytes.slice())));
  return Buffer.concat(chunks);
}

test('lists come out whole, in however many shares and chunks their postings were put aside', () => {
  const file = Buffer.from(written(4_000_000));
  const section = (place: number) => {
    const entry = 32 + 32 * place;
    const at = file.readUInt32LE(entry + 8);
    return file.subarray(at, at + file.readUInt32LE(entry + 16));
  };
  expect(section(0)).toEqual(Buffer.from(Uint8Array.from({ length: REPORTS }, (_, report) => report & 255)));
  const [body, words] = [section(1), section(2)];
  const table = new PostingLists(
    Uint32Array.from({ length: words.length / 4 }, (_, i) => words.readUInt32LE(4 * i)),
    { view: (from, to) => body.subarray(from, to), want: () => {} },
    REPORTS,
    'section NPST',
  );
  const read = new Uint32Array(REPORTS);
  for (const [id, list] of lists.entries()) {
    expect([...read.subarray(0, table.open(id).read(read))]).toEqual(list);
    expect(table.count(id)).toBe(list.length);
  }
});

test('shares change nothing', () => {
  const whole = written(4_000_000);
  for (const share of [1, 500, 20_000]) expect(Buffer.compare(whole, written(share))).toBe(0);
});
