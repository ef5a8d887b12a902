import { expect, test } from 'vitest';
import { countedOf } from '../../src/check/counted.ts';
import { claimsOfText } from './claims-of.ts';

/** An article with so many figures, each told as one more beside those before it. */
const article = (figures: number) =>
  claimsOfText(
    'a',
    `Four men died. ${Array.from({ length: figures }, (_, i) => `Another ${i + 20} men were hurt.`).join(' ')}`,
    '2014-08-04',
  );

test('what was told before a figure is looked through once, however often it is asked', () => {
  const [one, ...rest] = countedOf(article(400));
  const asked = rest.at(-1)!;
  expect(one!.placed).toBe(false);
  expect(asked.placed).toBe(true);
  let looked = 0;
  for (const claim of rest.slice(0, -1)) {
    const known = claim.claim;
    Object.defineProperty(claim, 'claim', {
      get() {
        looked++;
        return known;
      },
    });
  }
  expect(asked.placed).toBe(true);
  expect(asked.beside).toBe(false);
  const once = looked;
  expect(asked.beside).toBe(false);
  expect(looked).toBe(once);
});

const happenedTo = (text: string) => countedOf(claimsOfText('a', text, '2014-08-04'))[0]!.happened;

test.each([
  ['Cases of cholera reached 524 by Thursday.', ['infect']],
  ['Health workers recorded 40 cases of measles.', ['infect']],
  ['Thieves stole forty cases of measles vaccine.', ['steal']],
  ['Forty cases reached the court.', ['reach']],
  ['Forty cases of theft were recorded.', ['record']],
])(
  'cases are of the illness that their sentence tells of, where no verb tells more: %s',
  (text, families) => {
    expect(happenedTo(text)).toEqual(families);
  },
);

test.each([
  ['Forty people are now known to have died when the boat sank.', ['kill']],
  ['Ten people are thought to be missing.', ['miss']],
  ['Ten people knew the way.', []],
  ['Ten people taught there.', ['teach']],
])('what is known or thought of people is what happened to them: %s', (text, families) => {
  expect(happenedTo(text)).toEqual(families);
});
