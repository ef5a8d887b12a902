import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../../src/check/finding.ts';
import { type Candidate, layBeside } from '../../src/check/lay.ts';
import { DECISION } from '../../src/check/link.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { PUBLIC_TEXTS } from '../cases/check-texts.ts';
import { PRIVATE_TEXTS } from '../cases/check-texts-private.ts';
import { claimsOfText } from './claims-of.ts';

const rarity = rarityOf([]);
const articles: readonly ArticleClaims[] = Object.entries({ ...PUBLIC_TEXTS, ...PRIVATE_TEXTS }).map(
  ([id, { text, date }]) => claimsOfText(id, text, date),
);
const candidates: readonly Candidate[] = articles.map((article, i) => ({
  article,
  pack: i % 2 === 0 ? 'even' : 'odd',
}));
const article = fc.constantFrom(...articles);

/** Runs of a property that lays an article beside all texts; each takes some milliseconds. */
const RUNS = { numRuns: 40 };

describe('an article laid beside reports', () => {
  test('finds the same in whatever order the reports come', () => {
    fc.assert(
      fc.property(article, fc.shuffledSubarray([...candidates]), (page, some) => {
        const sorted = candidates.filter((candidate) => some.includes(candidate));
        expect(layBeside(page, some, rarity)).toEqual(layBeside(page, sorted, rarity));
      }),
      RUNS,
    );
  });

  test('finds the same where several packs hold one report', () => {
    fc.assert(
      fc.property(article, fc.subarray([...candidates]), (page, again) => {
        const copies = again.map((candidate) => ({ ...candidate, pack: 'zweit' }));
        expect(layBeside(page, [...copies, ...candidates], rarity)).toEqual(
          layBeside(page, candidates, rarity),
        );
      }),
      RUNS,
    );
  });

  test.each([
    [
      'later',
      '2016-08-02',
      'Exactly 312 sailors left the port of Dunmore on Sunday night, officials said.',
      'b',
    ],
    [
      'longer',
      '2016-08-01',
      'Exactly 312 sailors and 20 pilots left the port of Dunmore on Sunday night.',
      'b',
    ],
    [
      'longer, in a pack of the same name',
      '2016-08-01',
      'Exactly 312 sailors and 20 pilots left Dunmore.',
      'a',
    ],
    [
      'same, in the first pack',
      '2016-08-01',
      'Exactly 438 sailors left the port of Dunmore on Sunday night.',
      'b',
    ],
  ])('of one report in two packs takes the %s, as a pack of both would', (what, date, text, pack) => {
    const page = claimsOfText(
      'page',
      'More than 400 sailors left the port of Dunmore on Sunday night, officials said on Monday.',
      '2016-08-01',
    );
    const older = claimsOfText(
      'other',
      'Exactly 438 sailors left the port of Dunmore on Sunday night.',
      '2016-08-01',
    );
    const both: readonly Candidate[] = [
      { article: older, pack: 'a' },
      { article: claimsOfText('other', text, date), pack },
    ];
    const kept = what.startsWith('same') ? both[0]! : both[1]!;
    const alone = layBeside(page, [kept], rarity);
    expect(layBeside(page, both, rarity)).toEqual(alone);
    expect(layBeside(page, both.toReversed(), rarity)).toEqual(alone);
  });

  test('never finds itself, by id or by address', () => {
    for (const page of articles) {
      const url = 'https://herald.example/1';
      const here = { ...page, report: { ...page.report, url } };
      const elsewhere = { ...page, report: { ...page.report, id: 'elsewhere', url } };
      const found = layBeside(
        here,
        [
          { article: page, pack: 'p' },
          { article: elsewhere, pack: 'p' },
        ],
        rarity,
      );
      expect(found.findings.flatMap(({ links }) => links)).toEqual([]);
    }
  });

  test('holds one other figure against both wordings of a count', () => {
    const page = claimsOfText(
      'page',
      'More than 400 sailors left the port of Dunmore on Sunday night, officials said on Monday. Ada Quill, a spokeswoman for the coast guard of Dunmore, told reporters that 438 sailors had left.',
      '2016-08-01',
    );
    const other = claimsOfText(
      'other',
      'Exactly 312 sailors left the port of Dunmore on Sunday night, officials of Dunmore said on Monday.',
      '2016-08-01',
    );
    const { findings } = layBeside(page, [{ article: other, pack: 'p' }], rarity);
    expect(findings.map(({ relation }) => relation)).toEqual(['conflicts', 'conflicts']);
  });

  describe('that gives the report’s figure itself', () => {
    const report = claimsOfText(
      'other',
      'Five sailors were killed when a crane fell in the port of Dunmore on Sunday, officials of Dunmore said.',
      '2016-08-01',
    );
    const told = (text: string) =>
      layBeside(
        claimsOfText('page', text, '2016-08-01'),
        [{ article: report, pack: 'p' }],
        rarity,
      ).findings.map(({ relation }) => relation);

    test('is not held against it for what else it gives in the same voice', () => {
      const page =
        'Five sailors were killed when a crane fell in the port of Dunmore on Sunday. Flowers for three sailors who were killed lay in the port of Dunmore on Monday.';
      expect(told(page)).toEqual(['agrees', null]);
    });

    test('or a total that has it in it, is not held against it for a smaller figure', () => {
      const page =
        'At least four sailors were killed when a crane fell in the port of Dunmore on Sunday. Three sailors were killed on the quay of the port of Dunmore on Sunday.';
      expect(told(page)).toEqual(['agrees', null]);
    });

    test('is held against it for what another voice gives', () => {
      const page =
        'Five sailors were killed when a crane fell in the port of Dunmore on Sunday. The union of Dunmore said that seven sailors were killed when the crane fell in the port of Dunmore.';
      expect(told(page)).toEqual(['agrees', 'conflicts']);
    });
  });

  test('agrees with a total where a part of it lies nearer', () => {
    const page = claimsOfText(
      'page',
      'At least 14 sailors were killed in the storm off Dunmore on Sunday.',
      '2016-08-01',
    );
    const other = claimsOfText(
      'other',
      'Twenty sailors were killed in the storm off Dunmore on Sunday, including 13 in the port.',
      '2016-08-01',
    );
    const { findings } = layBeside(page, [{ article: other, pack: 'p' }], rarity);
    expect(findings[0]?.links.map(({ relation, evidence }) => `${relation} ${evidence.words}`)).toEqual([
      'agrees Twenty sailors',
      'part 13',
    ]);
  });

  test.each([
    ['of another total and day is a part of another event', 'Eight', 'three', 'Saturday', []],
    [
      'of another total is that part where nothing else parts the two',
      'Eight',
      'three',
      'Sunday',
      ['three children'],
    ],
    ['of a total that agrees is that part', 'Eleven', 'three', 'Sunday', ['three children']],
    [
      'of another total is that part where it is no small number',
      'Eight hundred',
      '67',
      'Sunday',
      ['67 children'],
    ],
  ])('a small part %s', (_, total, part, day, agreeing) => {
    const raid = (people: string, children: string, on: string) =>
      `${people} villagers, including ${children} children, were killed when planes bombed the market of Dunmore on ${on}, officials of Dunmore said.`;
    const article = (id: string, text: string) => claimsOfText(id, text, '2016-08-01');
    const page = article('page', raid(part === 'three' ? 'Eleven' : 'Nine hundred', part, 'Sunday'));
    const other = article('other', raid(total, part, day));
    const { findings } = layBeside(page, [{ article: other, pack: 'p' }], rarity);
    const links = findings[1]!.links.filter(({ relation }) => relation === 'agrees');
    expect(links.map(({ evidence }) => evidence.words)).toEqual(agreeing);
  });

  describe('where somebody denies a figure', () => {
    const GIVEN =
      'Exactly 312 sailors were killed in the storm off Dunmore on Sunday, officials of Dunmore said.';
    const DENIED =
      'The harbour master of Dunmore denied that 312 sailors were killed in the storm off Dunmore on Sunday.';
    const told = (page: string, other: string) =>
      layBeside(
        claimsOfText('page', page, '2016-08-01'),
        [{ article: claimsOfText('other', other, '2016-08-01'), pack: 'p' }],
        rarity,
      ).findings.flatMap(({ links }) => links.map(({ relation, rule }) => `${relation} ${rule}`));

    test('in the report, it agrees with none and contradicts none', () => {
      expect(told(GIVEN, DENIED)).toEqual(['different-scope denied']);
      expect(told(GIVEN.replace('312', '305'), DENIED)).toEqual(['different-scope denied']);
    });

    test('on the page, no report supports it', () => {
      expect(told(DENIED, GIVEN)).toEqual(['different-scope denied']);
    });
  });

  test('counts the origins of all reports, however many there are', () => {
    const page = claimsOfText(
      'page',
      'Exactly 312 sailors left the port of Dunmore on Sunday night, officials of Dunmore said on Monday.',
      '2016-08-01',
    );
    const said = (n: number, who: string, sailors: number, date: string) => ({
      article: claimsOfText(
        `${who}-${n}`,
        `Exactly ${sailors} sailors left the port of Dunmore on Sunday night, ${who} told reporters in Dunmore.`,
        date,
      ),
      pack: 'p',
    });
    const later = Array.from({ length: 30 }, (_, n) => said(n, 'Ada Quill', 330, '2016-08-03'));
    const [finding] = layBeside(page, [...later, said(0, 'Ben Orrin', 312, '2016-08-01')], rarity).findings;
    expect(finding?.links.filter(({ relation }) => relation === 'later')).toHaveLength(30);
    expect(finding?.origins.map(({ label }) => label)).toContain('Ben Orrin');
  });

  test('finds the report of what a trial is about, and not of the next storm off the same port, months before', () => {
    const killed =
      'Harbour pilot Aaron Brill is charged with the loss of the ferry Solveig. Six sailors were killed when the Solveig struck the pier of Dunmore, prosecutor Ada Quill said in Dunmore.';
    const storm = 'A storm struck Dunmore. Six sailors were killed in the storm off Dunmore, officials said.';
    // Of a port much is told.
    const news = rarityOf([{ reports: 50_000, frequency: (_kind, key) => (key === 'dunmor' ? 500 : 5) }]);
    const found = (page: string, other: string) =>
      layBeside(
        claimsOfText('page', page, '2016-08-01'),
        [{ article: claimsOfText('other', other, '2016-03-01'), pack: 'p' }],
        news,
      ).findings.map(({ relation }) => relation);
    const lost = killed.replace('is charged with the loss of the ferry', 'was the pilot of the ferry');
    expect(found(killed, lost)).toEqual(['agrees']);
    expect(found(storm, storm.replace('officials', 'the police'))).toEqual([null]);
  });

  test.each([
    ['Nineteen people were arrested in Dunmore on Sunday', 'There were 19 arrests in Dunmore on Sunday'],
    ['Nineteen people in Dunmore have contracted measles', 'Dunmore has 19 confirmed cases of measles'],
    [
      'Nineteen people were injured in Dunmore on Sunday',
      'The crash caused 19 injuries in Dunmore on Sunday',
    ],
  ])('knows what happened by the word for what is counted: “%s”, “%s”', (one, other) => {
    const told = (page: string, report: string) =>
      layBeside(
        claimsOfText('page', `${page}, the mayor of Dunmore, Ada Quill, said.`, '2016-08-01'),
        [
          {
            article: claimsOfText('other', `${report}, Ada Quill, the mayor, said.`, '2016-08-01'),
            pack: 'p',
          },
        ],
        rarity,
      ).findings.map(({ relation }) => relation);
    expect(told(one, other)).toEqual(['agrees']);
    expect(told(one, other.replace('19', '14'))).toEqual(['conflicts']);
  });

  describe('shares and sums', () => {
    const told = (page: string, other: string) => {
      const said = (text: string) =>
        `${text}, the central bank of Dunmore, led by Ada Quill, said on Monday.`;
      return layBeside(
        claimsOfText('page', said(page), '2016-08-01'),
        [{ article: claimsOfText('other', said(other), '2016-08-01'), pack: 'p' }],
        rarity,
      ).findings.map(({ relation }) => relation);
    };

    test.each([
      ['Prices in Dunmore rose 2.6 percent', 'Inflation in Dunmore was 2.6 percent'],
      ['The key rate fell by 50 basis points', 'The key rate fell by half a percentage point'],
      ['The harbour of Dunmore lost $340 million', 'The harbour of Dunmore spent $340 million'],
    ])('are one where they are equal, whatever is said of them: “%s”, “%s”', (page, other) => {
      expect(told(page, other)).toEqual(['agrees']);
    });

    test('that are not equal are of two things, where nothing says that the same happened', () => {
      expect(told('The key rate of Dunmore is 3.5 percent', 'Inflation in Dunmore was 2.8 percent')).toEqual([
        null,
      ]);
    });
  });

  test('gives a figure of another unit in the page’s unit as well, and none of the same', () => {
    const link = (other: string) => {
      const text = `The slick off Dunmore is ${other} long, the coast guard of Dunmore said on Monday.`;
      const page = claimsOfText('page', text.replace(other, '58 kilometres'), '2016-08-01');
      const report = claimsOfText('other', text, '2016-08-01');
      return layBeside(page, [{ article: report, pack: 'p' }], rarity).findings[0]?.links[0];
    };
    expect(link('36 miles')?.interval?.low).toBeCloseTo(57.9, 1);
    expect(link('36 miles')?.evidence.low).toBe(36);
    expect(link('58 kilometres')?.interval).toBeNull();
  });

  test('does not hold the age of one of two people of a name against that of the other', () => {
    const found = (name: string) => {
      const page = claimsOfText(
        'page',
        'Aaron Brill was shot at a picnic in Dunmore on Sunday, the police of Dunmore said. Brill, 24, survived the picnic.',
        '2016-08-01',
      );
      const text = `${name}, 25, was shot at a picnic in Dunmore on Sunday, the police of Dunmore said.`;
      const other = claimsOfText('other', text, '2016-08-01');
      return layBeside(page, [{ article: other, pack: 'p' }], rarity).findings.map(
        ({ relation }) => relation,
      );
    };
    expect(found('Aaron Brill')).toEqual(['conflicts']);
    expect(found('Carla Brill')).toEqual([null]);
  });

  describe('with the age of somebody', () => {
    const relations = (
      mine: string,
      read: string | null,
      theirs: string,
      published: string | null,
      when = '',
    ) => {
      const text = (age: string) =>
        `Ada Quill, ${age}, was charged with the fire in the port of Dunmore${when}, the court of Dunmore said.`;
      const other = claimsOfText('other', text(theirs), published);
      const page = claimsOfText('page', text(mine), read);
      return layBeside(page, [{ article: other, pack: 'p' }], rarity).findings.map(
        ({ links }) => links[0]?.rule ?? null,
      );
    };

    test('finds the age that she had or will have by the day of the other report', () => {
      expect(relations('29', '2017-01-19', '27', '2015-08-12')).toEqual(['age-by-then']);
      expect(relations('27', '2015-08-12', '29', '2017-01-19')).toEqual(['age-by-then']);
      expect(relations('27', '2015-08-12', '27', '2017-01-19')).toEqual(['same-value']);
    });

    test('finds a conflict where no birthdays explain it', () => {
      expect(relations('27', '2017-01-12', '29', '2017-01-19')).toEqual(['apart-fixed']);
      expect(relations('26', '2015-08-12', '36', '2017-01-19')).toEqual(['apart-fixed']);
      expect(relations('29', '2015-08-12', '27', '2017-01-19')).toEqual(['apart-fixed']);
    });

    test('finds none where a report has no day, though both name that of the fire', () => {
      const when = ' on 3 August 2015';
      expect(relations('27', '2015-08-12', '29', null, when)).toEqual([null]);
      expect(relations('27', '2015-08-12', '29', '2015-08-12', when)).toEqual(['apart-fixed']);
    });
  });

  test('finds each of its own figures again in a copy of another name', () => {
    for (const page of articles) {
      const copy = { ...page, report: { ...page.report, id: 'copy' } };
      const { findings } = layBeside(page, [{ article: copy, pack: 'p' }], rarity);
      for (const { relation, claim } of findings) {
        const { words } = page.claims[claim]!;
        expect(['agrees', 'part', null], `${page.report.id} “${words}”`).toContain(relation);
      }
      const agreeing = findings.filter(({ relation }) => relation === 'agrees').length;
      expect(agreeing * 2, page.report.id).toBeGreaterThan(findings.length);
    }
  });

  test('gives one finding for each claim, its links in order, conflicts first', () => {
    for (const page of articles) {
      const { findings } = layBeside(page, candidates, rarity);
      expect(findings.map(({ claim }) => claim)).toEqual(page.claims.map((_, i) => i));
      for (const { links, relation } of findings) {
        const order = links.map((link) => RELATIONS.indexOf(link.relation));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(relation === null).toBe(links.length === 0);
        for (const link of links) expect(link.reason.length * link.rule.length).toBeGreaterThan(0);
      }
    }
  });

  test('shows of what a report gives several times first where somebody says so', () => {
    const page = claimsOfText(
      'page',
      'A landslide killed 31 people in the village of Ostrel on Monday, the mayor said.',
      '2024-03-05',
    );
    const report = claimsOfText(
      'report',
      'Thirty-one people died in a landslide in the village of Ostrel on Monday.\n\n“A landslide killed 31 people here,” said Ida Holm, the mayor of Ostrel.',
      '2024-03-05',
    );
    const { links } = layBeside(page, [{ article: report, pack: 'p' }], rarity).findings[0]!;
    expect(links.map(({ evidence }) => [evidence.words, evidence.source === ''])).toEqual([
      ['31 people', false],
      ['Thirty-one people', true],
    ]);
  });

  // Conflicts may come back at a higher threshold: one alone is believed, several without an agreement are not.
  test('finds no more agreements at a higher threshold', () => {
    const counted = (page: ArticleClaims, threshold: number) =>
      layBeside(page, candidates, rarity, { ...DECISION, threshold }).findings.filter(({ links }) =>
        links.some(({ relation }) => relation === 'agrees'),
      ).length;
    fc.assert(
      fc.property(
        article,
        fc.double({ min: 0, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (page, low, more) => {
          expect(counted(page, low + more)).toBeLessThanOrEqual(counted(page, low));
        },
      ),
      RUNS,
    );
  });
});
