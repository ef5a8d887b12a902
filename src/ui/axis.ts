import type { Words } from '../locales/words.ts';

/** Digits beyond which two ticks of one axis never look alike. */
const MOST_DIGITS = 6;

/** Numbers of an axis, short ("40K") and each different from the others: with as few digits as tell them apart. */
export function tickLabels(ticks: readonly number[], words: Words): string[] {
  let labels: string[] = [];
  for (let digits = 2; digits <= MOST_DIGITS; digits++) {
    const format = new Intl.NumberFormat(words.language, {
      notation: 'compact',
      maximumSignificantDigits: digits,
    });
    labels = ticks.map((tick) => format.format(tick));
    // A short label must not say another number either: 1,250 is not "1.3K".
    const isExact = ticks.every((tick) => Number(tick.toPrecision(digits)) === Number(tick.toPrecision(12)));
    if (isExact && new Set(labels).size === labels.length) break;
  }
  return labels;
}

/** A character's width at the plots' 11 px, CSS px. */
const CHARACTER = 6.5;

/** Width of the widest label, CSS px; an estimate that errs on the wide side. */
export function labelWidth(labels: readonly string[]): number {
  return Math.ceil(Math.max(0, ...labels.map((label) => label.length)) * CHARACTER);
}
