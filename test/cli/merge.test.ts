import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openPack } from '../../src/pack/reader.ts';
import { readSections } from '../../src/pack/sections-in.ts';
import { bufferSource } from '../../src/pack/source.ts';
import { packOf } from '../../src/pack/writer.ts';
import { sampleDocuments, sampleInfo } from '../pack/sample.ts';
import { ended, run, start, workFolder } from './run.ts';

const work = workFolder();
const [flood] = sampleDocuments;

describe('merge', () => {
  test('interrupted while it works writes nothing, and ends at once', async () => {
    const documents = Array.from({ length: 40_000 }, (_, i) => ({
      ...flood!,
      report: { ...flood!.report, id: `flood ${i}` },
    }));
    const many = work.write('many.pack', packOf(documents, sampleInfo));
    const out = work.path('joined.pack');
    const child = start(['merge', many, '--out', out]);
    const written = () =>
      readdirSync(work.path('.')).some(
        (name) => name.startsWith('joined.pack.scratch') && statSync(work.path(name)).size > 0,
      );
    // By then it is at the reports: nothing more is waited for, of a file or else.
    while (child.exitCode === null && !written()) await setTimeout(5);
    child.kill('SIGINT');
    const { code, err } = await ended(child);
    expect(err).toContain('interrupted: nothing was written');
    expect(code).toBe(130);
    expect(readdirSync(work.path('.')).filter((name) => name.startsWith('joined'))).toEqual([]);
  });

  test('names the pack whose text is longer than a pack can hold', async () => {
    const titled = (id: string, publisher: string) => ({
      ...flood!,
      report: { ...flood!.report, id, publisher },
    });
    const [long, other] = ['a'.repeat(65_535), 'beside it'];
    const bytes = packOf(
      ['one', 'two', 'three'].map((id, i) => titled(id, i < 2 ? long : other)).concat(titled('four', other)),
      sampleInfo,
    );
    // Both become one text: the end of the first is moved to that of the second.
    const { offset, length } = readSections(bufferSource(bytes)).get('XOFF')!;
    const ends = new Uint32Array(bytes.buffer, offset, length / 4);
    const first = ends.findIndex((end, i) => i > 0 && end - ends[i - 1]! === long.length);
    ends[first] = ends[first + 1]!;
    expect(openPack(bytes).document(1).report.publisher?.length).toBeGreaterThan(long.length);
    const pack = work.write('long.pack', bytes);
    const { code, err } = await run(['merge', pack, '--out', work.path('none.pack')]);
    expect(err).toMatch(/^[^\n]*long\.pack: bytes of a text: expected at most 65535, got \d+\n$/);
    expect(code).toBe(4);
    expect(existsSync(work.path('none.pack'))).toBe(false);
  });
});

test('joined packs are the same bytes in any order', async () => {
  const packs = sampleDocuments.map((document, i) =>
    work.write(`part ${i}.pack`, packOf([document], sampleInfo)),
  );
  for (const [name, order] of [
    ['forth', packs],
    ['back', packs.toReversed()],
  ] as const) {
    const { code } = await run(['merge', ...order, '--out', work.path(`${name}.pack`), '--name', 'joined']);
    expect(code).toBe(0);
  }
  expect(readFileSync(work.path('forth.pack'))).toEqual(readFileSync(work.path('back.pack')));
});

test('packs without reports are named, and are not joined to one that has none', async () => {
  const empty = work.write('empty.pack', packOf([], sampleInfo));
  const full = work.write('full.pack', packOf([flood!], sampleInfo));
  const out = work.write('kept.pack', 'old');
  const nothing = `${empty}: holds no report: nothing in it to join\n`;
  expect(await run(['merge', empty, empty, '--out', out])).toEqual({
    code: 4,
    out: '',
    err: `${nothing}${nothing}no report in any pack: no pack written\n`,
  });
  expect(readFileSync(out, 'utf8')).toBe('old');
  expect(readdirSync(work.path('.')).filter((name) => name.startsWith('kept'))).toEqual(['kept.pack']);
  expect(await run(['merge', empty, full, '--out', out])).toEqual({
    code: 0,
    out: `${out}: 1 report, 2 claims\n`,
    err: nothing,
  });
});
