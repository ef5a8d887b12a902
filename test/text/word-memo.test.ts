import { expect, it } from 'vitest';
import { makeLexicon } from '../../src/text/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { ofWord } from '../../src/text/word-memo.ts';

const lexicon = makeLexicon([]);

it('works a word out once and gives the same again', () => {
  const seen: string[] = [];
  const doubled = ofWord(lexicon, (word) => {
    seen.push(word);
    return word + word;
  });
  const tokens = tokenise('crossed and crossed', lexicon);
  expect([0, 1, 2].map((i) => doubled(tokens, i))).toEqual(['crossedcrossed', 'andand', 'crossedcrossed']);
  expect(seen).toEqual(['crossed', 'and']);
});

it('reads words in capitals and with curly apostrophes as tokenWord does, whatever was met before', () => {
  const same = ofWord(lexicon, (word) => word);
  const tokens = tokenise("CROSSED crossed don't don’t Don’t", lexicon);
  expect([0, 1, 2, 3, 4, 0].map((i) => same(tokens, i))).toEqual([
    'crossed',
    'crossed',
    "don't",
    "don't",
    "don't",
    'crossed',
  ]);
});

it('gives every word its own result where many more words come than are remembered', () => {
  const same = ofWord(lexicon, (word) => word);
  const words = Array.from({ length: 3000 }, (_, k) =>
    [...String(k)].map((digit) => String.fromCharCode(97 + Number(digit))).join(''),
  );
  const tokens = tokenise([...words, ...words].join(' '), lexicon);
  expect(Array.from({ length: tokens.count }, (_, i) => same(tokens, i))).toEqual([...words, ...words]);
});
