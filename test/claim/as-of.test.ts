import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/claim/assemble.ts';
import { dayOf, isoDay } from '../../src/claim/day.ts';
import { read } from '../../src/spot/spot.ts';

const DAY = '2024-11-12';

/** "2024-05-03 … 2024-11-12" of the figure with these words; "day" where it is the article's own. */
function timeOf(text: string, words: string): string {
  const reading = read(text, { publisher: null, url: null, day: dayOf(DAY), title: null });
  const article = { id: 'a', title: null, publisher: null, date: DAY, url: null, language: null };
  const claim = assemble(reading, article).claims.find((one) => one.words.includes(words));
  if (claim === undefined) throw new Error(`no figure “${words}”`);
  const { asOf } = claim;
  if (asOf === null || !asOf.stated) return asOf === null ? 'none' : 'day';
  return `${isoDay(asOf.from)} … ${isoDay(asOf.to)}`;
}

describe('the time for which a figure holds', () => {
  test.each([
    ['Fighting killed 64 people, the worst since a truce was signed in March, he said.', '64', 'day'],
    ['Turnout was 71 per cent, the highest since 1987.', '71', 'day'],
    ['The party won 109 seats, its best result since 2006.', '109', 'day'],
    ['It is the deadliest slide since 1987, when 53 people died.', '53', '1987-01-01 … 1987-12-31'],
    ['Shares rose 6 per cent, the most since February, and were trading 4 per cent higher.', '4', 'day'],
    // Another sentence's, and no superlatives for all their endings.
    ['March was the worst. Since May 40 people have fled.', '40', '2024-05-01 … 2024-11-12'],
    ['The forest has lost 40 trees since 2019.', '40', '2019-01-01 … 2024-11-12'],
    ['Since the arrests in the west in 2019, 40 people have fled.', '40', '2019-01-01 … 2024-11-12'],
  ])('is no time that something is only measured by: %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    ['It took 38.7 per cent, down from 44.1 per cent in 2020.', '38.7', 'day'],
    ['It took 38.7 per cent, down from 44.1 per cent in 2020.', '44.1', '2020-01-01 … 2020-12-31'],
    ['Guards seized 3.7 tonnes, double the 1.9 tonnes of 2021.', '3.7', 'day'],
    ['Guards seized 3.7 tonnes, double the 1.9 tonnes of 2021.', '1.9', '2021-01-01 … 2021-12-31'],
  ])('is not that of the figure it is set against: %s, %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    [
      'Exports grew to 21 tonnes last year, 26 tonnes in 2022 and 30 tonnes in 2021.',
      '26',
      '2022-01-01 … 2022-12-31',
    ],
    [
      'Exports grew to 21 tonnes last year, 26 tonnes in 2022 and 30 tonnes in 2021.',
      '30',
      '2021-01-01 … 2021-12-31',
    ],
    [
      'Exports grew to 21 tonnes last year, 26 tonnes in 2022 and 30 tonnes in 2021.',
      '21',
      '2023-01-01 … 2023-12-31',
    ],
    // No preposition hangs the later time on the figure.
    ['In 2022, 26 ships left and in 2021 nobody came.', '26', '2022-01-01 … 2022-12-31'],
  ])('is that which a preposition hangs on it, however near another stands: %s, %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    ['Some 4,300 doses have been given since the campaign began on 3 May.', '4,300'],
    ['Some 4,300 doses have been given since 3 May.', '4,300'],
  ])('reaches from what it is counted since to the article’s day: %s', (text, words) => {
    expect(timeOf(text, words)).toBe('2024-05-03 … 2024-11-12');
  });

  test.each([
    ['Looters burned 40 carts in the 2000 block of Hill Road.', '40', 'day'],
    ['LOOTERS BURNED 40 CARTS NEAR THE 2000 BLOCK OF HILL ROAD.', '40', 'day'],
    ['Two women were hit by a grey 2013 Rovena heading north.', 'Two', 'day'],
    ['A 27-year-old man sat in a 2016 Rovena Alto when it burned.', '27', 'day'],
    ['Guards stopped her grey four-door 1995 Rovena, with 40 rifles in it.', '40', 'day'],
    ['He hid 40 rifles in a 2010 black Rovena that nobody missed.', '40', 'day'],
    ['Some 40 people read it. Copyright 2016 Halden Post and 2 partners.', '2 partners', 'day'],
    // What it tells from others is an event, a paper, or nothing at all.
    ['The 2015 Halden fire killed 40 people.', '40', '2015-01-01 … 2015-12-31'],
    ['A 2015 Halden Institute study found 40 wells dry.', '40', '2015-01-01 … 2015-12-31'],
    ['A flood that in 2015 Halden was warned of killed 40 people.', '40', '2015-01-01 … 2015-12-31'],
    ['Guards blocked 40 lorries in 2000.', '40', '2000-01-01 … 2000-12-31'],
    ['After a raid on 3 November 2015 in Halden 40 people were held.', '40', '2015-11-03 … 2015-11-03'],
  ])('is no year by which a thing is told from others: %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    ['His contract ran out four months ago.', 'four months', 'day'],
    ['Some 40 people fled in the past ten days.', 'ten days', 'day'],
    // What happened at that distance, and what lasted as long, is of its own time.
    ['Some 40 people fled in the past ten days.', '40', '2024-11-02 … 2024-11-12'],
    ['He was held for 40 days last year.', '40 days', '2023-01-01 … 2023-12-31'],
    ['Guards were shot at in two overnight raids.', 'two', '2024-11-11 … 2024-11-12'],
  ])('is the article’s day, from which a distance is counted: %s, %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    ['Flood kills 40 in Halden\nPublished: November 12, 2024\nThe flood hit Halden on Sunday.', '40', 'day'],
    ['Posted on 12 November 2024 by Halden Post\nFlood kills 40 people', '40', 'day'],
    ['Raid kills 40\nUpdated: 2 months ago', '40', 'day'],
    ['Tuesday 12 Nov 2024 Guards killed 40 looters.', '40', 'day'],
    ['HALDEN (November 12, 2024) – Guards tried to free 40 men last month.', '40', '2024-10-01 … 2024-10-31'],
    ['Date of publication 12 November 2024 - Raids on Sunday killed 40.', '40', '2024-11-10 … 2024-11-10'],
    // Days of the news that stand as a date does, and a paper that somebody published.
    ['On 12 November 2024 guards killed 40 looters.', '40', '2024-11-12 … 2024-11-12'],
    ['Raids in Halden on 12 November 2024 killed 40.', '40', '2024-11-12 … 2024-11-12'],
    ['4 May 2024: guards kill 40 looters.', '40', '2024-05-04 … 2024-05-04'],
    ['A list published in May 2024 names 40 men.', '40', '2024-05-01 … 2024-05-31'],
    ['He posted on 4 May that 40 men were missing.', '40', '2024-05-04 … 2024-05-04'],
  ])('is not the day on which the text was printed: %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    [
      'A flood killed 31,000 in the old town of Balar in 2003, and 600 were killed in Zeran in May.',
      '600',
      '2024-05-01 … 2024-05-31',
    ],
    [
      'A flood killed 31,000 in the old town of Balar in 2003, and 600 were killed in Zeran in May.',
      '31,000',
      '2003-01-01 … 2003-12-31',
    ],
    ['Fires in 2015 burned 164 barns; already this year 76 burned.', '164', '2015-01-01 … 2015-12-31'],
    [
      'It won its 16 matches since a loss in April 2004, and it won 13 titles of all the towns in 2006.',
      '13',
      '2006-01-01 … 2006-12-31',
    ],
    ['A boat took 14 wounded to Halden, and in May two of them were freed.', '14', 'day'],
    ['The toll stood at 14, but in May it was put right.', '14', 'day'],
    [
      'In May a judge heard 40 men and Emil Roth, who had been freed in 2019.',
      '40',
      '2024-05-01 … 2024-05-31',
    ],
    ['This year two were named: Emil Roth, 32, who died in 2019.', '32', '2019-01-01 … 2019-12-31'],
    [
      'Emil Roth, a guard who served in Balar in 2019, killed 40 people of Halden on 4 May.',
      '40',
      '2024-05-04 … 2024-05-04',
    ],
    [
      'He was held on Sunday in connection with a raid that killed 40 people in Halden in May.',
      '40',
      '2024-05-01 … 2024-05-31',
    ],
    ['He was held on Sunday after a raid that killed 40 people in Halden.', '40', '2024-11-10 … 2024-11-10'],
    // One clause, whatever is listed in it, and the end of one.
    ['Raids in 2003 killed 40, wounded 60, and drove 70 families away.', '70', '2003-01-01 … 2003-12-31'],
    ['Raids killed 14 men in 2003, and in 2004.', '14', '2003-01-01 … 2003-12-31'],
    ['Raids killed 14 guards, and another 9 men in May.', '14', '2024-05-01 … 2024-05-31'],
    [
      'He was shot in 2011 while fetching his daughter, 11, from a feast that he gave in May.',
      '11',
      '2011-01-01 … 2011-12-31',
    ],
  ])('is that of the figure’s own clause before a nearer one: %s, %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    ['Guards held two men in connection with a raid in Halden last year.', 'two men', 'day'],
    ['Halden frees two men accused of robbing a bank in May.', 'two men', 'day'],
    ['Two men wanted in the raid of 4 May were seen.', 'Two men', 'day'],
    ['He faces four charges stemming from a fire last year.', 'four', 'day'],
    [
      'On Sunday guards held two men in connection with a raid last year.',
      'two men',
      '2024-11-10 … 2024-11-10',
    ],
    ['Some 40 people wept with the father of Emil Roth, who died in May.', '40', 'day'],
    // He whose time it is, those of whom more than one did it, the other event's own figures, and those of a sentence that comes back to its own.
    [
      'Guards held a man in connection with a raid that killed 40 people last year.',
      '40',
      '2023-01-01 … 2023-12-31',
    ],
    ['Two men accused of robbing banks were shot in May.', 'Two men', '2024-05-01 … 2024-05-31'],
    ['Two men, accused of robbing banks, fled in May.', 'Two men', '2024-05-01 … 2024-05-31'],
    [
      'They freed a 40-year-old from Halden, Emil Roth, who was caught in May.',
      '40',
      '2024-05-01 … 2024-05-31',
    ],
    ['They freed two men from Halden, who were caught in May.', 'two men', '2024-05-01 … 2024-05-31'],
    ['Guards held two men in a raid in May.', 'two men', '2024-05-01 … 2024-05-31'],
  ])('is not that of another event that the sentence only refers to: %s, %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    ['Some 230,000 people have been killed in the war that began in 2019.', '230,000'],
    [
      'The war, which erupted with protests against the old rulers of Halden in 2019, has killed 230,000.',
      '230,000',
    ],
    ['Halden was laid waste by a war that started in 2019 and has since killed 230,000 people.', '230,000'],
    ['Records show a dozen arrests dating back to 2019.', 'a dozen'],
  ])('reaches to the article’s day from the beginning of what lasts: %s', (text, words) => {
    expect(timeOf(text, words)).toBe('2019-01-01 … 2024-11-12');
  });

  test.each([
    // What happened then, and what somebody began to do on the way to another time.
    ['Raids that began in 2019 killed 40 people.', '40', '2019-01-01 … 2019-12-31'],
    ['Guards began to count the 40 people killed in 2019.', '40', '2019-01-01 … 2019-12-31'],
    ['The war began. In 2019 40 men, who have names, were killed.', '40', '2019-01-01 … 2019-12-31'],
    ['He went back to work in 2019 and lost 40 men.', '40', '2019-01-01 … 2019-12-31'],
  ])('ends with the time of what did not go on: %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    'The last such quake was in May 2019. It killed 612 people.',
    'Raiders came to Halden in May 2019. They also burned 612 barns.',
    'A first quake hit Balar in May 2019. That quake left 612 dead.',
    'A powerful earthquake hit Balar in May 2019. The quake killed 612 people.',
    'A blast shook Balar in May 2019. Some 612 people died that night.',
    'A blast shook Balar in May 2019. Guards say 612 people died in that blast.',
  ])('is that of the sentence before where it goes on with another event: %s', (text) => {
    expect(timeOf(text, '612')).toBe('2019-05-01 … 2019-05-31');
  });

  test.each([
    // What is, what will be, what somebody says, what is told of something else.
    ['The club was founded in May 2019. It has 612 members.', 'day'],
    ['A first quake hit Balar in May 2019. It may have killed 612 people.', 'day'],
    ['A source spoke of it in May 2019. The source added that 612 people were hurt.', 'day'],
    ['A quake hit Balar in May 2019. The flood killed 612 people.', 'day'],
    ['A quake hit Balar in May 2019. Guards freed 612 men.', 'day'],
    // The news itself, a sentence with its own time, one of two times, and a time further back.
    ['A quake hit Balar on Sunday. It killed 612 people.', 'day'],
    ['A quake hit Balar in May 2019. It killed 612 people up to June 2019.', '2019-06-01 … 2019-06-30'],
    ['A quake hit Balar in May 2019 as in March 2003. It killed 612 people.', 'day'],
    ['A quake hit Balar in May 2019. Balar is old. It killed 612 people.', 'day'],
    ['It is the worst quake since May 2019. It killed 612 people.', 'day'],
  ])('is not that of a sentence before with which it does not go on: %s', (text, time) => {
    expect(timeOf(text, '612')).toBe(time);
  });

  test.each([
    ['In February a quake hit Zeran, killing 612 people.', '612', '2024-02-01 … 2024-02-29'],
    ['On 3 December Amos Roth shot 40 people.', '40', '2023-12-03 … 2023-12-03'],
    ['The 3 December raid led to others that killed 40 people.', '40', '2023-12-03 … 2023-12-03'],
    // What may be to come, what is so near that the page may have been written on, and what says its year.
    ['Halden planned 40 homes that will open in February.', '40', '2025-02-01 … 2025-02-28'],
    ['He was told to appear in February on 40 charges.', '40', '2025-02-01 … 2025-02-28'],
    ['Roth had a bond of $40,000 and a court date of 4 December.', '$40,000', '2024-12-04 … 2024-12-04'],
    ['Halden sells 40 homes in February.', '40', '2025-02-01 … 2025-02-28'],
    ['The 14 November raid led to others that killed 40 people.', '40', '2024-11-14 … 2024-11-14'],
    ['A judge found 40 charges in a plea of 3 December 2024.', '40', '2024-12-03 … 2024-12-03'],
  ])('is of the year before where the sentence tells what was: %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    ['Five men have been charged after a raid in 2019.', 'Five', 'day'],
    ['The two ministries will look into the rules of 2019.', 'two', 'day'],
    ['The man who shot at a crowd in 2019 faces four new charges.', 'four', 'day'],
    ['Emil Roth now has 213 goals and Amos Lind had 200 in 2019.', '213', 'day'],
    ['They married in 2019 and have two sons.', 'two', 'day'],
    // What was, whoever has done what since, and times that reach to the article's day.
    ['The man who shot four people in 2019 has been found.', 'four', '2019-01-01 … 2019-12-31'],
    ['In 2019 there were four raids.', 'four', '2019-01-01 … 2019-12-31'],
    ['Some 40 people have been killed since 2019.', '40', '2019-01-01 … 2024-11-12'],
    ['Some 40 people have been killed this year.', '40', '2024-01-01 … 2024-11-12'],
    ['Some 40 people have been killed on Sunday.', '40', '2024-11-10 … 2024-11-10'],
  ])('is no time that is over where the text tells what is: %s, %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test('since a month is since the last one, whatever year was spoken of', () => {
    const text = 'It will save £150 million from 2025. The shares have lost 40 pence since January.';
    expect(timeOf(text, '40 pence')).toBe('2024-01-01 … 2024-11-12');
  });
});

test('a number that is put right is denied', () => {
  const reading = read('“We have 212 complaints, not 1,300,” said Emil Roth.', {
    publisher: null,
    url: null,
    day: null,
    title: null,
  });
  const article = { id: 'a', title: null, publisher: null, date: null, url: null, language: null };
  expect(assemble(reading, article).claims.map(({ low, stance }) => [low, stance])).toEqual([
    [212, 'asserts'],
    [1300, 'denies'],
  ]);
});
