import { describe, expect, test } from 'vitest';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { claimsOfText } from './claims-of.ts';

const rarity = rarityOf([]);

const PAGE = claimsOfText(
  'page',
  'The ferry Morwenna ran aground off Tarnholm on Monday with 200 passengers on board, the harbour office said. Captain Idris Pell was questioned.',
  '2021-06-08',
);
const FIRST = claimsOfText(
  'first',
  'All 200 passengers of the ferry Morwenna were brought ashore after it ran aground off Tarnholm on Monday. Captain Idris Pell had sailed for the Ostrey Line since 2004. The line’s director Brannoc Hale said the hull was sound.',
  '2021-06-08',
);
const SECOND = claimsOfText(
  'second',
  'The Ostrey Line has taken the ferry Morwenna out of service. It ran aground off Tarnholm on Monday under Captain Idris Pell. Director Brannoc Hale said 200 passengers would be refunded.',
  '2021-06-09',
);
/** Of the event, with names that the page lacks. */
const NOTICE = claimsOfText(
  'notice',
  'The Ostrey Line will refund 200 passengers of the Tarnholm ferry, director Brannoc Hale said.',
  '2021-06-13',
);
/** Of another ferry of the same line. */
const OTHER = claimsOfText(
  'other',
  'Ostrey Line director Brannoc Hale opened a new route to Quillan Bay. The first ferry carried 200 passengers.',
  '2021-11-20',
);

/** The notice with another number. */
const DENIAL = claimsOfText(
  'denial',
  'The Ostrey Line will refund 60 passengers of the Tarnholm ferry, director Brannoc Hale said.',
  '2021-06-13',
);

/** Which reports are linked with the page's passengers, and how. */
function linked(reports: readonly ArticleClaims[]): readonly string[] {
  const candidates = reports.map((article) => ({ article, pack: 'p' }));
  const { findings } = layBeside(PAGE, candidates, rarity);
  return findings.flatMap(({ links }) => links.map((link) => `${link.evidence.report.id} ${link.relation}`));
}

describe('a report that shares little with the page', () => {
  test('is linked where two reports of the event know what it tells', () => {
    expect(linked([FIRST, SECOND, NOTICE])).toContain('notice agrees');
  });

  test.each([
    ['nobody knows it', [NOTICE]],
    ['one other report knows it', [FIRST, NOTICE]],
    ['it is of another event of the same people', [FIRST, SECOND, OTHER]],
    ['it gives another number', [FIRST, SECOND, DENIAL]],
  ])('is not where %s', (_, reports) => {
    expect(linked(reports).filter((link) => /^(?:notice|other|denial)/.test(link))).toEqual([]);
  });
});
