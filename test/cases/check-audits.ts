import type { AuditVerdict } from '../../src/check/finding.ts';

/** A short report beside the page: who published it, when, and what it says of the event of all cases. */
export interface AuditReport {
  readonly publisher: string;
  readonly date: string;
  readonly text: string;
}

export interface AuditCase {
  readonly name: string;
  /** The page's sentence around its figure; publisher and day of the page. */
  readonly page: AuditReport;
  /** The figure's words on the page. */
  readonly figure: string;
  readonly reports: readonly AuditReport[];
  readonly want: AuditVerdict | null;
}

/** What all reports of the event say first: enough names and words to know it by. */
const EVENT =
  'Rockets struck the covered market of Talmeer in northern Idran on Tuesday, the town’s mayor Sela Korrin told reporters beside the ruined bakery. ';
/** Another event of the same day and country. */
const OTHER =
  'A passenger ferry sank off Port Lusan in southern Idran on Tuesday, harbour master Jorin Vell told reporters at the quay. ';

const DAY = '2019-05-14';
const at = (publisher: string, sentence: string, date = DAY, event = EVENT): AuditReport => ({
  publisher,
  date,
  text: event + sentence,
});
const one = (
  name: string,
  sentence: string,
  figure: string,
  reports: readonly AuditReport[],
  want: AuditVerdict | null,
  page: Partial<AuditReport> = {},
): AuditCase => ({ name, page: { ...at('Morning Post', sentence), ...page }, figure, reports, want });

export const AUDIT_CASES: readonly AuditCase[] = [
  // The outlet's own report gives another figure for the same quantity.
  one(
    'an agency that gives another toll',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The rockets killed 410 people, doctors said.')],
    'other-figure',
  ),
  one(
    'told through an agency',
    'A doctor told the Lusan Herald that 438 people were killed.',
    '438 people',
    [at('Lusan Herald', 'The rockets killed 410 people, doctors said.')],
    'other-figure',
  ),
  one(
    'a newspaper with and without its article',
    'The Lusan Herald reported that 64 people were wounded.',
    '64 people',
    [at('Lusan Herald', 'The rockets wounded 51 people, doctors said.')],
    'other-figure',
  ),
  one(
    'a site named by its address',
    'Idran Today said that 95 people were killed.',
    '95 people',
    [at('idran today', 'The rockets killed 71 people, doctors said.')],
    'other-figure',
  ),
  one(
    'beside another outlet that does give the figure',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [
      at('Novapress', 'The rockets killed 410 people, doctors said.'),
      at('City Wire', 'The rockets killed 438 people, doctors said.'),
    ],
    'other-figure',
  ),
  // It gives none.
  one(
    'a toll that the report lacks',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The bakery burned until the evening.')],
    'no-figure',
  ),
  one(
    'a report of the day before',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The bakery burned until the evening.', DAY)],
    'no-figure',
    { date: '2019-05-15' },
  ),
  one(
    'a sum of money',
    'Novapress reported damage of $75 million.',
    '$75 million',
    [at('Novapress', 'The bakery burned until the evening.')],
    'no-figure',
  ),
  one(
    'another quantity in the report',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'Some 60 houses were damaged.')],
    'no-figure',
  ),
  one(
    'told to an agency that lacks it',
    'A doctor told the Lusan Herald that 438 people were killed.',
    '438 people',
    [at('Lusan Herald', 'The bakery burned until the evening.')],
    'no-figure',
  ),
  one(
    'several reports of the outlet, none with it',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [
      at('Novapress', 'The bakery burned until the evening.'),
      at('Novapress', 'The mayor thanked the firemen.'),
    ],
    'no-figure',
  ),
  // Nothing to say.
  one(
    'the report gives the figure',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The rockets killed 438 people, doctors said.')],
    null,
  ),
  one(
    'the report gives it with a hedge',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The rockets killed at least 438 people, doctors said.')],
    null,
  ),
  one(
    'a looser figure that covers it',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The rockets killed more than 400 people, doctors said.')],
    null,
  ),
  one(
    'one of several reports of the outlet gives it',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [
      at('Novapress', 'The rockets killed 410 people, doctors said.'),
      at('Novapress', 'The rockets killed 438 people, doctors said.'),
    ],
    null,
  ),
  one(
    'no report of the outlet in the library',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('City Wire', 'The rockets killed 410 people, doctors said.')],
    null,
  ),
  one(
    'an outlet of a similar name',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress Sport', 'The rockets killed 410 people, doctors said.')],
    null,
  ),
  one(
    'a report later than the page',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The rockets killed 410 people, doctors said.', '2019-05-15')],
    null,
  ),
  one(
    'a report of another event',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'At least 30 people drowned.', DAY, OTHER)],
    null,
  ),
  one(
    'a page that cites itself',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The rockets killed 410 people, doctors said.')],
    null,
    { publisher: 'Novapress' },
  ),
  one(
    'a person who speaks, not the outlet',
    'The mayor said that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The rockets killed 410 people, doctors said.')],
    null,
  ),
  one(
    'a figure in the page’s own voice',
    'The rockets killed 438 people.',
    '438 people',
    [at('Novapress', 'The rockets killed 410 people, doctors said.')],
    null,
  ),
  one(
    'a small number that a report may leave out',
    'Novapress reported that three shops were burned.',
    'three shops',
    [at('Novapress', 'The bakery burned until the evening.')],
    null,
  ),
  one(
    'dozens',
    'Novapress reported that dozens of people were killed.',
    'dozens of people',
    [at('Novapress', 'The bakery burned until the evening.')],
    null,
  ),
  one(
    'a report without a figure, of another event',
    'Novapress reported that 438 people were killed.',
    '438 people',
    [at('Novapress', 'The water was calm.', DAY, OTHER)],
    null,
  ),
];
