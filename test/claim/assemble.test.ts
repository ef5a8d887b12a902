import { describe, expect, it } from 'vitest';
import { assemble, foldedWords, LONGEST_WORDS } from '../../src/claim/assemble.ts';
import type { ArticleClaims, Claim } from '../../src/claim/claim.ts';
import { dayOf, isoDay } from '../../src/claim/day.ts';
import { nameKey } from '../../src/spot/names/key.ts';
import { read } from '../../src/spot/spot.ts';

function claims(text: string, date: string | null, title: string | null = null): ArticleClaims {
  const reading = read(text, { publisher: null, url: null, day: dayOf(date), title });
  return assemble(reading, { id: 'a', title, publisher: null, date, url: null, language: null });
}

function claim(article: ArticleClaims, words: string): Claim {
  const found = article.claims.find((one) => one.words.includes(words));
  expect(found, words).toBeDefined();
  return found!;
}

const keys = (article: ArticleClaims, indices: readonly number[]) =>
  indices.map((i) => article.names[i]!.key);

describe('assemble', () => {
  const article = claims(
    'Rescuers in Halden said 23 Norwegian sailors were saved on Sunday night, including 4 officers. ' +
      'Anna Berg, 41, was among them. In late July 12 sailors had been lost near Moss.',
    '2019-08-06',
  );

  it('keeps what only the headline names, as of its lead', () => {
    const text = 'The ferry sank on Sunday with 23 sailors, rescuers said.';
    const { names, terms } = claims(text, '2019-08-06', 'Inquiry into loss of the Solveig');
    expect(names).toContainEqual({ key: nameKey('Solveig'), count: 1, lead: true });
    expect(terms.map(({ key }) => key)).toContain('loss');
  });

  it('takes the day that a sentence states before the day of the article', () => {
    expect(claim(article, '23').asOf).toEqual({
      from: dayOf('2019-08-04'),
      to: dayOf('2019-08-04'),
      stated: true,
    });
    const july = claim(article, '12').asOf!;
    expect([isoDay(july.from).slice(0, 7), july.stated]).toEqual(['2019-07', true]);
  });

  it('fills the article’s own day in where nothing is stated, and says that it did', () => {
    const plain = claims('The fire destroyed 30 houses in Halden.', '2019-08-06');
    expect(plain.claims[0]!.asOf).toEqual({
      from: dayOf('2019-08-06'),
      to: dayOf('2019-08-06'),
      stated: false,
    });
    expect(claims('The fire destroyed 30 houses in Halden.', null).claims[0]!.asOf).toBeNull();
  });

  it.each([
    'Floods have killed 33 people in Halden, the mayor said on Tuesday.',
    'Floods have killed 33 people in Halden, Vera Novak told reporters late on Tuesday.',
    'Floods have killed 33 people in Halden, the agency said in a statement on Tuesday.',
  ])('the day of speaking is not the day of the figure: %s', (text) => {
    expect(claims(text, '2019-08-06').claims[0]!.asOf?.stated).toBe(false);
  });

  it.each([
    'Floods killed 33 people in Halden on Tuesday, the mayor said.',
    'The mayor said floods on Tuesday had killed 33 people in Halden.',
  ])('the day of the event is: %s', (text) => {
    expect(claims(text, '2019-08-06').claims[0]!.asOf?.stated).toBe(true);
  });

  it('gives a part what happened to its whole', () => {
    const part = claim(article, '4 officers');
    expect(part.partOf).not.toBeNull();
    expect(part.predicate).toBe(article.claims[part.partOf!]!.predicate);
  });

  it('says whose age it is', () => {
    expect(keys(article, claim(article, '41').subject)).toContain('berg');
    expect(keys(article, claim(article, '23').subject)).toEqual([nameKey('Norway')]);
  });

  it('keeps the names of a claim as places in the names of its article', () => {
    for (const { names, subject, terms } of article.claims) {
      expect(subject.every((i) => names.includes(i))).toBe(true);
      expect(names.every((i) => article.names[i] !== undefined)).toBe(true);
      expect(terms.every((i) => article.terms[i] !== undefined)).toBe(true);
    }
  });

  it('believes the date that the text prints', () => {
    const printed = claims(
      'Published July 19 2016. The raid killed 12 people on Tuesday in Halden.',
      '2016-07-06',
    );
    expect(printed.report.date).toBe('2016-07-19');
    expect(printed.claims[0]!.asOf?.from).toBe(dayOf('2016-07-19'));
  });

  it.each<readonly [text: string, given: string | null, date: string | null]>([
    ['6 October 2016\n\nHalden – The raid killed 12 people.', null, '2016-10-06'],
    ['Raid kills 12\nUpdated: 07 May 2012 10:40 GMT\nThe raid killed 12 people.', null, '2012-05-07'],
    ['Raid kills 12\n7:41am Monday 4th March 2013\nThe raid killed 12 people.', null, '2013-03-04'],
    ['26 Oct 2016 - Raids kill 22 in Halden - The raids began on Wednesday.', '2016-10-22', '2016-10-26'],
    ['Sat Feb 04 2012, 02:31 hrs\nThe raid killed 12 people.', '2012-02-20', '2012-02-04'],
    ['Posted: April 3, 2012 2:45 PM Updated: April 17, 2012\nIt killed 12.', '2012-04-17', '2012-04-03'],
    ['Published: Tuesday, 12/15/2015\nThe raid killed 12 people.', null, '2015-12-15'],
    ['Raid kills 12\n9 May 2012 at 10:40 AM\nThe raid killed 12 people.', null, '2012-05-09'],
    ['Wed 09 May 2012 at 1040 North - Halden Wire - Raid kills 12', '2011-05-09', '2012-05-09'],
    ['Raid kills 12\n10:40 a. m. CST May 9, 2012\nThe raid killed 12 people.', null, '2012-05-09'],
    ['Raid kills 12\nPOSTED: 1040 GMT (1840 HKT), May 9, 2012\nIt killed 12.', null, '2012-05-09'],
    ['Raid kills 12 in Halden Posted: Wednesday, May 9, 2012 10:40 AM EST', '2012-05-23', '2012-05-09'],
    // Days of what is told, of no year, or far down.
    ['On 3 March 2011 at 4 pm a raid killed 12 people.', null, null],
    ['It killed 12, says a report of the guard posted on 3 March 2011.', null, null],
    ['On 3 March 2011 a raid killed 12 people.', null, null],
    ['A raid killed 12 people in Halden on 3 March 2011.', '2012-03-04', '2012-03-04'],
    ['The raid of December 13 2008 killed 12 people.', null, null],
    ['A report published on 3 March 2011 told of 12 people.', '2012-03-04', '2012-03-04'],
    ['The raid killed 12. (Published Friday, May 8, 2015)', '2015-05-09', '2015-05-08'],
    ['26 October\nThe raid killed 12 people.', null, null],
    ['3 March 2011 was the day of the raid.', '2012-03-04', '2012-03-04'],
    [`${'The raid killed 12 people in Halden. '.repeat(12)}\n3 March 2011\nIt did.`, null, null],
  ])('reads the date line of %j, dated %s, as %s', (text, given, date) => {
    expect(claims(text, given).report.date).toBe(date);
  });

  it('keeps an empty text as an article without claims', () => {
    expect(claims('', '2019-08-06')).toMatchObject({
      claims: [],
      names: [],
      terms: [],
      places: [],
      sketch: [],
      days: [],
    });
  });
});

