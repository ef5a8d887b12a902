import { expect, test } from 'vitest';
import { spotted } from './read.ts';

/** Sentences in which the speaker stands far from his cue, and the attributions found there: "source | cue". */
const FOUND: readonly (readonly [text: string, ...attributions: string[]])[] = [
  // "According to" needs no weighing.
  [
    '“The lake could rise by two metres,” Keller said, according to Brandt.',
    'Keller | said',
    'Brandt | according to',
  ],
  // Who goes on, told by the clause before: its place, its day and its "but" aside.
  ['In the spring, Lindau Relief closed a camp, saying that it had no money.', 'Lindau Relief | saying'],
  ['LINDAU — Otto Keller closed the pier, saying that 40 planks were rotten.', 'Otto Keller | saying'],
  ['The spokesman refused to name a price but said it was below 40 euros.', 'The spokesman | said'],
  ['Keller called it “a hard year,” adding that 30 had left.', 'Keller | called', 'Keller | adding'],
  ['The port office closed the pier – noting that 40 planks were rotten.', 'The port office | noting'],
  [
    'Keller is married, but his wife, Anna, left in May, saying that he owed her 40 euros.',
    'his wife, Anna | saying',
  ],
  // A document that says something, and who gives one out.
  ['The army issued a statement saying that 40 had died.', 'The army | saying'],
  ['The office sent out a letter saying that 40 had died.', 'The office | saying'],
  ['Some polls showing a close race were wrong.', 'Some polls | showing'],
  // Much told of the speaker between commas.
  [
    'Jan Novak, the founder of a trust that helps 40 farmers to move to the hills, said it was late.',
    'Jan Novak, the founder of a trust that helps 40 farmers to move to the hills | said',
  ],
  [
    'But Jan Novak, head of Lindau Watch, a body that has asked for the papers since May, said it was late.',
    'Jan Novak, head of Lindau Watch, a body that has asked for the papers since May | said',
  ],
  ['Jan Novak, host of “The Long Hour,” said 40 had left.', 'Jan Novak, host of “The Long Hour,” | said'],
  [
    'Ada Quill, a chemist from a town that nobody leaves, said she lost 40 euros.',
    'Ada Quill, a chemist from a town that nobody leaves | said',
  ],
];

/** Sentences of the same make in which nobody speaks. */
const NOT_FOUND: readonly string[] = [
  'The harbour, built in 1911, a listed site that was sold in May, was closed by storms.',
  'Otto Keller, 40, the owner of the mill, was hurt in a fall that he had not seen coming.',
  'Boats, nets, and a mill that was built in 1911, burned.',
  'Minutes later, it closed, showing a loss of 40 euros.',
  'He spent 40 minutes saying goodbye.',
  'The board has a sign showing 40 boats.',
  'The lake froze in May – showing 40 metres of ice.',
  'Keller doubted the polls showing him on 40 percent.',
  'The book is a story telling of 40 boats.',
  'Some 40 boats sailed out, showing their flags.',
  'Everything went by and by, according to habit.',
  'It was a day of rain, according to which no boat left.',
  'Advertisement Continue reading below.',
];

test.each(FOUND)('%s', (text, ...want) => {
  expect(spotted(text)).toEqual(want);
});

test.each(NOT_FOUND)('nobody speaks: %s', (text) => {
  expect(spotted(text)).toEqual([]);
});
