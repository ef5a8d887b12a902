import { describe, expect, test } from 'vitest';
import { alike } from '../../src/check/alike.ts';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { subjectOf } from '../../src/check/subject.ts';
import { claimsOfText } from './claims-of.ts';

const DAY = '2019-05-14';
const claims = (id: string, text: string) => claimsOfText(id, text, DAY);

const ROUNDUP =
  'Raids on Lusan killed 12 people on Tuesday. Shells killed 31 people in Kelvar, and 24 people were killed in Orsk, among them 5 children. ' +
  'The raids wounded 40 people.';

describe('figures of one kind', () => {
  const subject = subjectOf(claims('page', ROUNDUP));
  const numbers = (words: string) =>
    alike(
      subject,
      subject.article.claims.findIndex((claim) => claim.words.includes(words)),
    ).numbers;

  test('are counted by what happened, parts left out', () => {
    expect(numbers('12')).toBe(3);
    expect(numbers('31')).toBe(3);
    expect(numbers('40')).toBe(1);
  });

  test('are counted by their unit where they measure', () => {
    const game = subjectOf(
      claims('game', 'Kell ran 40 yards, threw a pass of 12 yards and fell 3 yards short.'),
    );
    expect(alike(game, 0).numbers).toBe(3);
  });
});

test('of a roundup, one toll at most is held against a single one: that of its place', () => {
  const page = claims('page', ROUNDUP);
  const single = claims('single', 'Raids on the Lusan valley killed 17 people on Tuesday, Jorin Vell said.');
  const { findings } = layBeside(page, [{ article: single, pack: 'cases' }], rarityOf([]));
  expect(
    findings.flatMap(({ claim, links }) =>
      links.map(({ relation }) => `${page.claims[claim]!.words} ${relation}`),
    ),
  ).toEqual(['12 people conflicts']);
});

describe('a newer figure that is the lower one', () => {
  const told = (text: string, date: string) => {
    const page = claims(
      'page',
      'A raid on Lusan killed 40 people on Tuesday, Jorin Vell of the Lusan police said.',
    );
    const newer = claimsOfText('newer', text, date);
    const { findings } = layBeside(page, [{ article: newer, pack: 'cases' }], rarityOf([]));
    return findings.flatMap(({ links }) => links.map(({ rule }) => rule));
  };

  test('is a conflict where both speak of one day', () => {
    const text = "Tuesday's raid on Lusan killed 29 people, Jorin Vell of the Lusan police said on Thursday.";
    expect(told(text, '2019-05-16')).toEqual(['falls']);
  });

  test('is of another event where they do not', () => {
    const text = 'A raid on Lusan killed 29 people on Thursday, Jorin Vell of the Lusan police said.';
    expect(told(text, '2019-05-16')).toEqual([]);
  });

  test('is a conflict, too, where all else says that the event is one', () => {
    const about = (id: string, toll: string, date: string) =>
      claimsOfText(
        id,
        `${toll} were killed in the fire at the Hotel Marenka in Lusan, its mayor, Jorin Vell, said. ` +
          `The owner, Ossip Tarn, and the cook, Lena Brask, were taken to the Vessel clinic.`,
        date,
      );
    const page = about('page', '40 people', '2019-05-15');
    const newer = about('newer', '29 people', '2019-05-16');
    const { findings } = layBeside(page, [{ article: newer, pack: 'cases' }], rarityOf([]));
    expect(findings.flatMap(({ links }) => links.map(({ rule }) => rule))).toEqual(['falls']);
  });
});
