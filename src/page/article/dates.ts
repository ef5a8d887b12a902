/** English months by their first three letters: dates that are written in other languages are not read. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?(Z|[+-]\d{2}:?\d{2})?)?Z?$/;
/** RFC 2822, 3.3; years of two digits as in RFC 822, known by the day of the week before them or the time behind. */
const MAIL =
  /^([A-Z]{3},?\s+)?(\d{1,2})\s+([A-Z]{3,9})\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+(Z|[A-Z]{2,3}|[+-]\d{2}:?\d{2}))?)?(?![\d:])/i;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const MONTH_FIRST = /\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([A-Z][a-z]{2,8})\.?,?[\s-]+(\d{4})\b/i;

/**
 * "4–6 March 2021", "4 March to 6 April 2021", "March 30 – April 2, 2021", "2021-03-04/2021-03-06": days of an event. Of a
 * text in which one blank stands for all white space.
 */
const RANGE =
  /\d(?:st|nd|rd|th)?(?: [A-Z][a-z]{2,8}\.?)?(?: ?[–—/]| -| to\b| until\b) ?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\b|[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{4}-\d{2}-\d{2})/i;

/**
 * A stated date as ISO 8601: the day as the page states it, with time and offset where both are given
 * ("2014-08-04", "2014-08-04T10:15:00+03:00"). Reads ISO 8601, RFC 2822 (as RFC 822 too) and written English dates. Null for anything
 * else, also for 03/04/2014, which two countries read as two days, and for a range of days.
 */
export function isoDate(stated: string): string | null {
  const text = stated.trim().replace(/\s+/g, ' ');
  if (RANGE.test(text)) return null;
  const iso = ISO.exec(text);
  if (iso !== null) return timed(day(Number(iso[1]), Number(iso[2]), Number(iso[3])), iso.slice(4));
  const compact = COMPACT.exec(text) ?? SLASHED.exec(text);
  if (compact !== null) {
    return timed(day(Number(compact[1]), Number(compact[2]), Number(compact[3])), compact.slice(4));
  }
  const mail = MAIL.exec(text);
  const year = mail?.[4] ?? '';
  if (mail !== null && (year.length === 4 || mail[1] !== undefined || mail[5] !== undefined)) {
    const date = day(fullYear(year), monthOf(mail[3] ?? ''), Number(mail[2]));
    if (date !== null) return timed(date, mail.slice(5));
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    const date = day(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
    if (date !== null) return date;
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return day(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  return null;
}

/** Zones that dates of mail may name (RFC 2822, 4.3); what else stands there says nothing of the offset. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** A day with its time, of [hour, minute, second, zone] in digits; the day alone where hour or offset is not stated. */
function timed(
  date: string | null,
  [hour, minute, second, zone]: readonly (string | undefined)[],
): string | null {
  const named = zone?.toUpperCase() ?? '';
  const offset = ZONES[named] ?? (/^[+-]/.test(named) ? named.replace(/^(...)(..)$/, '$1:$2') : null);
  if (date === null || hour === undefined || offset === null) return date;
  const whole = `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`;
  // An hour that no clock shows says nothing against the day.
  return Number.isNaN(Date.parse(whole)) ? date : whole;
}

/** RFC 2822, 4.3: 00 to 49 are of this century. */
function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12; 0 where the word is no month. "Sept" counts; "Marching" does not. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const at = MONTHS.indexOf(lower.slice(0, 3));
  return at >= 0 && FULL_MONTHS[at]!.startsWith(lower) ? at + 1 : 0;
}

/** Years outside this range are typing errors or clocks at zero, not dates of news. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2200;

function day(year: number, month: number, date: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || date < 1) return null;
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
