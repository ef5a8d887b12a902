import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/claim/figure.ts';
import { figuresOf, timelessFiguresOf } from './reading.ts';

/** Runs of each property that needs no long text. */
const RUNS = 20_000;

/** Pieces that figures are made of: sentences of them come nearer to the rules than random letters do. */
const PIECES =
  `more than|at least|no fewer than|about|up to|nearly|some|an estimated|between|and|or|to|from|of|of whom|including|
  41|438|1,234.5|1 234|2.5|3/4|½|2014|12:30|0|-7|$|€|£|US$|%|km/h|°C|million|bn|k|m|dozen|dozens|hundreds|thousand|
  two|forty-one|half|a|one|quarter|third|soldiers|people|dead|wounded|year-old|years old|aged|magnitude|a barrel|per cent|
  dollars|euros|cents|miles|Boeing|Article|Kiev|August|Monday|killed|crossed|rose|by|fell|,|.|;|(|)|-|–|"|’s|\n|x|&`
    .split('|')
    .map((piece) => piece.trim() || '\n');
const pieces = fc.constantFrom(...PIECES);
// The one white space that tells is inside "1 234": a group of three digits takes exactly one.
const spaceless = fc.constantFrom(...PIECES.filter((piece) => !/\n|\d \d|^\d{3}$/.test(piece)));
const sentence = fc.array(pieces, { minLength: 1, maxLength: 16 }).map((list) => list.join(' '));
const glued = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((list) => list.join(''));
const anything = fc.oneof(sentence, glued, fc.string({ unit: 'binary', maxLength: 60 }));

/** What is wrong with a figure of `text`, '' for nothing; `floor` is the end of the figure before. */
function fault(text: string, figure: Figure, floor: number, count: number): string {
  if (figure.start < floor) return 'overlaps the one before';
  if (figure.end <= figure.start) return 'is empty';
  if (text.slice(figure.start, figure.end) !== figure.text) return 'is no slice';
  if (figure.number.start < figure.start || figure.number.end > figure.end) return 'lies beside its number';
  if (figure.low === null && figure.high === null) return 'states nothing';
  if (![figure.low ?? 0, figure.high ?? 0].every(Number.isFinite)) return 'is beyond all numbers';
  if (figure.low !== null && figure.high !== null && !(figure.low <= figure.high))
    return 'ends before it begins';
  if (figure.partOf !== null && !(figure.partOf >= 0 && figure.partOf < count)) return 'is part of nothing';
  return '';
}

describe('figures of any text', () => {
  it('are no rows of digits beyond what a number holds', () => {
    for (const digits of [40, 400])
      expect(figuresOf(`It cost $1${'0'.repeat(digits)} and ${'9'.repeat(digits)} boats.`)).toEqual([]);
    expect(figuresOf('It cost $1 trillion.')).toHaveLength(1);
  });

  it('are slices of the text, in order, without overlap, around their number', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const figures = figuresOf(text);
        let floor = 0;
        for (const figure of figures) {
          const wrong = fault(text, figure, floor, figures.length);
          if (wrong !== '') throw new Error(`"${figure.text}" ${wrong}`);
          floor = figure.end;
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same whatever white space stands between the words', () => {
    const gap = fc.constantFrom(' ', '  ', '\n', '\r\n', '\t', ' \n', '\u00a0');
    const told = (text: string) =>
      timelessFiguresOf(text)
        .map(({ low, high, bound, kind, unit }) => [low, high, bound, kind, unit].join('|'))
        .join(' ; ');
    fc.assert(
      fc.property(fc.array(spaceless, { minLength: 1, maxLength: 14 }), gap, (words, space) => {
        const bare = told(words.join(' '));
        const spaced = told(words.join(' ').replaceAll(' ', space));
        if (bare !== spaced) throw new Error(`${bare} became ${spaced}`);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('time', () => {
  // What no rule may walk twice: openings without an end, numbers without nouns, hedges on hedges.
  const hostile = [
    '1 ',
    'one ',
    'a ',
    '1,',
    '1.',
    '-',
    '$',
    '(',
    '"',
    'more than ',
    'of ',
    'and ',
    '½',
    'hundreds of ',
    '1/',
    'x',
    '€1 to ',
    '\u00ad',
    '41 of them ',
    'including ',
    '9 and a half ',
  ];

  it.each(hostile)('grows with the length of %j repeated, not with its square', (piece) => {
    const time = (units: number) => {
      const text = piece.repeat(Math.ceil(units / piece.length));
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const start = process.cpuUsage();
        figuresOf(text);
        const used = process.cpuUsage(start);
        best = Math.min(best, used.user + used.system);
      }
      return best;
    };
    time(10_000);
    // Sixteen times the text may take forty times as long at most on a noisy machine; a square would take 256.
    const short = Math.max(time(10_000), 500);
    expect(time(160_000) / short).toBeLessThan(80);
  });
});
