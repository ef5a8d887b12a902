import { kept } from './kept.ts';

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

/** Names that were taken apart, by the list that holds them: a speaker is compared with many others. */
const apart = new WeakMap<readonly string[], PersonName>();

/** The fullest of a speaker's names in its parts. */
export function personName(names: readonly string[]): PersonName {
  let name = apart.get(names);
  if (name === undefined) {
    name = partsOf(names);
    apart.set(names, name);
  }
  return name;
}

function partsOf(names: readonly string[]): PersonName {
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
}

export type Likeness = 'equal' | 'alike' | 'different';

/** Surnames: equal in spelling, equal but for what transliterations vary ("alike"), or different. */
export function sameSurname(a: string, b: string): Likeness {
  if (a === '' || b === '') return 'alike';
  const left = narrow(a);
  const right = narrow(b);
  if (left === right) return 'equal';
  return broad(a) === broad(b) && Math.abs(left.length - right.length) <= 2 ? 'alike' : 'different';
}

/** Given names that may be one person's: equal, alike in sound, an initial of the other, or a common short form. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b || narrow(a) === narrow(b)) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (shortForm(a) === shortForm(b)) return true;
  return broad(a) === broad(b);
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

/** Short forms of given names, each line the forms of one name. */
const SHORT_FORMS = `
alexander aleksandr alex sasha oleksandr
andrew andy drew
anthony tony
benjamin ben
charles charlie chuck
christopher chris
daniel dan danny
david dave
donald don donny
edward ed eddie ted
elizabeth liz beth betsy
george georgy georgi heorhiy yuri
gregory greg
james jim jimmy
jeffrey jeff geoffrey geoff
jennifer jen jenny
john jack johnny jon
joseph joe joey
katherine kate kathy catherine
kenneth ken
lawrence larry
matthew matt
michael mike mick mikhail mykhailo
nicholas nick nikolai mykola
patrick pat
paul pavel pavlo
peter pete petro pyotr
philip phil
richard rick dick rich
robert bob rob bobby
ronald ron
samuel sam
stephen steven steve
susan sue
theodore ted
thomas tom tommy
timothy tim
vladimir volodymyr
william bill will billy
`;

const FORMS = new Map<string, string>();
for (const line of SHORT_FORMS.trim().split('\n')) {
  const [head, ...rest] = line.split(' ');
  for (const form of rest) if (head !== undefined && !FORMS.has(form)) FORMS.set(form, head);
}

const shortForm = (name: string) => FORMS.get(name) ?? name;
