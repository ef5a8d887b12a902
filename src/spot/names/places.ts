import type { WordMention } from '../../claim/spotted.ts';
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
export function spotPlaces(tokens: Tokens, names: readonly WordMention[]): ReadonlySet<string> {
  const times = new Map<string, { all: number; placed: number }>();
  let at = 0;
  while (at < names.length) {
    const first = names[at]!.token;
    let last = first;
    let to = at + 1;
    // Mentions of one token, and of tokens side by side, are one name.
    while (to < names.length && isNext(tokens, last, names[to]!.token)) {
      last = names[to]!.token;
      to++;
    }
    const placed = isPlaced(tokens, first) || isKindOfPlace(tokens, last + 1) ? 1 : 0;
    for (let i = at; i < to; i++) {
      const { key } = names[i]!;
      if (first !== last && !key.includes(' ')) continue;
      const known = times.get(key);
      if (known === undefined) times.set(key, { all: 1, placed });
      else {
        known.all++;
        known.placed += placed;
      }
    }
    at = to;
  }
  const out = new Set<string>();
  for (const [key, { all, placed }] of times) if (placed > 0 && placed * FEWEST >= all) out.add(key);
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
