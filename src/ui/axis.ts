import type { Words } from '../locales/words.ts';

/** Digits beyond which a short number is none: the full one is shown. */
const MOST_DIGITS = 6;
/** Digits of a tick; those beyond are errors of its arithmetic. */
const EXACT_DIGITS = 12;

/** Numbers of an axis, short ("40K") and each different from the others: with as few digits as tell them apart. */
export function tickLabels(ticks: readonly number[], words: Words): string[] {
  for (let digits = 2; digits <= MOST_DIGITS; digits++) {
    const format = new Intl.NumberFormat(words.language, {
      notation: 'compact',
      maximumSignificantDigits: digits,
    });
    const labels = ticks.map((tick) => format.format(tick));
    // A short label must not say another number either: 1,250 is not "1.3K".
    const isExact = ticks.every(
      (tick) => Number(tick.toPrecision(digits)) === Number(tick.toPrecision(EXACT_DIGITS)),
    );
    if (isExact && new Set(labels).size === labels.length) return labels;
  }
  const full = new Intl.NumberFormat(words.language, { maximumSignificantDigits: EXACT_DIGITS });
  return ticks.map((tick) => full.format(tick));
}

/** A character's width at the plots' 11 px, CSS px. */
const CHARACTER = 6.5;

/** Width of the widest label, CSS px; an estimate that errs on the wide side. */
export function labelWidth(labels: readonly string[]): number {
  return Math.ceil(Math.max(0, ...labels.map((label) => label.length)) * CHARACTER);
}
