import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from './reading.ts';

/** Runs of each property that needs no long text. */
const RUNS = Number(process.env.RUNS ?? 20_000);

/** Pieces that figures are made of: sentences of them come nearer to the rules than random letters do. */
const pieces = fc.constantFrom(
  ...`more than|at least|no fewer than|about|up to|nearly|some|an estimated|between|and|or|to|from|of|of whom|including|
  41|438|1,234.5|1 234|2.5|3/4|½|2014|12:30|0|-7|$|€|£|US$|%|km/h|°C|million|bn|k|m|dozen|dozens|hundreds|thousand|
  two|forty-one|half|a|one|quarter|third|soldiers|people|dead|wounded|year-old|years old|aged|magnitude|a barrel|per cent|
  dollars|euros|cents|miles|Boeing|Article|Kiev|August|Monday|killed|crossed|rose|by|fell|,|.|;|(|)|-|–|"|’s|\n|x|&`
    .split('|')
    .map((piece) => piece.trim() || '\n'),
);
const sentence = fc.array(pieces, { minLength: 1, maxLength: 24 }).map((list) => list.join(' '));
const glued = fc.array(pieces, { minLength: 1, maxLength: 16 }).map((list) => list.join(''));
const anything = fc.oneof(sentence, glued, fc.string({ unit: 'binary', maxLength: 80 }));

describe('figures of any text', () => {
  it('are slices of the text, in order, without overlap, around their number', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        const figures = figuresOf(text);
        figures.forEach((figure, k) => {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.number.start).toBeGreaterThanOrEqual(figure.start);
          expect(figure.number.end).toBeLessThanOrEqual(figure.end);
          expect(figure.low === null && figure.high === null).toBe(false);
          if (figure.low !== null && figure.high !== null)
            expect(figure.low).toBeLessThanOrEqual(figure.high);
          if (figure.partOf !== null) {
            expect(figure.partOf).not.toBe(k);
            expect(figures[figure.partOf]).toBeDefined();
          }
          end = figure.end;
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same whatever white space stands between the words', () => {
    const spaces = fc.constantFrom(' ', '  ', '\n', '\r\n', '\t', ' \n', '\u00a0');
    fc.assert(
      fc.property(
        fc.array(
          pieces.filter((piece) => piece !== '\n' && piece !== '1 234'),
          { minLength: 1, maxLength: 20 },
        ),
        fc.array(spaces, { minLength: 20, maxLength: 20 }),
        (words, gaps) => {
          const bare = figuresOf(words.join(' '));
          const spaced = figuresOf(
            words.map((word, k) => word.replaceAll(' ', gaps[k]!) + gaps[k]!).join(''),
          );
          const told = (list: typeof bare) =>
            list.map(({ low, high, bound, kind, unit }) => ({ low, high, bound, kind, unit }));
          expect(told(spaced)).toEqual(told(bare));
        },
      ),
      { numRuns: RUNS / 4 },
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
    time(20_000);
    // Sixteen times the text may take forty times as long at most on a noisy machine; a square would take 256.
    const short = Math.max(time(20_000), 500);
    expect(time(320_000) / short).toBeLessThan(80);
  });
});
