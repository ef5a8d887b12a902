import { FEMALE, FOLDED, GENERATION, MALE, UNTELLING } from '../en/sources-patterns.ts';

/** Last word of a name, generational suffixes left out. */
export function surname(name: string): string {
  // By hand: `lastIndexOf` leaves the engine's own code, which costs as much as the rest of this.
  let last = name.length - 1;
  while (last >= 0 && name.charCodeAt(last) !== SPACE) last--;
  if (last < 0) return name;
  const word = name.slice(last + 1);
  if (word.length > LONGEST_GENERATION || !GENERATION.test(word)) return word;
  const rest = name.slice(0, last).replace(/,$/, '');
  return rest.slice(rest.lastIndexOf(' ') + 1);
}

const SPACE = 32;

/** "iii.": no longer word is tried. Code units. */
const LONGEST_GENERATION = 4;

/** First word of a name of several, in lower case; '' for a bare surname. */
export function givenName(name: string): string {
  const space = name.indexOf(' ');
  return space < 0 ? '' : name.slice(0, space).replace('.', '').toLowerCase();
}

/** Whether two given names may be one man's: equal, one of them missing, or an initial of the other. */
export function fits(a: string, b: string): boolean {
  return a === '' || b === '' || a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

/** Whether a name ends in another, in capitals or not: "Staffan de Quill" in "De Quill". */
export const endsInName = (whole: string, name: string): boolean =>
  whole.toLowerCase().endsWith(` ${name.toLowerCase()}`);

/** First letters of the words of a name that have a capital: "Organization for Harbour Safety" is OHS. */
export const acronym = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0])
    .filter((letter) => letter !== undefined && letter >= 'A' && letter <= 'Z')
    .join('');

/** Shorter words do not tell one body from another. Code units. */
const SHORTEST_TELLING = 4;

/** Words of a body's name that may stand for it: those with a capital, particles and short ones left out. */
export const tellingWords = (name: string): string[] =>
  name.split(' ').filter((word) => word.length >= SHORTEST_TELLING && word[0] !== word[0]?.toLowerCase());

/** Whether two descriptions of an organisation share a telling word. */
export function sharesWords(a: string, b: string): boolean {
  const other = new Set(b.toLowerCase().split(/[^\p{L}]+/u));
  return a
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && !UNTELLING.test(word) && other.has(word));
}

/** Whether a head noun stands for several: "officials", "police". "Ms" and "Mrs" do not. */
export function isPlural(head: string): boolean {
  if (head.endsWith('s')) return head.length > 3 && !head.endsWith('ss');
  return head.endsWith('men') || head.endsWith('people') || head.endsWith('police');
}

/** "spokesman", "spokeswoman", "spokesperson" are one head, "spokesmen" and "spokespeople" another. */
export function foldHead(head: string): string {
  if (head.length < SHORTEST_FOLDED || !FOLDED_LETTERS.has(lastLetters(head))) return head;
  for (const [endings, folded] of FOLDED)
    for (const ending of endings) if (head.endsWith(ending)) return head.slice(0, -ending.length) + folded;
  return head;
}

/** The last two letters as one number: most heads end in others, and nothing more is tried on them. */
const lastLetters = (word: string) =>
  word.charCodeAt(word.length - 1) * 0x10000 + word.charCodeAt(word.length - 2);

const FOLDED_LETTERS = new Set(FOLDED.flatMap(([endings]) => endings.map(lastLetters)));

/** Shorter heads are left as they are: "woman" is no kind of spokesman. Code units. */
const SHORTEST_FOLDED = 6;

/** The pronoun that a head noun asks for ("mr", "spokeswoman"), '' where it does not tell. */
export function pronounOf(head: string): 'he' | 'she' | '' {
  if (head === '') return '';
  return FEMALE.test(head) ? 'she' : MALE.test(head) ? 'he' : '';
}
