import type { WordClass } from '../../text/lexicon.ts';
import { months, SHORT_DAYS, SHORT_MONTHS, timeUnits, weekdays } from './general.ts';
import * as Time from './times-classes.ts';

export { Time };

/** English words of the time spotter. Bank 3 of the lexicon. */
export const timeWords: readonly WordClass[] = [
  [Time.month, months],
  [Time.monthShort, SHORT_MONTHS],
  [Time.monthHomonym, 'march april may june august'],
  [Time.weekday, weekdays],
  [Time.weekdayShort, `${SHORT_DAYS} thur sat sun`],
  [Time.dayWord, 'today yesterday tonight tomorrow overnight'],
  [Time.dayPart, 'morning afternoon evening night mornings evenings nights noon midday lunchtime'],
  [Time.unit, timeUnits],
  [Time.season, 'spring summer autumn winter'],
  [Time.third, 'early late mid beginning start end middle earlier later'],
  [Time.past, 'last past previous preceding recent'],
  [Time.next, 'next coming upcoming'],
  [Time.this, 'this'],
  [
    Time.counter,
    'a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
      'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred few several couple',
  ],
  [
    Time.ordinal,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
      'sixteenth seventeenth eighteenth nineteenth twentieth thirtieth',
  ],
  [Time.ordinalTail, 'st nd rd th'],
  [Time.halfDay, "am pm o'clock"],
  [Time.zone, 'gmt utc est edt cst cdt mst mdt pst pdt et ct pt bst cet cest eet eest msk ist jst aest aedt'],
  [
    Time.yearStrong,
    'since until till before after during early late mid fiscal calendar year circa throughout due ' +
      'maturing quarter qtr half copyright',
  ],
  [Time.yearWeak, 'in of by from for to'],
  [
    Time.monthLead,
    'in since until till last next this during from of by through before after for early late mid',
  ],
  [Time.monthOnly, 'in during throughout early late mid'],
  [
    Time.future,
    'will shall would due scheduled expected planned plans plan set upcoming until till by ahead hopes intends ' +
      'deadline slated postponed adjourned rescheduled',
  ],
  [Time.clause, 'said says told that who which whose when after since reported added announced wrote'],
  [
    Time.happened,
    'was were had did died shot held took began fell left came went struck found made gave fled met won lost sent',
  ],
  [Time.distance, 'ago earlier later'],
  [
    Time.counted,
    'people men women children personnel police dead injured wounded missing percent per cent million billion trillion ' +
      'thousand hundred km kg kph mph cm mm feet foot metre meter mile acre hectare tonne ton pound dollar euro troops ' +
      'staff crew cattle sheep votes jobs',
  ],
  [Time.clockWord, 'noon midnight midday'],
  [
    Time.dayName,
    'good black bloody ash palm easter super cyber holy maundy shrove sheffield giving casual plough',
  ],
  [Time.decadeWord, 'twenties thirties forties fifties sixties seventies eighties nineties'],
  [Time.plural, "s 's"],
  [Time.yearVerb, 'was is has saw will had began ended'],
];

/**
 * What the words stand for: month 1–12, day of the week (Monday 1 … Sunday 7), days from today, the first month of a
 * season on the northern half, the third of a period (1–3), numbers, ordinals, decades, years a unit.
 */
export const timeValues = {
  month: values(1, months, 'jan feb mar apr may jun jul aug sep oct nov dec', '- - - - - - - - sept'),
  weekday: values(1, weekdays, 'mon tue wed thu fri sat sun', '- tues - thurs', '- - - thur'),
  season: { spring: 3, summer: 6, autumn: 9, winter: 12 },
  third: { early: 1, beginning: 1, start: 1, mid: 2, middle: 2, late: 3, end: 3 },
  number: {
    ...values(
      1,
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
        'eighteen nineteen twenty',
    ),
    a: 1,
    an: 1,
    couple: 2,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
  },
  ordinal: {
    ...values(
      1,
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
        'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    ),
    thirtieth: 30,
  },
  decade: values(2, 'twenties thirties forties fifties sixties seventies eighties nineties'),
} satisfies Record<string, Readonly<Record<string, number>>>;

/** Counts the words of each list up from `first`; "-" skips a number. */
function values(first: number, ...lists: readonly string[]): Readonly<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const list of lists) {
    list.split(/\s+/).forEach((word, i) => {
      if (word !== '-') out[word] = first + i;
    });
  }
  return out;
}
