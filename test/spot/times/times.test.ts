import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../src/claim/day.ts';
import { english } from '../../../src/spot/en/lexicon.ts';
import { spotTimes } from '../../../src/spot/times/times.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import * as cases from './cases.ts';

const DAY = 86_400_000;
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY;
const today = dayOf(cases.TODAY);

function spotted(text: string, day: number | null = today): string[] {
  return spotTimes(tokenise(text, english), day).map((time) => {
    const range = time.days;
    const days =
      range === null
        ? '-'
        : range.from === range.to
          ? isoDay(range.from)
          : `${isoDay(range.from)}..${isoDay(range.to)}`;
    return `${time.kind === 'relative' ? '~' : ''}${text.slice(time.start, time.end)} = ${days}`;
  });
}

describe.each([
  ['dates', cases.dates],
  ['months', cases.months],
  ['weekdays', cases.weekdays],
  ['days', cases.days],
  ['periods', cases.periods],
  ['years', cases.years],
  ['clock times', cases.clocks],
])('%s', (_name, table) => {
  test.each(table.map(([text, ...times]) => ({ text, times })))('$text', ({ text, times }) => {
    expect(spotted(text)).toEqual(times);
  });

  test('are found without the article’s day too', () => {
    const found = table.map(([text]) => spotted(text, null).length > 0);
    expect(found).toEqual(table.map(() => true));
  });
});

test.each(cases.currentYears.map(([text, ...times]) => ({ text, times })))(
  'the article’s own years: $text',
  ({ text, times }) => {
    expect(spotted(text)).toEqual(times);
    expect(spotted(text, null)).toEqual([]);
  },
);

test.each(cases.none)('no time: %s', (text) => {
  expect(spotted(text)).toEqual([]);
});

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'on',
      'in',
      'late',
      'the',
      'of',
      'last',
      'to',
      'and',
      '-',
      ',',
      '.',
      ':',
      '/',
      "'",
      '\n\n',
      'since',
      'p.m.',
    ],
    ...[
      'May',
      'August',
      'Aug',
      'Monday',
      'Sun',
      'today',
      'weeks',
      'year',
      'ago',
      'past',
      'th',
      's',
      'GMT',
      'two',
    ],
  ),
  fc.integer({ min: 0, max: 2200 }).map(String),
  fc.string({ maxLength: 4 }),
);

test('spans are in order, do not overlap and lie in the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), fc.constantFrom('', ' '), (pieces, glue) => {
      const text = pieces.join(glue);
      let at = 0;
      for (const time of spotTimes(tokenise(text, english), today)) {
        expect(time.start).toBeGreaterThanOrEqual(at);
        expect(time.end).toBeGreaterThan(time.start);
        expect(time.end).toBeLessThanOrEqual(text.length);
        if (time.days !== null) expect(time.days.to).toBeGreaterThanOrEqual(time.days.from);
        at = time.end;
      }
    }),
    { numRuns: 5000 },
  );
});
