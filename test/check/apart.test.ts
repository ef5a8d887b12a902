import { describe, expect, test } from 'vitest';
import { layBeside } from '../../src/check/lay.ts';
import { isSummand } from '../../src/check/parts.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { subjectOf } from '../../src/check/subject.ts';
import { claimsOfText } from './claims-of.ts';

type Text = readonly [date: string | null, text: string];

/** The figures of the first text beside the second. */
function beside([date, text]: Text, [day, other]: Text) {
  const page = claimsOfText('page', text, date);
  const article = claimsOfText('report', other, day);
  return { page, findings: layBeside(page, [{ article, pack: 'cases' }], rarityOf([])).findings };
}

/** What is told of each figure of the first text beside the second. */
function relations(one: Text, two: Text) {
  const { page, findings } = beside(one, two);
  return Object.fromEntries(
    findings.map(({ claim, links }) => [page.claims[claim]!.words, links.map(({ relation }) => relation)]),
  );
}

/** Rule and reason of what is told of the first figure of a text beside another of one day or another. */
function told(mine: string, theirs: string, published: string, day = published): readonly string[] {
  const { findings } = beside([published, mine], [day, theirs]);
  return findings[0]!.links.map(({ rule, reason }) => `${rule}: ${reason}`);
}

describe('figures that lie apart', () => {
  test('are no conflict where they are ages told at unknown times', () => {
    const bout = (age: number) =>
      `Dario Quelmann, ${age}, knocked out Pavel Orsk in Halden. Quelmann keeps the Sendra belt, said trainer Ida Voss.`;
    const dated = relations(['2018-05-02', bout(32)], ['2018-05-03', bout(36)]);
    expect(dated['32']).toEqual(['conflicts']);
    const undated = relations([null, bout(32)], [null, bout(36)]);
    expect(undated['32']).toEqual([]);
  });

  test('are another count of the page where it gives the report’s own number of things besides', () => {
    const search = 'Six rifles were seized from the boats of the Halden pirates by the Sendra on Monday';
    const page: Text = [
      '2018-05-02',
      `${search}, a spokesman said. In five operations the crew of the Sendra seized 14 rifles off Halden, Captain Ida Voss said.`,
    ];
    const found = relations(page, ['2018-05-02', `${search}, a spokesman said.`]);
    expect(found['Six rifles']).toEqual(['agrees']);
    expect(found['14 rifles']).toEqual([]);
  });

  test('have the day that their article gives elsewhere with the same number', () => {
    const report = (headline: string, killed: string, day: string) =>
      `${headline} in the port of Dunmore\n\nShells that fell on the Halden hospital of Dunmore on ${day} killed ${killed}, the Red Lantern Observatory said.`;
    const page: Text = ['2017-04-27', report('Shells kill 26 people', '26 people', 'Tuesday')];
    const same: Text = ['2017-04-27', report('Shells leave 17 dead', '17 people', 'Tuesday')];
    expect(relations(page, same)['26 people']).toContain('conflicts');
    const other: Text = ['2017-04-27', report('Shells leave 17 dead', '17 people', 'Thursday')];
    const { page: read, findings } = beside(page, other);
    expect(read.claims.map(({ words }) => words)).toEqual(['26 people', '26 people']);
    expect(findings.flatMap(({ links }) => links)).toEqual([]);
  });

  test('are parts where two of an article add up to its total', () => {
    const summands = (...numbers: readonly number[]) => {
      const sentences = numbers.map((n, i) => `Shells killed ${n} people in street ${'ABCD'[i]} of Dunmore.`);
      const subject = subjectOf(claimsOfText('page', sentences.join(' '), '2017-04-27'));
      return subject.article.claims.flatMap(({ low }, i) => (isSummand(subject, i) ? [low] : []));
    };
    expect(summands(26, 14, 12)).toEqual([14, 12]);
    expect(summands(26, 13, 13)).toEqual([13, 13]);
    expect(summands(26, 14, 11)).toEqual([]);
    expect(summands(26, 13)).toEqual([]);
    expect(summands(9, 5, 4)).toEqual([]);
    const other =
      'Shells killed 26 people in Dunmore. They hurt 14 others. Twelve houses were hit by 12 shells.';
    const hurt = subjectOf(claimsOfText('page', other, '2017-04-27'));
    expect(hurt.article.claims.some((_, i) => isSummand(hurt, i))).toBe(false);
  });

  test('are an update of what two days brought where they rise, and two events where they fall', () => {
    const found = (mine: string, theirs: string) => told(mine, theirs, '2017-04-27');
    const killed = (people: number | string, day: string) =>
      `Shells killed ${people} people in the port of Dunmore on ${day}, the Halden hospital of Dunmore said.`;
    expect(found(killed(26, 'Tuesday'), killed(34, 'Thursday'))).toEqual([
      'rises: “34 people” is the newer figure, as of 2017-04-27.',
    ]);
    expect(found(killed(26, 'Tuesday'), killed(17, 'Thursday'))).toEqual([]);
    expect(found(killed('at least 26', 'Tuesday'), killed(34, 'Thursday'))).toEqual([]);
    expect(found(killed(26, 'Wednesday'), killed(17, 'Thursday'))).toEqual([
      'apart-same-day: “17 people” and “26 people”, both as of 2017-04-27, have no value in common.',
    ]);
  });

  test('are one where a report rounds what another gives, but no count of one day and that of the next', () => {
    const lost = (what: string) =>
      `The port authority of Dunmore lost ${what} in the Halden flood, the harbour office of Dunmore said.`;
    const found = (mine: string, theirs: string, day?: string) =>
      told(lost(mine), lost(theirs), '2031-03-04', day);
    expect(found('£9 million', '£9.4 million')).toEqual([
      'rounded: “£9 million” and “£9.4 million” are one figure, rounded otherwise.',
    ]);
    expect(found('£9 million', '£9.9 million')).toEqual([
      'apart-fixed: “£9.9 million” and “£9 million” have no value in common.',
    ]);
    expect(found('1,200 boats', '1,240 boats')).toEqual([
      'rounded: “1,200 boats” and “1,240 boats” are one figure, rounded otherwise.',
    ]);
    expect(found('1,200 boats', '1,240 boats', '2031-03-05')).toEqual([
      'rises: “1,240 boats” is the newer figure, as of 2031-03-05.',
    ]);
  });

  test('are one temperature on two scales', () => {
    const heat = (degrees: string) =>
      `It was the hottest day in Dunmore. The Halden weather station in Dunmore measured ${degrees} on Sunday.`;
    const found = (theirs: string) =>
      told(heat('43 degrees Celsius'), heat(theirs), '2030-07-21').map((line) => line.split(':')[0]);
    expect(found('109 degrees Fahrenheit')).toEqual(['intervals-meet']);
    expect(found('86 degrees Fahrenheit')).toEqual(['apart-fixed']);
  });

  test('are shares of two where each sentence names another', () => {
    const vote = (name: string, share: number) =>
      `The vote in Harsk ended in Dunmore on Sunday. ${name} won ${share} percent of the vote, officials said. Ida Torvald and Per Orlow stood in Harsk and Dunmore.`;
    const found = (mine: string, theirs: string) => told(mine, theirs, '2030-10-13', '2030-10-14').length;
    expect(found(vote('Ida Torvald', 51), vote('Ida Torvald', 48))).toBe(1);
    expect(found(vote('Ida Torvald', 51), vote('Per Orlow', 48))).toBe(0);
  });

  test.each([
    ['the bodies found', '“Thirty-three bodies”', 'were found', 1],
    ['some of the bodies', '“Thirty-three bodies”', 'have been identified', 0],
    ['some of the bodies', '“Thirty-three bodies”', 'have been buried', 0],
    ['some of the bodies', '“Thirty-three bodies”', 'have been returned', 0],
  ])('are %s: %s %s', (_, __, done, links) => {
    const page =
      'At least 38 people died in the crush at the Halden temple of Dunmore on Tuesday, police in Dunmore said.';
    const report = `Thirty-three bodies ${done} after the crush at the Halden temple of Dunmore on Tuesday, police in Dunmore said.`;
    const found = told(page, report, '2031-01-14').filter((line) => !line.startsWith('scope:'));
    expect(found).toHaveLength(links);
  });

  test.each([
    [
      'another day’s gust',
      'Gusts of 150 km/h were measured',
      'Gusts of 128 km/h were measured',
      '2030-11-27',
      0,
    ],
    ['one day’s gust', 'Gusts of 150 km/h were measured', 'Gusts of 128 km/h were measured', '2030-11-19', 1],
    [
      'another day’s heat',
      'The heat reached 43 degrees Celsius',
      'The heat reached 38 degrees Celsius',
      '2030-11-27',
      0,
    ],
    [
      'a length at any time',
      'The bridge is 620 metres long',
      'The bridge is 580 metres long',
      '2030-11-27',
      1,
    ],
  ])('are %s: %s, %s on %s', (_, mine, theirs, day, links) => {
    const text = (what: string) =>
      `${what} at Cape Sendra in the Halden bay of Dunmore, the Sendra weather office at Cape Sendra said. The Halden bay lies before Dunmore.`;
    expect(told(text(mine), text(theirs), '2030-11-19', day)).toHaveLength(links);
  });

  test.each([
    ['last time’s share', 'won 57 percent of the vote in 2025', 0],
    ['a share of this time', 'won 57 percent of the vote', 1],
  ])('are %s: %s', (_, theirs, links) => {
    const vote = (what: string) =>
      `The vote in Harsk ended in Dunmore on Sunday. Ida Torvald ${what}, officials said. Ida Torvald and Per Orlow stood in Harsk and Dunmore.`;
    const found = told(vote('won 51 percent of the vote'), vote(theirs), '2030-10-13', '2030-10-14');
    expect(found).toHaveLength(links);
  });

  test.each([
    ['what was expected of what came', 'were expected to be evacuated', 0],
    ['a forecast of what came', 'would be evacuated, it was forecast,', 0],
    ['two counts of what came', 'were evacuated', 1],
  ])('are %s: 45,000 people %s', (_, evacuated, links) => {
    const storm = (people: string) =>
      `${people} from the Sendra coast of Dunmore before the Halden storm, the Dunmore council said. The Halden storm reached the Sendra coast.`;
    const found = told(
      storm(`45,000 people ${evacuated}`),
      storm('31,000 people were evacuated'),
      '2031-09-03',
    );
    expect(found).toHaveLength(links);
  });

  test.each([
    [
      'what it was before',
      'The Halden dam held 15 million litres',
      'The Halden dam was empty, down from 19 million litres',
      [],
    ],
    [
      'what it is',
      'The Halden dam held 15 million litres',
      'The Halden dam held 19 million litres',
      ['19 million litres'],
    ],
    [
      'a drive of one play, not all throws',
      'Ida Voss threw for 312 yards',
      'Ida Voss threw after a 73-yard drive',
      [],
    ],
    [
      'two counts of all throws',
      'Ida Voss threw for 312 yards',
      'Ida Voss threw for 321 yards',
      ['321 yards'],
    ],
    [
      'what may come, not what came',
      'The surge may reach four metres in Dunmore',
      'The surge reached 3.1 metres in Dunmore',
      [],
    ],
    [
      'two heights that were reached',
      'The surge reached four metres in Dunmore',
      'The surge reached 3.1 metres in Dunmore',
      ['3.1 metres'],
    ],
    [
      'those known by name, not all the dead',
      'The identities of three guests killed in the fire were made known',
      'Five guests were killed in the fire',
      [],
    ],
    [
      'all the dead, known by name',
      'The identities of seven guests killed in the fire were made known',
      'Five guests were killed in the fire',
      ['Five guests'],
    ],
    [
      'an aftershock, not the quake',
      'A quake of magnitude 5.8 shook the town',
      'Aftershocks of magnitude 4.7 shook the town',
      [],
    ],
    [
      'a quake that aftershocks followed',
      'A quake of magnitude 5.8 shook the town',
      'A quake of magnitude 6.1 shook the town, and aftershocks followed',
      ['6.1'],
    ],
    [
      'fighters of two sides',
      'Nineteen regime fighters were killed',
      'Twenty-nine rebel fighters were killed',
      [],
    ],
    [
      'fighters of one side',
      'Nineteen regime fighters were killed',
      'Twenty-nine regime fighters were killed',
      ['Twenty-nine regime fighters'],
    ],
    [
      'all but the one told of before',
      'A guard and three other people were hurt in the fire',
      'Four people were hurt in the fire',
      [],
    ],
    [
      'all but the one who did it',
      'The gunman killed three victims and himself',
      'Four people were killed',
      [],
    ],
    [
      'two counts of the dead',
      'There were three fatalities in the fire',
      'Four people were killed in the fire',
      ['Four people'],
    ],
    [
      'two counts of the victims',
      'The gunman killed three victims and himself',
      'The gunman killed four victims',
      ['four victims'],
    ],
    [
      'somebody, and all of them',
      'One driver was hurt in the fire',
      'Three drivers were hurt in the fire',
      [],
    ],
    [
      'two counts of all of them',
      'Two drivers were hurt in the fire',
      'Four drivers were hurt in the fire',
      ['Four drivers'],
    ],
    [
      'fewer than all but one',
      'A guard and three other people were hurt in the fire',
      'Six people were hurt in the fire',
      ['Six people'],
    ],
  ])('are %s: %s, %s', (_, mine, theirs, words) => {
    const text = (what: string) =>
      `${what}, the Sendra office in the Halden district of Dunmore said on Sunday. The Halden district of Dunmore was quiet.`;
    const { findings } = beside(['2031-04-13', text(mine)], ['2031-04-13', text(theirs)]);
    expect(findings[0]!.links.map(({ evidence }) => evidence.words)).toEqual(words);
  });

  test.each([
    ['another place, of which the report tells besides', ' Nine people were killed in Orsk.', 0],
    ['another place, where neither report knows that of the other', '', 0],
    ['one place, told otherwise, where one of them knows both', ' The hills of Orsk lie in Dunmore.', 1],
  ])('are %s', (_, besides, links) => {
    const storm = (people: string, place: string) =>
      `The Halden storm killed ${people} in ${place}, the Sendra weather office said on Sunday. It was the worst storm since the Sendra office opened, Ada Quill said.`;
    const page = storm('seven people', 'Orsk');
    const report = `${storm('eleven people', 'Dunmore')}${besides}`;
    const { findings } = beside(['2031-09-21', page], ['2031-09-21', report]);
    const found = findings[0]!.links.filter(({ evidence }) => evidence.words === 'eleven people');
    expect(found).toHaveLength(links);
  });

  test.each([
    ['of one thing', 'The fire of the Sendra mill burnt for 20 minutes.', ['20 minutes']],
    ['of two things', 'Lunch at the Sendra canteen lasts 20 minutes.', []],
  ])('are times %s', (_, theirs, words) => {
    const text = (what: string) =>
      `${what} The Halden district of Dunmore was quiet, Ada Quill said on Sunday.`;
    const { findings } = beside(
      ['2031-04-13', text('The fire of the Sendra mill burnt for 25 minutes.')],
      ['2031-04-13', text(theirs)],
    );
    expect(findings[0]!.links.map(({ evidence }) => evidence.words)).toEqual(words);
  });

  test('are another scope where one tells of quakes at large, and agree with none for it', () => {
    const quake = (what: string) =>
      `${what}, the Sendra office in the Halden district of Dunmore said on Sunday. The Halden district of Dunmore was quiet.`;
    const found = (theirs: string) =>
      beside(
        ['2031-04-13', quake('A magnitude 6 quake shook the town')],
        ['2031-04-13', quake(theirs)],
      ).findings[0]!.links.map(({ relation, rule }) => `${relation} ${rule}`);
    expect(found('A magnitude 6 quake can shake a town')).toEqual(['different-scope possible']);
    expect(found('A magnitude 6 quake shook a town')).toEqual(['agrees same-value']);
  });
});
