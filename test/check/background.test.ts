import { describe, expect, test } from 'vitest';
import { backgroundOf } from '../../src/check/background.ts';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { claimsOfText } from './claims-of.ts';

const RECALLS =
  'A bridge fell at Tormek on Monday and killed 31 people, the Orlan road office said. Nine others were hurt. ' +
  'It was the second in Orlan this year. On March 3 a bridge fell near Halvik, and 44 people died.';
const page = claimsOfText('page', RECALLS, '2019-05-14');

describe('what an article recalls', () => {
  test('is told apart by its claims, its days and names that stand nowhere else', () => {
    const told = backgroundOf(page);
    expect(page.claims.filter((_, i) => told?.claims[i]).map(({ words }) => words)).toEqual(['44 people']);
    expect(told?.names).toContain('halvik');
    expect(told?.names).not.toContain('orlan');
    expect([...(told?.days ?? [])]).toEqual([Date.UTC(2019, 2, 3) / 86_400_000]);
  });

  test('is nothing where its own event is an old one, or where it has no date', () => {
    const trial = 'The bridge near Halvik killed 44 people on March 3. On Monday two engineers were charged.';
    expect(backgroundOf(claimsOfText('trial', trial, '2019-05-14'))).toBeNull();
    expect(backgroundOf(claimsOfText('page', RECALLS, null))).toBeNull();
  });

  test('is linked with the event that it is, and makes no link of the other figures', () => {
    const halvik =
      'A bridge fell near Halvik in Orlan on Sunday and killed 38 people, the Orlan road office said. Six others were hurt.';
    const other = claimsOfText('halvik', halvik, '2019-03-04');
    const { findings } = layBeside(page, [{ article: other, pack: 'cases' }], rarityOf([]));
    const linked = findings.flatMap(({ claim, links }) =>
      links.map((link) => `${page.claims[claim]!.words} / ${link.evidence.words}`),
    );
    expect(linked).toEqual(['44 people / 38 people']);
  });

  test('reaches into the sentence that goes on with it, and no further', () => {
    const text =
      'A bridge fell at Tormek on Monday and killed 31 people, the Orlan road office said. Nine others were hurt. ' +
      'The last bridge to fall was on March 3, near Halvik. It killed 44 people and injured 60. Rescuers freed 12 people.';
    const article = claimsOfText('page', text, '2019-05-14');
    const told = backgroundOf(article);
    expect(article.claims.filter((_, i) => told?.claims[i]).map(({ words }) => words)).toEqual([
      '44 people',
      '60',
    ]);
  });
});
