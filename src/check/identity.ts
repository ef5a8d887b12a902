import type { Speaker } from '../claim/attribution.ts';
import { ARTICLES, CHAIRMAN, DEPUTY, FILLERS, FORMER, OF_BODY, SINGLE, SPOKESMAN } from './en/speakers.ts';
import { kept, keptOf } from './kept.ts';
import { foldedName, type PersonName, personName, sameGiven, sameSurname } from './names.ts';

export type Identity = 'same' | 'different' | 'unknown';

/**
 * Whether two speakers of two texts are one. People are compared by name, tolerant of transliteration; a bare surname needs
 * a role or an organisation in common. Roles may change over time and never make two people of one. Those who are not named
 * are one only where their organisation (or place) and a role that one person holds at a time agree.
 */
export function sameSpeaker(a: Speaker, b: Speaker): Identity {
  const named = a.names.length > 0 && b.names.length > 0;
  if (a.kind === 'person' && b.kind === 'person' && named) return samePerson(a, b);
  if (isPersonal(a) && isPersonal(b)) return sameOffice(a, b);
  if (isPersonal(a) !== isPersonal(b)) return spokesmanOf(a, b);
  if (a.kind !== b.kind) return named && equalNames(a, b) ? 'same' : 'different';
  return sameBody(a, b);
}

const isPersonal = ({ kind }: Speaker) => kind === 'person' || kind === 'anonymous';

function samePerson(a: Speaker, b: Speaker): Identity {
  const left = personName(a.names);
  const right = personName(b.names);
  if (sameWords(left, right)) return 'same';
  const surname = sameSurname(left.surname, right.surname);
  if (surname === 'different') return 'different';
  if (left.given === '' || right.given === '') {
    if (surname === 'alike') return 'unknown';
    return shareContext(a, b) ? 'same' : 'unknown';
  }
  const given = sameGiven(left.given, right.given);
  if (given === 'different') return 'different';
  if (left.suffix !== right.suffix || contradict(left.initials, right.initials)) return 'different';
  // A likeness of sounds says little of given names, and an initial little beside one of surnames: it takes a context.
  const initial = left.given.length === 1 || right.given.length === 1;
  if (given === 'alike' || (initial && surname === 'alike')) return shareContext(a, b) ? 'same' : 'unknown';
  if (initial) return shareContext(a, b) || !bothDescribed(a, b) ? 'same' : 'unknown';
  return 'same';
}

/** "Xi Jinping" and "Jinping Xi": the same words in another order; or parted otherwise ("Iran-Nejad", "Irannejad"). */
function sameWords(a: PersonName, b: PersonName): boolean {
  if (
    a.words.length > 1 &&
    b.words.length > 1 &&
    a.suffix === b.suffix &&
    a.words.join('') === b.words.join('')
  )
    return true;
  if (a.words.length < 2 || a.words.length !== b.words.length || a.suffix !== b.suffix) return false;
  return [...a.words].sort().join(' ') === [...b.words].sort().join(' ');
}

/** "George W. Bush" and "George H. W. Bush" are two. */
const contradict = (a: string, b: string) => a !== '' && b !== '' && a !== b;

const bothDescribed = (a: Speaker, b: Speaker) => describedWords(a).size > 0 && describedWords(b).size > 0;

function wordsOf(texts: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const text of texts) {
    for (const word of foldedName(text).split(' ')) if (word.length > 1) out.add(word);
  }
  return out;
}

function telling(texts: readonly string[]): Set<string> {
  return new Set([...wordsOf(texts)].filter((word) => !FILLERS.has(word)));
}

/** Words of the description of a speaker, who is compared with many others. */
const describedWords = keptOf((who: Speaker) => telling([...who.roles, ...who.organisations, ...who.places]));

