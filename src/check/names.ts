import { GIVEN_NAMES } from './en/given-names.ts';
import { kept, keptOf } from './kept.ts';

/**
 * Personal names as they are compared: spellings of one name in several transliterations are alike (Geletey, Heletey;
 * Qaddafi, Gaddafi; Abdel Rahman, Abdulrahman). The foldings follow where the usual systems differ (BGN/PCGN, ISO 9 and
 * national ones for Cyrillic; for Arabic, q/g/k, the article, and doubled or silent letters).
 */

/** A name in its parts, folded; '' for what it lacks. */
export interface PersonName {
  readonly given: string;
  /** Initials between given name and surname, without full stops: "hw". */
  readonly initials: string;
  readonly surname: string;
  readonly suffix: string;
  /** All parts but the suffix, in order. */
  readonly words: readonly string[];
}

/** Lower case, without diacritics and signs; words parted by single spaces. */
export const foldedName: (name: string) => string = kept((name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœıð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’'ʼ`]s\b/g, '')
    .replace(/[’'ʼ`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
};

const SUFFIX = /^(jr|sr|ii|iii|iv)$/;

/** The fullest of a speaker's names in its parts: he is compared with many others. */
export const personName = keptOf((names: readonly string[]): PersonName => {
  const folded = names.map(foldedName);
  const full = folded.reduce((a, b) => (b.split(' ').length > a.split(' ').length ? b : a), folded[0] ?? '');
  const parts = full
    // "Abdel Rahman", "Abdul-Rahman" and "Abdulrahman" are one word; the article goes.
    .replace(/\babd (?:al|el|ul|ur) ?/g, 'abdul')
    .replace(/\babd[eu]l (?=\p{L})/gu, 'abdul')
    .replace(/\babd[eu]r(?= ?r)/g, 'abdul')
    .replace(/\b(?:al|el|as|ash|ad|an|ar|at|az) (?=\p{L}{3})/gu, '')
    .split(' ')
    .filter((part) => part !== '');
  const suffix = SUFFIX.test(parts.at(-1) ?? '') && parts.length > 1 ? (parts.pop() ?? '') : '';
  const surname = parts.at(-1) ?? '';
  const given = parts.length > 1 ? (parts[0] ?? '') : '';
  const initials = parts
    .slice(1, -1)
    .filter((part) => part.length === 1)
    .join('');
  return { given, initials, surname, suffix, words: parts };
});

type Likeness = 'equal' | 'alike' | 'different';

/** Surnames: equal in spelling, equal but for what transliterations vary ("alike"), or different. */
export function sameSurname(a: string, b: string): Likeness {
  if (a === '' || b === '') return 'alike';
  const left = narrow(a);
  const right = narrow(b);
  if (left === right) return 'equal';
  return broad(a) === broad(b) && Math.abs(left.length - right.length) <= 2 ? 'alike' : 'different';
}

/**
 * Given names: one person's ("equal": the same but for spelling, an initial of the other, or forms of one name), alike in
 * sound only, or two. What the vowels leave open ("Salem", "Salim") says little: it is they that part John from Jane.
 */
export function sameGiven(a: string, b: string): Likeness {
  if (a === b || narrow(a) === narrow(b)) return 'equal';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'equal' : 'different';
  const left = FORMS.get(a);
  const right = FORMS.get(b);
  if (left !== undefined && right !== undefined)
    return [...left].some((name) => right.has(name)) ? 'equal' : 'different';
  if (near(a) === near(b)) return 'equal';
  return broad(a) === broad(b) ? 'alike' : 'different';
}

/** What no reader takes for another name: doubled letters, i for y, the endings of Slavic names. */
const narrow = kept((name) =>
  name
    .replace(/(?:iy|ii|yi|ij|yy|y|i|j)$/, 'i')
    .replace(/(?:eff|ev|iev|yev|ew)$/, 'ev')
    .replace(/(?:off|ov|ow)$/, 'ov')
    .replace(/[ae][iyj](?=$|[^aeiou])/g, 'ei')
    .replace(/ye/g, 'e')
    .replace(/y|j(?=[aou])/g, 'i')
    .replace(/(.)\1/g, '$1'),
);

/** Letters from here on in which a vowel more or less clear is a spelling: "Moammar", but "Dan" and "Den" are two. */
const LONG_NAME = 5;

/** One name in several spellings: consonants and long vowels written otherwise; in longer names o for u, e for a. */
const near = kept((name) => {
  const spelt = narrow(name.replace(/ee/g, 'i').replace(/oo/g, 'u'))
    .replace(/ph/g, 'f')
    .replace(/kh/g, 'h')
    .replace(/ck|q|c(?![heiy])/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/h$/, '')
    // "Serhiy", "Sergei"
    .replace(/(?<!^)h(?=[aeiou])/g, 'g')
    .replace(/o[uo]/g, 'u')
    .replace(/(.)\1/g, '$1');
  return spelt.length < LONG_NAME ? spelt : spelt.replace(/o(?!$)/g, 'u').replace(/(?<!^)e(?!$)/g, 'a');
});

/** Consonants by class, vowels left out but at the beginning. */
const broad = kept((name) => {
  const consonants = name
    .replace(/dh|th|tt|dd/g, 'd')
    .replace(/shch|sch|sh|tch|ch|cz|sz|zh|dj|tz|ts/g, 's')
    .replace(/ph|ff|v|w/g, 'f')
    .replace(/kh|gh|q|ck|c(?![ieyz])/g, 'k')
    .replace(/[gh](?=[aeiouylr])/g, 'k')
    .replace(/z|c/g, 's')
    .replace(/x/g, 'ks')
    .replace(/[gk]/g, 'k')
    .replace(/[td]/g, 'd');
  const first = /^[aeiouy]/.test(consonants) ? 'a' : '';
  return first + consonants.replace(/[aeiouyjh]/g, '').replace(/(.)\1+/g, '$1');
});

/** By each form the names (by their first form) of which it is one. */
const FORMS = new Map<string, Set<string>>();
for (const line of GIVEN_NAMES.trim().split('\n')) {
  const [head = '', ...rest] = line.split(' ');
  for (const form of [head, ...rest]) FORMS.set(form, (FORMS.get(form) ?? new Set()).add(head));
}
