import { expect, test } from 'vitest';
import { saidOf, shortName } from './read.ts';

/** Sentences in which two speak: for each number of the text whose it is, null for the outlet's own. */
const SIDES: readonly (readonly [text: string, whose: Readonly<Record<string, string | null>>])[] = [
  [
    'Union leader Marie Roux said 90% had joined, while the ministry put it at 60%.',
    { '90': 'Marie Roux', '60': 'ministry' },
  ],
  [
    'Rebels said they had killed 40 soldiers, but the army put its losses at nine.',
    { '40': 'Rebels', nine: 'army' },
  ],
  [
    '“There are 800 people here,” Ada Quill said, adding that another 200 were on their way.',
    { '800': 'Ada Quill', '200': 'Ada Quill' },
  ],
  ['Rebels said 40 soldiers had died; the army said nine.', { '40': 'Rebels', nine: 'army' }],
  [
    'Police put the crowd at 5,000 while organisers claimed 20,000.',
    { '5,000': 'Police', '20,000': 'organisers' },
  ],
  [
    'Forty-one were hurt, a nurse said, but according to the mayor 36 were hurt.',
    { 'Forty-one': 'nurse', '36': 'mayor' },
  ],
  [
    'Ada Quill said 12 boats had sunk and officials in the port said seven had been found.',
    { '12': 'Ada Quill', seven: 'officials' },
  ],
  [
    'A poll for the Weekly found 64% for the plan; 1,004 people were asked.',
    { '64': 'poll', '1,004': 'poll' },
  ],
  [
    'The toll rose to 52 from 47, harbour chief Omar Hale told Northern Wire, adding that 200 houses had collapsed.',
    { '52': 'Omar Hale', '47': 'Omar Hale', '200': 'Omar Hale' },
  ],
  [
    'Two thirds back the plan, a poll found; 1,004 people were asked.',
    { 'Two thirds': 'poll', '1,004': null },
  ],
  [
    'The army claimed to have sunk 14 boats and hurt 120 sailors, which Port Ansel denied.',
    { '14': 'army', '120': 'army' },
  ],
  ['It drew 30,000 to 50,000 walkers: police said 30,000.', { '30,000 to 50,000': null, '30,000': 'police' }],
  ['“There are 300 of us left,” Halima, a mother of two, said by telephone.', { '300': 'Halima', two: null }],
  // Each of two tags has what is before it, unless an outlet passes on the whole.
  [
    'Some 10,000 came, police said, or 20,000, organisers said.',
    { '10,000': 'police', '20,000': 'organisers' },
  ],
  [
    'Some 12 boats sank, said Ada Quill, and 30 men are missing, according to the port office.',
    { '12': 'Ada Quill', '30': 'port office' },
  ],
  [
    'Some 12 boats sank, Ada Quill said, and 30 men are missing, local media reported.',
    { '12': 'Ada Quill', '30': 'Ada Quill' },
  ],
  ['Police say 40 people died, while traders claim nine.', { '40': 'Police', nine: 'traders' }],
  ['Police say 40 people died while traders sold nine boats.', { '40': 'Police', nine: 'Police' }],
  // A denial reaches no further than its clause.
  [
    'The harbour office denied that 40 had left; the true number was 12.',
    { '40': 'harbour office', '12': null },
  ],
  ['The harbour office denied the count, putting the number at 12.', { '12': 'harbour office' }],
  // A comment in the middle, with its day or its place.
  [
    'Half of the pears were lost, the farm ministry said on Monday, up from 36% in May.',
    { Half: 'farm ministry', '36': 'farm ministry' },
  ],
  [
    'Exports fell 9%, the port office said in a statement, after 4% in May.',
    { '9': 'port office', '4': 'port office' },
  ],
  [
    'Some 12 boats sank, Ada Quill said Friday, and 30 sailors were missing.',
    { '12': 'Ada Quill', '30': 'Ada Quill' },
  ],
  ['The driver, who called on Monday, had 40 boxes.', { '40': null }],
  [
    'Ada Quill said at least three sailors, a cook and 12 guests were hurt.',
    { three: 'Ada Quill', '12': 'Ada Quill' },
  ],
  // How many hear it is nobody's figure but the outlet's.
  [
    'Ada Quill told 400 teachers in the hall that three schools would close.',
    { '400': null, three: 'Ada Quill' },
  ],
  ['Ada Quill told teachers 400 pupils had left.', { '400': 'Ada Quill' }],
  ['The mayor told the 7 Lindau News crew that nine had left.', { '7': null, nine: 'mayor' }],
  // What a time or a place parts from its "that" stands behind all the same.
  [
    'Ada Quill gave 40 euros, but the port office told the court that she owed 12.',
    { '40': null, '12': 'port office' },
  ],
  [
    'After two dry years the port office said on Monday that 12 wells were lost.',
    { two: null, '12': 'port office' },
  ],
  ['Some 12 wells were lost, the port office said on Monday.', { '12': 'port office' }],
  ['Some 12 wells were lost in May, the port office said on Monday of that month.', { '12': 'port office' }],
  // A passive.
  ['Three cases were reported by the port office.', { Three: 'port office' }],
  ['Losses were estimated by Ada Quill at 40 million.', { '40 million': 'Ada Quill' }],
  ['It opened 40 years ago. The fall was confirmed by Ada Quill.', { '40': null }],
  // What is quoted stands before or behind.
  ['"Nine boats sank," Northern Newspaper quoted Ada Quill as saying.', { Nine: 'Ada Quill' }],
  ['Nine boats sank, Ada Quill was quoted by local media as saying.', { Nine: 'Ada Quill' }],
  ['Ada Quill was quoted by local media as saying nine boats had sunk.', { nine: 'Ada Quill' }],
  ['The newspaper cited a port official as saying 30 boats had sunk.', { '30': 'port official' }],
  ['The newspaper quoted a witness as saying on Monday that 30 boats had sunk.', { '30': 'witness' }],
  ['The bridge was cited as an example by 30 builders.', { '30': null }],
  // "That" and "because" go on with what was said.
  [
    'Ada Quill said that 12 boats had sunk and that the mayor had told her of 30 more.',
    { '12': 'Ada Quill', '30': 'Ada Quill' },
  ],
  [
    'Ada Quill said 12 boats were missing because the harbour office said 30 had left.',
    { '12': 'Ada Quill', '30': 'harbour office' },
  ],
];

test.each(SIDES)('%s', (text, whose) => {
  const found = saidOf(text).map(({ number, said }) => [number, said && shortName(said.source)]);
  expect(Object.fromEntries(found)).toEqual(whose);
});