function shareContext(a: Speaker, b: Speaker): boolean {
  if (meet(describedWords(a), describedWords(b))) return true;
  // A role alone ("spokesman") is shared by many: it counts only where neither side says of what.
  return (
    a.organisations.length + b.organisations.length === 0 &&
    meet(new Set(a.roles.map(roleHead)), new Set(b.roles.map(roleHead)))
  );
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

/** "deputy spokeswoman" → "spokes": the head noun of a role, sex and number left out. */
const roleHead = kept((role) => {
  const words = foldedName(role.split(OF_BODY, 1)[0]!).split(' ');
  return (words.at(-1) ?? '').replace(SPOKESMAN, 'spokes').replace(CHAIRMAN, 'chairman');
});

/** Two speakers of whom one at least is not named: one only in a single office of the same body or place. */
function sameOffice(a: Speaker, b: Speaker): Identity {
  const heads = new Set(a.roles.map(roleHead));
  const shared = b.roles.map(roleHead).filter((head) => heads.has(head));
  if (a.roles.length > 0 && b.roles.length > 0 && shared.length === 0) return 'unknown';
  if (!shared.some((head) => SINGLE.test(head))) return 'unknown';
  const where = (s: Speaker) => telling([...s.organisations, ...s.places]);
  const left = where(a);
  const right = where(b);
  if (left.size === 0 || right.size === 0) return 'unknown';
  if (a.roles.some(isDeputy) !== b.roles.some(isDeputy)) return 'unknown';
  const common = [...left].filter((word) => right.has(word)).length;
  if (common === 0) return 'different';
  return common === Math.min(left.size, right.size) || common >= 2 ? 'same' : 'unknown';
}

const isDeputy = (role: string) => DEPUTY.test(role);

/**
 * A body and a person who may speak for it. One origin where he is described as its head or its spokesman: what he says
 * is what it says. Otherwise not two for sure, where anything of his description is of it.
 */
function spokesmanOf(a: Speaker, b: Speaker): Identity {
  const person = isPersonal(a) ? a : b;
  const body = person === a ? b : a;
  if (body.kind === 'document' || body.kind === 'outlet') return 'different';
  if (speaksFor(person, body)) return 'same';
  const own = telling([...person.organisations, ...person.places]);
  return own.size === 0 || meet(own, telling([...body.names, ...body.organisations]))
    ? 'unknown'
    : 'different';
}

function speaksFor(person: Speaker, body: Speaker): boolean {
  return (
    person.roles.some((role) => SINGLE.test(roleHead(role)) && !FORMER.test(role)) &&
    person.organisations.some((one) =>
      bodyNames(body).some((other) => equalBodies(one, other) || isShortened(one, other)),
    )
  );
}

/** Words of a shortened name at least: "the Army" is not the Free Army. */
const FEWEST_WORDS = 2;

/** "The Talmeer Observatory", for the Talmeer Observatory for Rights. */
function isShortened(short: string, long: string): boolean {
  const words = wordsOf([short.replace(ARTICLES, ' ')]);
  const all = wordsOf([long]);
  return words.size >= FEWEST_WORDS && telling([short]).size > 0 && [...words].every((word) => all.has(word));
}

const equalNames = (a: Speaker, b: Speaker) =>
  a.names.some((left) => b.names.some((right) => foldedName(left) === foldedName(right)));

/** Two organisations, two outlets or two documents. */
function sameBody(a: Speaker, b: Speaker): Identity {
  const left = bodyNames(a);
  const right = bodyNames(b);
  for (const one of left) for (const other of right) if (equalBodies(one, other)) return 'same';
  const mine = telling([...left, ...a.places]);
  const theirs = telling([...right, ...b.places]);
  // "the police" here and "Austin police" there: nothing says which police.
  if (mine.size === 0 || theirs.size === 0) return 'unknown';
  return meet(mine, theirs) ? 'unknown' : 'different';
}

const bodyNames = (s: Speaker) => (s.names.length > 0 ? s.names : s.organisations);

/** Equal words, or one the acronym of the other. A body that is known only by a word as common as "police" equals nothing. */
function equalBodies(a: string, b: string): boolean {
  const left = bodyWords(a);
  const right = bodyWords(b);
  if (left.size === right.size && [...left].every((word) => right.has(word)) && telling([a]).size > 0)
    return true;
  return isAcronym(a, b) || isAcronym(b, a);
}

/** Words of a body's name without the small ones. */
const bodyWords = kept((name): ReadonlySet<string> => wordsOf([name.replace(ARTICLES, ' ')]));

/** Whether `short` stands for `long` by its initials: "AFP", "Agence France-Presse". */
export function isAcronym(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '');
  if (!/^\p{Lu}{2,7}$/u.test(letters) || !long.includes(' ')) return false;
  const initials = long
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]);
  return initials.join('') === letters;
}
