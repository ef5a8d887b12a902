import { expect, it } from 'vitest';
import { claimsOfText } from '../check/claims-of.ts';

/** The numbers of a text that are told as those of before. */
const former = (text: string) =>
  claimsOfText('a', text, '2019-03-04')
    .claims.filter(({ change }) => change === 'from')
    .map(({ low }) => low);

it.each([
  'At least 32 rebels died, the observatory said, updating an earlier toll of 15.',
  'At least 32 rebels died the observatory said updating an earlier toll on Sunday evening of 15.',
  'Officials put the toll at 32, up from an earlier figure of 15.',
  'The hospital said 32 people were killed, raising its previous count of 15.',
  'The previous toll was 15; by noon it stood at 32.',
  'Police counted 32 dead. An earlier police toll of 15 left out the harbour.',
  'The toll stood at 32 on Monday after an initial estimate of 15.',
  'Police had earlier put the toll at 15.',
  'The admiral earlier had said that the number of injured was 15.',
  'Officials initially said 15 people were killed but later put the toll at 32.',
])('knows what was given before: %s', (text) => {
  expect(former(text)).toEqual([15]);
});

it.each([
  'An initial estimate of 15 million euros was given for the damage.',
  'The preliminary toll of 15 may rise.',
  'Police put the toll at 15 earlier on Monday.',
  'The previous government owed 15 million euros.',
  'The previous record was 15 metres.',
  'She had counted the earlier ships; 15 boats came after them.',
  'The first figure of a bear was 15 metres high.',
  'Police put the toll at 15, more than they had earlier said.',
  'The mayor had earlier said that she would resign; 15 people came.',
  'Officials initially said nothing. Later 15 people were found.',
  'The house was originally built for 15 people.',
])('keeps as news what is: %s', (text) => {
  expect(former(text)).toEqual([]);
});
