import { describe, expect, test } from 'vitest';
import { ImportError } from '../../src/import/import-error.ts';
import { parseStarter } from '../../src/import/starter.ts';

const REPORT_HEAD = 'id publisher date url event where names days agency'.split(' ');
const FACT_HEAD =
  'report n words low high bound kind unit modifiers predicate partOf asOf source role organisation place sourceKind via stance context'.split(
    ' ',
  );

type Row = Readonly<Record<string, string>>;

const report: Row = {
  id: 'r1',
  publisher: 'The Daily Something',
  date: '2014-08-04',
  event: 'fire in a barn',
  where: 'Lower Hay',
  names: 'Lower Hay; Upper Hay',
  days: '2014-08-03',
};

const fact: Row = {
  report: 'r1',
  n: '1',
  words: 'at least 12 cows',
  low: '12',
  bound: 'at-least',
  kind: 'count',
  unit: 'cow',
  modifiers: 'brown dairy',
  predicate: 'rescue',
  asOf: '2014-08-01..2014-08-03',
  source: 'Jane Fields',
  role: 'farmer',
  sourceKind: 'person',
  via: 'Hay News',
  stance: 'asserts',
  context: 'cows brought out of the barn',
};

const table = (head: readonly string[], rows: readonly Row[]) =>
  `${[head, ...rows.map((row) => head.map((column) => row[column] ?? ''))].map((cells) => cells.join('\t')).join('\n')}\n`;

const parse = (reports: readonly Row[], facts: readonly Row[]) =>
  parseStarter(table(REPORT_HEAD, reports), table(FACT_HEAD, facts));

describe('a record', () => {
  test('is read into its report and its fact', () => {
    const [read, ...more] = parse([report], [fact]);
    expect(more).toEqual([]);
    expect(read?.report).toEqual({
      id: 'r1',
      publisher: 'The Daily Something',
      date: '2014-08-04',
      title: 'Fire in a barn (Lower Hay)',
      url: null,
    });
    expect(read?.names).toEqual(['Lower Hay', 'Upper Hay']);
    expect(read?.facts[0]).toMatchObject({
      words: 'at least 12 cows',
      low: 12,
      high: null,
      modifiers: ['brown', 'dairy'],
      asOf: { from: 16283, to: 16285, stated: true },
      source: { name: 'Jane Fields', role: 'farmer', kind: 'person' },
      via: 'Hay News',
    });
  });

  test('keeps what is not stated as null', () => {
    const read = parse(
      [{ ...report, publisher: '', date: '' }],
      [{ ...fact, asOf: '', source: '', role: '', sourceKind: '' }],
    )[0];
    expect(read?.report).toMatchObject({ publisher: null, date: null });
    expect(read?.facts[0]).toMatchObject({ asOf: null, source: null });
  });

  test('may be part of one that stands before it', () => {
    const part = { ...fact, n: '2', words: 'three calves', low: '3', high: '3', bound: 'exact', partOf: '1' };
    expect(parse([report], [fact, part])[0]?.facts[1]?.partOf).toBe(0);
  });
});

/** What is wrong, the changed cells of report and fact, and what the message must say. */
const WRONG: readonly (readonly [what: string, report: Row, fact: Row, message: RegExp])[] = [
  ['no event', { event: '' }, {}, /reports\.tsv, line 2: no event/],
  ['no place', { where: '' }, {}, /no where/],
  ['a date that is none', { date: '2014-13-01' }, {}, /no day: 2014-13-01/],
  ['a day that is none', { days: '2014-02-30' }, {}, /no day: 2014-02-30/],
  ['an address that is none of the web', { url: 'javascript:alert(1)' }, {}, /no http address/],
  ['a fact of an unknown report', {}, { report: 'r9' }, /facts\.tsv, line 2: no report r9/],
  ['a gap in the numbers', {}, { n: '2' }, /expected fact 1 of r1, got 2/],
  ['no words', {}, { words: '' }, /no words/],
  ['words like a sentence', {}, { words: 'x'.repeat(81) }, /more than 80 characters/],
  ['a number that is none', {}, { low: 'twelve' }, /low is no number: twelve/],
  ['a negative number', {}, { low: '-12' }, /low is no number/],
  ['an unknown bound', {}, { bound: 'roughly' }, /bound: expected one of exact, .*, got roughly/],
  ['an unknown kind', {}, { kind: 'cows' }, /kind: expected one of/],
  ['a closed end that the bound leaves open', {}, { high: '20' }, /does not fit the bound at-least/],
  ['an open end that the bound closes', {}, { bound: 'exact' }, /does not fit the bound exact/],
  ['two values for one', {}, { bound: 'exact', high: '13' }, /two values for the bound exact/],
  ['a range upside down', {}, { bound: 'range', high: '3' }, /does not fit the bound range/],
  ['a part of itself', {}, { partOf: '1' }, /part of fact 1, which does not stand before it/],
  ['a time that ends before it begins', {}, { asOf: '2014-08-03..2014-08-01' }, /ends before it begins/],
  ['a source without its kind', {}, { sourceKind: '' }, /a source without its kind/],
  ['a person without a name', {}, { source: '' }, /a source of kind person without a name/],
  ['an anonymous source with a name', {}, { sourceKind: 'anonymous' }, /an anonymous source with a name/],
  ['an unknown stance', {}, { stance: 'shrugs' }, /stance: expected one of/],
  ['no context', {}, { context: '' }, /no context/],
];

describe('a wrong record is named with its line', () => {
  test.each(WRONG.map(([what, ...rest]) => ({ what, rest })))('$what', ({ rest: [r, f, message] }) => {
    const attempt = () => parse([{ ...report, ...r }], [{ ...fact, ...f }]);
    expect(attempt).toThrow(ImportError);
    expect(attempt).toThrow(message);
  });

  test('a report that stands twice', () => {
    expect(() => parse([report, report], [fact])).toThrow(/line 3: report r1 stands here twice/);
  });

  test('a report without facts', () => {
    expect(() => parse([report, { ...report, id: 'r2' }], [fact])).toThrow(/no fact of report r2/);
  });

  test('columns of another table, or too few', () => {
    expect(() => parseStarter('id\tname\n', table(FACT_HEAD, []))).toThrow(
      /line 1: expected the columns id, /,
    );
    expect(() => parseStarter(`${REPORT_HEAD.join('\t')}\nr1\tx\n`, table(FACT_HEAD, []))).toThrow(
      /line 2: expected 9 columns, got 2/,
    );
  });
});
