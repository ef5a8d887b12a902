import { signAt } from '../../text/tokens.ts';
import { Time } from '../en/times.ts';
import { weekdayOf } from './calendar.ts';
import * as Id from './ids.ts';
import { outlook, type Phrase, stated } from './phrase.ts';
import {
  attached,
  capital,
  digits,
  is,
  isDash,
  isWord,
  Sign,
  valueAt,
  type Words,
  weekdays,
} from './words.ts';

/** "Sunday", "last Friday", "late Monday night", "Tues.", "Good Friday". */
export function weekday(words: Words, i: number): Phrase | null {
  const { tokens, today } = words;
  if (!capital(words, i)) return null;
  const short = is(words, i, Time.weekdayShort);
  const stop = signAt(tokens, i + 1) === Sign.stop && attached(words, i + 1);
  // "Sat", "Fri" and the like are words and names where nothing of a date stands by.
  if (short && !(stop && beforeDate(words, i + 2)) && !beforeDate(words, i + 1)) return null;
  let after = short && stop ? i + 2 : i + 1;
  if (is(words, after, Time.dayPart)) after++;
  else if (isDash(words, after) && is(words, after + 1, Time.dayPart)) after += 2;

  if (is(words, i - 1, Time.dayName) && capital(words, i - 1))
    return { first: i - 1, after, kind: 'calendar', days: null, grain: 'weekday' };

  let first = i;
  const direction = is(words, i - 1, Time.past) ? -1 : is(words, i - 1, Time.next) ? 1 : 0;
  const isThis = is(words, i - 1, Time.this);
  if (direction !== 0 || isThis) first--;
  if (is(words, first - 1, Time.third)) first--;
  if (today === null) return { first, after, kind: 'calendar', days: null, grain: 'weekday' };

  const day = valueAt(words, i, weekdays);
  const back = (weekdayOf(today) - day + 7) % 7;
  let at = today - back;
  if (direction < 0 && back === 0) at = today - 7;
  else if (direction > 0) at = today + 7 - back;
  else if (back !== 0 && (isThis || outlook(words, first, after) > 0)) at = today + 7 - back;
  return { first, after, kind: 'calendar', days: stated(at, at), grain: 'weekday' };
}

/** Whether a day or a month begins here, a comma or full stop left aside. */
function beforeDate(words: Words, i: number): boolean {
  const at = signAt(words.tokens, i) === Sign.comma ? i + 1 : i;
  return (
    (is(words, at, Time.month | Time.monthShort) && capital(words, at)) ||
    (digits(words, at) > 0 && digits(words, at) <= 2 && is(words, at + 1, Time.month | Time.monthShort))
  );
}

/** "today", "yesterday evening", "early tomorrow", "overnight", "the day before yesterday". */
export function dayWord(words: Words, i: number): Phrase | null {
  const { tokens, today } = words;
  // "USA Today", "Russia Today": a name.
  if (capital(words, i) && i > 0 && tokens.gap[i] === 1 && capital(words, i - 1)) return null;
  const word = tokens.text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase();
  const after = is(words, i + 1, Time.dayPart) ? i + 2 : i + 1;
  let first = is(words, i - 1, Time.third) ? i - 1 : i;
  let from = word === 'yesterday' || word === 'overnight' ? -1 : word === 'tomorrow' ? 1 : 0;
  let to = word === 'overnight' ? 0 : from;
  const dayBy = isWord(words, i - 2, Id.day) && from !== 0 && from === to;
  if (dayBy && (isWord(words, i - 1, Id.before) || isWord(words, i - 1, Id.after))) {
    first = isWord(words, i - 3, Id.the) ? i - 3 : i - 2;
    from += isWord(words, i - 1, Id.before) ? -1 : 1;
    to = from;
  }
  const days = today === null ? null : stated(today + from, today + to);
  return { first, after, kind: 'calendar', days, grain: 'day' };
}
