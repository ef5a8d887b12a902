import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../src/text/lexicon.ts';
import { Gap, Kind, Shape, tokenise, tokenText, tokenWord } from '../../src/text/tokens.ts';

const lexicon = makeLexicon([[[1, "the of o'clock soldiers émigré"]], [[2, 'the soldiers']]]);
const words = (text: string) => {
  const tokens = tokenise(text, lexicon);
  return Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i));
};

describe('tokens', () => {
  it.each([
    ['438 soldiers crossed.', ['438', 'soldiers', 'crossed', '.']],
    ["Kiev's men don't yield", ['Kiev', "'s", 'men', "don't", 'yield']],
    ['1,234.5 or 1.000.000, then', ['1,234.5', 'or', '1.000.000', ',', 'then']],
    ['AK-47s at $2.5bn', ['AK', '-', '47', 's', 'at', '$', '2.5', 'bn']],
    ['2½ cups', ['2', '½', 'cups']],
    ['country.The 12', ['country', '.', 'The', '12']],
    ['co\u00adoperate', ['co\u00adoperate']],
    ['', []],
  ])('%j', (text, wanted) => {
    expect(words(text)).toEqual(wanted);
  });

  it('know what stands before them', () => {
    const tokens = tokenise('a b\nc\n\nd\r\ne,f', lexicon);
    expect([...tokens.gap.slice(0, tokens.count)]).toEqual([
      Gap.none,
      Gap.space,
      Gap.line,
      Gap.paragraph,
      Gap.line,
      Gap.none,
      Gap.none,
    ]);
  });

  it('know their case', () => {
    const tokens = tokenise('Kiev OSCE iPhone men', lexicon);
    expect([...tokens.shape.slice(0, 4)]).toEqual([
      Shape.first | Shape.lower,
      Shape.first | Shape.later,
      Shape.lower | Shape.later,
      Shape.lower,
    ]);
  });

  it('carry a sign’s code unit and a plain number’s value', () => {
    const tokens = tokenise('$ 438 1,000 1234567890', lexicon);
    expect([...tokens.hash.slice(0, 4)]).toEqual([36, 438, -1, -1]);
  });

  it('list where figures and times are looked for, and where sentences may end', () => {
    const marking = makeLexicon(
      [
        [
          [1, 'dozens of'],
          [2, 'monday'],
        ],
      ],
      [1],
    );
    const tokens = tokenise('No dozens. Of 41!\n\n12 on Monday… \n\n. \n\nOf', marking);
    const texts = (list: Int32Array, count: number) =>
      [...list.slice(0, count)].map((i) => tokenText(tokens, i));
    expect(texts(tokens.marks, tokens.markCount)).toEqual(['dozens', 'Of', '41', '12', 'Of']);
    expect(texts(tokens.stops, tokens.stopCount)).toEqual(['.', '!', '12', '…', '.', 'Of']);
  });

  it('list all of them where there are more tokens than room was made for', () => {
    const count = 5000;
    const numbers = tokenise('1\n\n'.repeat(count), lexicon);
    expect([numbers.count, numbers.markCount, numbers.stopCount]).toEqual([count, count, count - 1]);
    expect(numbers.stops[count - 2]).toBe(count - 1);
    const ends = tokenise('.\n\n'.repeat(count), lexicon);
    expect([ends.count, ends.markCount, ends.stopCount]).toEqual([count, 0, count]);
    expect([...ends.stops.slice(0, count)]).toEqual([...Array(count).keys()]);
  });

  it('find words of the lexicon whatever their case, apostrophe and soft hyphens', () => {
    const tokens = tokenise('THE Sol\u00addiers O’Clock Émigré theatre', lexicon);
    expect([...tokens.lex.slice(0, 5)].map((id) => lexicon.words[id])).toEqual([
      'the',
      'soldiers',
      "o'clock",
      'émigré',
      '',
    ]);
    expect(lexicon.banks[1]![lexicon.id('the')]).toBe(2);
    expect(lexicon.banks[1]![lexicon.id('of')]).toBe(0);
  });

  it('cover all of any text but white space and ignored units, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const tokens = tokenise(text, lexicon);
        let end = 0;
        for (let i = 0; i < tokens.count; i++) {
          if (tokens.start[i]! < end || tokens.end[i]! <= tokens.start[i]!)
            throw new Error(`token ${i} overlaps`);
          if (/[a-z0-9]/i.test(text.slice(end, tokens.start[i]!)))
            throw new Error(`letters before token ${i} are lost`);
          if (tokens.kind[i] === Kind.word && tokenWord(tokens, i) === '' && tokenText(tokens, i) !== '') {
            throw new Error(`token ${i} has no word`);
          }
          end = tokens.end[i]!;
        }
        if (/[a-z0-9]/i.test(text.slice(end))) throw new Error('letters behind the last token are lost');
      }),
      { numRuns: 20_000 },
    );
  });
});
