import { describe, expect, test } from 'vitest';
import { CORRECTION_KINDS, type Correction } from '../../src/check/corrections.ts';
import { exportCorrections, parseCorrections } from '../../src/export/corrections.ts';
import { ExportError } from '../../src/export/json.ts';

const correction: Correction = {
  kind: 'wrong-match',
  article: 'gazette/1',
  words: '11 boats',
  unit: 'boat',
  report: 'courier/7',
  publisher: 'Courier',
  title: null,
  evidence: 'nine boats',
  start: 12,
  origins: null,
};

describe('corrections in a file', () => {
  test('come back as they went', () => {
    const all = CORRECTION_KINDS.map((kind) => ({
      ...correction,
      kind,
      origins: kind === 'same-origin' ? (['Ida Holm', 'harbour master'] as const) : null,
    }));
    expect(parseCorrections(exportCorrections(all))).toEqual(all);
    expect(parseCorrections(exportCorrections([]))).toEqual([]);
  });

  test('take those kept before there were kinds for wrong matches', () => {
    const { kind: _, origins: __, ...old } = correction;
    const file = JSON.stringify({ format: 'second-source-corrections', version: 1, corrections: [old] });
    expect(parseCorrections(file)).toEqual([correction]);
  });

  test.each([
    ['', 'no valid JSON'],
    ['{}', 'no exported corrections'],
    ['[]', 'no exported corrections'],
    [JSON.stringify({ format: 'second-source-check', version: 1 }), 'no exported corrections'],
    [
      JSON.stringify({ format: 'second-source-corrections', version: 2, corrections: [] }),
      'expected version 1',
    ],
    [
      JSON.stringify({
        format: 'second-source-corrections',
        version: 1,
        corrections: [{ ...correction, kind: 'other' }],
      }),
      'field "corrections.0.kind"',
    ],
    [
      JSON.stringify({
        format: 'second-source-corrections',
        version: 1,
        corrections: [{ ...correction, origins: ['one'] }],
      }),
      'field "corrections.0.origins',
    ],
  ])('are refused where they do not fit: %j', (source, message) => {
    expect(() => parseCorrections(source)).toThrow(ExportError);
    expect(() => parseCorrections(source)).toThrow(message);
  });
});
