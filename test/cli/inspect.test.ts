import { expect, test } from 'vitest';
import { packOf } from '../../src/pack/writer.ts';
import { sampleDocuments, sampleInfo } from '../pack/sample.ts';
import { parsedLines, run, workFolder } from './run.ts';

const folder = workFolder();

test('every claim has its names, subject, doer and terms in words, and no numbers of what is not printed', async () => {
  const [flood] = sampleDocuments;
  const claims = flood!.claims.map((claim, i) =>
    i === 0 ? { ...claim, names: [0, 1], subject: [1] } : claim,
  );
  const pack = folder.write('flood.pack', packOf([{ ...flood!, claims }], sampleInfo));
  const { code, out } = await run(['inspect', pack, '--claims']);
  expect(code).toBe(0);
  expect(parsedLines(out)).toMatchObject([
    {
      names: ['brook', 'westbrook'],
      subject: ['westbrook'],
      doer: [],
      terms: ['flood', 'river'],
      foreseen: false,
    },
    { names: ['brook'], subject: [], doer: ['brook'], terms: ['flood', 'river'], foreseen: true, partOf: 0 },
  ]);
});