describe('foldedWords', () => {
  it('folds white space and cuts at a word', () => {
    expect(foldedWords('at least\n  41\u00a0soldiers')).toBe('at least 41 soldiers');
    const cut = foldedWords(`41 ${'word '.repeat(40)}`);
    expect(cut.length).toBeLessThanOrEqual(LONGEST_WORDS);
    expect(cut.endsWith('word…')).toBe(true);
  });
});

describe('whose figure it is', () => {
  const subject = (text: string, words: string) => {
    const article = claims(text, null);
    return keys(article, claim(article, words).subject);
  };

  it.each([
    ['Police charged Corey Morgan, 27, on Friday.', '27', ['corey', 'corey morgan', 'morgan']],
    ['Police charged 27-year-old Corey Morgan on Friday.', '27', ['corey', 'corey morgan', 'morgan']],
    ['Police charged Corey Morgan Jr., 27, on Friday.', '27', ['corey', 'corey morgan', 'morgan']],
    ['Police charged Corey Morgan Jr. The boy, 14, was let go.', '14', []],
    ['Corey Morgan, a 27-year-old driver, was charged.', '27', ['corey', 'corey morgan', 'morgan']],
    ['Killed were Ann Lee, 27-year-old Corey Morgan and a guard.', '27', ['corey', 'corey morgan', 'morgan']],
    // Not his whom somebody belongs to, who stands beside somebody, or who ends the sentence before.
    ['They shot Corey Morgan’s 56-year-old mother.', '56', []],
    ['They shot at Corey Morgan and a 17-year-old boy.', '17', []],
    ['It happened on Friday in Mooresville. The 11-year-old boy was hurt.', '11', []],
    ['Police charged Corey Morgan,\n27, on Friday.', '27', ['corey', 'corey morgan', 'morgan']],
    [
      'Police charged 27-year-old\nCorey Morgan on Friday.',
      '27-year-old',
      ['corey', 'corey morgan', 'morgan'],
    ],
    // Nor a people's, nor a place's, be it that of the report.
    ['WEST ORSK FALLS — A 16-year-old boy was hurt in West Orsk Falls.', '16-year-old', []],
    ['WEST ORSK FALLS — 16-year-old boys were hurt in West Orsk Falls.', '16-year-old', []],
    [
      'Corey Morgan — a 27-year-old driver — was charged.',
      '27-year-old',
      ['corey', 'corey morgan', 'morgan'],
    ],
    ['He was shot by his 12-year-old brother in Sarn County.', '12', []],
    ['A 9-year-old from Orsk was hurt.', '9', []],
    ['Police charged the 27-year-old driver, Corey Morgan.', '27', ['corey', 'corey morgan', 'morgan']],
    ['It was the last fight of the 41-year-old American.', '41', []],
    // Nor his of whom the sentence only goes on to tell, who says it, or who stands on another line.
    ['The 33-year-old singer’s agent Ann Lee would not comment.', '33', []],
    ['The 26-year-old actress checked into Halden Center on Friday.', '26', []],
    ['She was picking up her 11-year-old daughter outside a Halden school.', '11', []],
    ['The guard, who died at 77, was the Morgan family’s.', '77', []],
    ['He was sorry for the two-year-old, Morgan says.', 'two-year-old', []],
    ['Old miner dies at 77\nFiled: December 19', '77', []],
    ['Mother killed in crash: RQPD\nA 59-year-old woman was killed.', '59', []],
    ['The couple have a son, a 12-year-old boy, Corey Morgan.', '12', ['corey', 'corey morgan', 'morgan']],
    ['The victim was 23-year-old Corey E. Morgan of Halden.', '23', ['corey', 'morgan']],
    // Whose the one is, the other is, unless it says itself whose.
    ['Four Dovan soldiers were killed and nine injured.', 'nine', ['dovan']],
    ['Four Dovan soldiers were killed and nine people injured.', 'nine', []],
    ['Four Dovan soldiers were killed; nine were injured.', 'nine', []],
  ])('%s', (text, words, want) => {
    expect(subject(text, words)).toEqual(want.map((key) => key.split(' ').map(nameKey).join(' ')));
  });
});

describe('a figure that is put right', () => {
  /** Text → its figures in order, with their stances. */
  const CASES: readonly (readonly [text: string, ...stances: string[]])[] = [
    ['A correction: an earlier version of this article said 25 officers were hurt.', 'denies'],
    ['An earlier version of this story said 25 officers were hurt, not 12.', 'denies', 'asserts'],
    ['The original version of this report gave 25 officers when it was 12 officers.', 'denies', 'asserts'],
    ['The earlier version of the bill said 25 officers would be hired.', 'asserts'],
    ['Police held 52 people, correcting an earlier figure of 34.', 'asserts', 'denies'],
    ['Police held 52 people, revising the initial toll of 34 people.', 'asserts', 'denies'],
    ['Police held 52 people, up from an earlier figure of 34.', 'asserts', 'asserts'],
  ];

  it.each(CASES)('%s', (text, ...stances) => {
    expect(claims(text, '2019-08-06').claims.map(({ stance }) => stance)).toEqual(stances);
  });
});
