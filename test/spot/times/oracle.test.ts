import * as chrono from 'chrono-node';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../src/claim/day.ts';
import { english } from '../../../src/spot/en/lexicon.ts';
import { spotTimes } from '../../../src/spot/times/times.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const DAY = 86_400_000;

/** Article days over a leap year, an ordinary one, and every weekday. */
const todays = ['2012-02-29', '2014-08-04', '2016-12-31', '2017-01-01', '2023-06-15'];
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const short = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Forms on whose meaning news English leaves no choice, so that the library and we must agree. */
function phrases(): string[] {
  const out = ['today', 'yesterday', 'tomorrow', 'three days ago', '5 days ago', 'ten days ago', 'a day ago'];
  months.forEach((month, i) => {
    const day = 1 + ((i * 5) % 28);
    out.push(
      `${day} ${month} 2014`,
      `${month} ${day}, 2013`,
      `${short[i]} ${day}, 2011`,
      i === 4 ? `May ${day}, 1999` : `${short[i]}. ${day}, 1999`,
    );
    out.push(`${month} ${day}th, 2012`, `the ${day}th of ${month} 2015`);
    out.push(`2014-${String(i + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    out.push(`${month} ${day}-${day + 2}, 2014`, `${weekdays[i % 7]}, ${month} ${day}, 2014`);
    out.push(`${day} ${month} 1968`);
  });
  for (const weekday of weekdays) out.push(`last ${weekday}`);
  return out;
}

function oracle(text: string, today: string): string | null {
  const found = chrono.casual.parse(text, new Date(`${today}T12:00:00`))[0];
  if (found === undefined) return null;
  const from = localIso(found.start.date());
  const to = found.end ? localIso(found.end.date()) : from;
  return `${from}..${to}`;
}

const localIso = (date: Date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

function ours(text: string, today: string): string | null {
  const time = spotTimes(tokenise(text, english), Date.parse(today) / DAY)[0];
  if (time === undefined || time.days === null) return null;
  return `${isoDay(time.days.from)}..${isoDay(time.days.to)}`;
}

describe.each(todays)('read on %s', (today) => {
  test.each(phrases())('%s is the day that chrono-node names', (phrase) => {
    const text = `It rained on ${phrase} in town.`;
    expect(ours(text, today)).toBe(oracle(text, today));
  });
});

describe('where the library is wrong for news', () => {
  test('"late July 41 troops" is no year', () => {
    const text = 'In late July 41 troops crossed.';
    expect(oracle(text, '2014-08-04')).toContain('2041');
    expect(ours(text, '2014-08-04')).toBe('2014-07-21..2014-07-31');
  });
});
