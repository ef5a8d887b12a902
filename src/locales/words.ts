import { isolated } from './bidi.ts';
import { dayFormat, timeOfDay } from './days.ts';
import type en from './en.json';

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

type Counted<T> = {
  [K in keyof T & string]: T[K] extends string
    ? never
    : T[K] extends { readonly one: string; readonly other: string }
      ? K
      : `${K}.${Counted<T[K]>}`;
}[keyof T & string];

/** A string of the interface, by its path in `en.json`. */
export type MessageKey = Leaves<typeof en>;
/** A string with plural forms, named for the categories of `Intl.PluralRules`. */
export type CountedKey = Counted<typeof en>;

/** The interface's strings and formats, in the reader's language where it is translated into that. */
export interface Words {
  /** BCP 47 tag of the language that the strings are in, of the reader's region where he has that language. */
  readonly language: string;
  /** Each substitution stands in its own direction (bidi.ts). */
  say(key: MessageKey, ...substitutions: readonly string[]): string;
  /** The plural form for `n`; `$1` is `n` as the language writes it. */
  count(key: CountedKey, n: number): string;
  number(n: number): string;
  /** A day given as days since 1970-01-01, or the day that an ISO 8601 date states at its own place; '' for no date. */
  day(day: number | string): string;
  list(items: readonly string[]): string;
}

const MS_PER_DAY = 86_400_000;

const STATED_DAY = /^\d{4}-\d\d-\d\d/;

/**
 * Binds the strings to a language: the reader's where they are in it, else their own, for "1 report" takes the plural forms
 * and the dates of English also where the browser speaks Japanese. `message` is the browser's look-up, which takes keys with
 * dots and gives '' for a key that is missing: a plural category that a translation leaves out falls back to `other`.
 *
 * @param reader language of the browser, BCP 47.
 */
export function makeWords(
  message: (key: string, substitutions: readonly string[]) => string,
  reader: string,
): Words {
  const own = message('extension.language', []);
  const language = own === '' || `${reader}-`.startsWith(`${own}-`) ? reader : own;
  // Each format costs milliseconds when it is first made: made when it is first asked for.
  const plural = once(() => new Intl.PluralRules(language));
  const numbers = once(() => new Intl.NumberFormat(language));
  const days = once(() => dayFormat(language));
  const lists = once(() => new Intl.ListFormat(language, { type: 'unit', style: 'short' }));
  const count = (key: CountedKey, n: number) => {
    const substitutions = [numbers().format(n)];
    return message(`${key}.${plural().select(n)}`, substitutions) || message(`${key}.other`, substitutions);
  };
  return {
    language,
    say: (key, ...substitutions) => message(key, substitutions.map(isolated)),
    count,
    number: (n) => numbers().format(n),
    day: (day) => {
      const time = typeof day === 'number' ? day * MS_PER_DAY : timeOfDay(STATED_DAY.exec(day)?.[0] ?? '');
      return Number.isFinite(time) ? days().format(time) : '';
    },
    list: (items) => lists().format(items.map(isolated)),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
