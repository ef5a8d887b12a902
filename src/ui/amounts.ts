import { localDay } from '../locales/days.ts';
import type { Words } from '../locales/words.ts';

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in the unit that leaves at most three digits before the point: "1.4 MB". */
export function sizeText(bytes: number, words: Words): string {
  const step = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(words.language, {
    style: 'unit',
    unit: BYTE_UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 && value < 100 ? 1 : 0,
  }).format(value);
}

const MS_PER_DAY = 86_400_000;
const TIME_UNITS = [
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * A moment as seen from another: "12 min. ago", "in 2 hr.", "now", "yesterday". From a day on the days of the reader's
 * calendar are counted. Both in milliseconds since 1970.
 */
export function whenText(moment: number, now: number, words: Words): string {
  const format = new Intl.RelativeTimeFormat(words.language, { style: 'short', numeric: 'auto' });
  const apart = moment - now;
  const days = localDay(moment) - localDay(now);
  // A day that ends summer time has 25 hours: its end is still of the same day.
  if (Math.abs(apart) >= MS_PER_DAY && days !== 0) return format.format(days, 'day');
  for (const [unit, length] of TIME_UNITS) {
    if (Math.abs(apart) >= length) return format.format(Math.round(apart / length), unit);
  }
  return format.format(0, 'second');
}
