import type { Mentions } from '../../claim/spotted.ts';
import { Gap, Kind, type Tokens } from '../../text/tokens.ts';
import { ofWord } from '../../text/word-memo.ts';
import { english } from '../en/lexicon.ts';
import { betweenPlace, placeNouns, placing } from '../en/places.ts';

/** Words between "in" and the name that are looked past: "in the rebel-held southern Dera". Tokens. */
const REACH = 3;

/** Of so many mentions of a place one at least puts something there: "near Daesh" does not make a place of a group. */
const FEWEST = 4;

/**
 * Keys of the names at which the text puts something: behind "in", "near", "off", "the town of", or before "province".
 * Of a name of several words only those that hold two of them: "Upper Mandara" is a place, "Mandara" may be another.
 */
export function spotPlaces(tokens: Tokens, names: Mentions): ReadonlySet<string> {
  const { keys, words } = names;
  /** How often each key is mentioned, and how often something is put there. */
  const all = new Array<number>(keys.length).fill(0);
  const placed = new Array<number>(keys.length).fill(0);
  let at = 0;
  while (at < words.length) {
    const first = names.tokens[at]!;
    let last = first;
    let to = at + 1;
    // Mentions of one token, and of tokens side by side, are one name.
    while (to < words.length && isNext(tokens, last, names.tokens[to]!)) {
      last = names.tokens[to]!;
      to++;
    }
    const isHere = isPlaced(tokens, first) || isKindOfPlace(tokens, last + 1) ? 1 : 0;
    for (let i = at; i < to; i++) {
      const word = words[i]!;
      if (first !== last && !keys[word]!.includes(' ')) continue;
      all[word]!++;
      placed[word]! += isHere;
    }
    at = to;
  }
  const out = new Set<string>();
  for (let word = 0; word < keys.length; word++)
    if (placed[word]! > 0 && placed[word]! * FEWEST >= all[word]!) out.add(keys[word]!);
  return out;
}

function isNext({ gap }: Tokens, last: number, token: number): boolean {
  return token === last || (token === last + 1 && gap[token] === Gap.space);
}

/** What a word before a name says of it as a place. */
const roleAt = ofWord(english, (word) =>
  placing.has(word) ? 'placing' : word === 'of' ? 'of' : betweenPlace.test(word) ? 'between' : 'other',
);

const isPlaceNoun = ofWord(english, (word) => placeNouns.has(word));

function isPlaced(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 1 - REACH); i--) {
    if (tokens.kind[i] !== Kind.word || tokens.gap[i + 1] !== Gap.space) return false;
    const role = roleAt(tokens, i);
    if (role === 'placing') return true;
    if (role === 'of') return i > 0 && isKindOfPlace(tokens, i - 1);
    if (role === 'other') return false;
  }
  return false;
}

function isKindOfPlace(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.kind[i] === Kind.word && isPlaceNoun(tokens, i);
}
