import { expect, it } from 'vitest';
import { readText } from '../../../src/extension/read-text.ts';

/** The words of each part and of its whole. */
function parts(text: string): (readonly [part: string, whole: string])[] {
  const { claims } = readText({
    id: 'a',
    title: null,
    publisher: null,
    date: '2023-05-12',
    url: null,
    language: 'en',
    text,
  }).claims;
  return claims.flatMap((claim) =>
    claim.partOf === null ? [] : [[claim.words, claims[claim.partOf]?.words ?? ''] as const],
  );
}

it.each([
  ['Seventeen officers were among the 27 injured.', [['Seventeen officers', '27 injured']]],
  [
    'His team holds records from 3,000 polling stations. Seventeen officers were among the 27 injured.',
    [['Seventeen officers', '27 injured']],
  ],
  [
    'At least 27 people were hurt. Seventeen officers were among them.',
    [['Seventeen officers', '27 people']],
  ],
  [
    'The toll rose to 58. Divers found 14 more bodies. Of those killed, 31 came from Halden and 19 from Orlan.',
    [['31', '58']],
  ],
  ['At least 41 people died and 134 were injured. Of the injured, 22 are critical.', [['22', '134']]],
  ['The storm injured three divers. Two suffered burns.', [['Two', 'three divers']]],
  ['The storm injured three divers. Two cooks suffered burns.', []],
  ['There were 40 boats. Of course, 12 sank.', []],
  ['There were 40 boats. Of them, 12 sank.', [['12', '40 boats']]],
  ['The raiders shot eight men. Three raiders fled. Two of those shot are well.', [['Two', 'eight men']]],
  [
    'Twenty people were killed. Ten of those killed were cooks and six of those killed were guards.',
    [
      ['Ten', 'Twenty people'],
      ['six', 'Twenty people'],
    ],
  ],
  ['Gunmen fired 10 shells, killing one person and wounding another nine.', []],
  ['Five men and four women were hurt, one of them badly.', [['one', 'four women']]],
  [
    'Six others, four women and two men, were hurt.',
    [
      ['four women', 'Six others'],
      ['two men', 'Six others'],
    ],
  ],
] as const)('%s', (text, wanted) => {
  expect(parts(text).map(([part, whole]) => [part, whole.replace(/^At least /, '')])).toEqual(wanted);
});
