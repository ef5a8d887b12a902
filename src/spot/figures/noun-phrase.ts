import { Gap, isApostrophe, Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked, PhraseEnd } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { headLemma } from './lemma.ts';
import {
  allCapitals,
  asked,
  attached,
  bits,
  capital,
  general,
  isHyphen,
  isNamed,
  kindAt,
  lexAt,
  sign,
  wordAt,
} from './scan.ts';
import { headlineOf, Id, NUMBER_WORD, PERSONS, phraseEndOf, TRIGGER } from './tables.ts';

/** A counted noun phrase behind a number: token range and the head noun. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** "two of the victims": the number counts a part of what the phrase names. */
  readonly partitive: boolean;
}

/** Words looked at behind a number. Longer noun phrases exist but are rare enough to leave out. */
const REACH = 9;

/** Classes of bank 0 that no noun phrase goes on through. */
const STOP =
  General.preposition |
  General.determiner |
  General.pronoun |
  General.conjunction |
  General.auxiliary |
  General.relative |
  General.negation |
  General.month |
  General.weekday;

/**
 * The noun phrase that begins at token `at`, right behind a number. No parser: English marks the head of a counted
 * phrase with a plural, and a verb in -s cannot follow a plural subject, so that the first plural (or the last of
 * adjoining ones: "arms dealers") is the head. Where no plural comes, the last noun before a verb or a stop is.
 */
export function readNounPhrase(tokens: Tokens, at: number, one: boolean): NounPhrase | null {
  if (lexAt(tokens, at) === Id.out && lexAt(tokens, at + 1) === Id.of) return null;
  // "the 80 first reported"
  if ((bits(tokens, at) & Word.ordinal) !== 0 && isVerbForm(tokens, at + 1)) return null;
  // "nine short of a majority"
  if (lexAt(tokens, at + 1) === Id.of && wordAt(tokens, at) === 'short') return null;
  // "killing 120 mostly women": the women are said of the 120, the comma lost or not.
  // So it is in headlines: "kills 18 most children".
  if (
    (asked(tokens, at) & Asked.mostly) !== 0 &&
    (lexAt(tokens, at + 1) === Id.of || isPluralNoun(tokens, at + 1))
  )
    return null;
  let from = at;
  let partitive = false;
  if (lexAt(tokens, at) === Id.of && tokens.gap[at] !== Gap.paragraph) {
    partitive = true;
    from = at + 1;
    while ((general(tokens, from) & General.determiner) !== 0) from++;
    // "half of what he said"
    if (wordAt(tokens, from) === 'what') return null;
  }
  // "one of the shooting victims": what one is of is a plural.
  const singular = one && !partitive;
  let head = -1;
  let lastWord = -1;
  let firstVerb = -1;
  const limit = Math.min(tokens.count, from + REACH);
  let j = from;
  for (; j < limit; j++) {
    if (j > at && tokens.gap[j] === Gap.paragraph) break;
    const kind = tokens.kind[j]!;
    if (kind === Kind.sign) {
      const unit = sign(tokens, j);
      if (isHyphen(unit) && attached(tokens, j) && attached(tokens, j + 1) && j > from) continue;
      if (unit === 46 && head < 0 && isInitialStop(tokens, j)) continue;
      if (partitive && head >= 0 && isApostrophe(unit) && attached(tokens, j)) {
        // "10 of the Saints' 16 games"
        if (kindAt(tokens, j + 1) === Kind.number) return null;
        // "20 of the Saints' players" goes on to the players.
        if (isNamed(tokens, j + 1)) {
          head = -1;
          continue;
        }
      }
      const listed = unit === 44 && head < 0 && lastWord >= 0 && (bits(tokens, lastWord) & Word.state) === 0;
      if (listed && listOfAdjectives(tokens, j + 1)) continue;
      if ((unit === 34 || unit === 0x201c || unit === 0x2018) && head < 0 && j === from) continue;
      break;
    }
    if (kind === Kind.number) {
      // "12 AK 47 guns", "seven AK-47 rifles": the number belongs to a name.
      if (head < 0 && j > from && (attached(tokens, j) || allCapitals(tokens, j - 1))) {
        if (attached(tokens, j + 1) && tokenWord(tokens, j + 1) === 's') {
          head = j;
          lastWord = j + 1;
          j += 2;
          break;
        }
        continue;
      }
      // "46 of the village's 130 houses", "eight of their last 10 games": the number behind says what is counted.
      if (partitive && head < 0) return null;
      break;
    }
    if (attached(tokens, j) && kindAt(tokens, j - 1) === Kind.number && j === from) break;
    if ((bits(tokens, j) & NUMBER_WORD) !== 0) {
      // "one of Halden's two airlines"
      if (partitive && head < 0 && isClitic(tokens, j - 1)) return null;
      if (!isInCompound(tokens, j, from)) break;
      lastWord = j;
      continue;
    }
    if (head >= 0 && lexAt(tokens, j) === Id.ages) break;
    const ending = phraseEndOf[tokens.lex[j]!]!;
    // "one last week", but "one last time"
    const isOver = !singular || j > from || (general(tokens, j + 1) & General.timeUnit) !== 0;
    if (ending !== 0 && (isOver || ending === PhraseEnd.always) && endsPhrase(tokens, j, ending)) break;
    // "half the world's population" goes on to the population.
    if (head < 0 && !singular && lastWord >= 0 && isOwner(tokens, j)) {
      lastWord = j;
      continue;
    }
    const classes = isInitials(tokens, j) ? 0 : general(tokens, j);
    if ((classes & STOP) !== 0) {
      const conjunction = lexAt(tokens, j) === Id.and || lexAt(tokens, j) === Id.or;
      if (conjunction && head < 0 && lastWord >= 0 && firstVerb < 0 && listOfAdjectives(tokens, j + 1))
        continue;
      const filler = (bits(tokens, j) & Word.filler) !== 0;
      const inCompound =
        j > from &&
        isHyphen(sign(tokens, j - 1)) &&
        attached(tokens, j) &&
        (classes & General.preposition) !== 0;
      // "two Friday night shootings"
      const ofNight = (general(tokens, j + 1) & General.timeUnit) !== 0 && isPluralNoun(tokens, j + 2);
      const month =
        (classes & (General.month | General.weekday)) !== 0 &&
        (classes & General.auxiliary) === 0 &&
        (!capital(tokens, j) || (j === from && ofNight));
      // "five outside directors"
      const outer =
        j === at &&
        tokenWord(tokens, j) === 'outside' &&
        isPluralNoun(tokens, j + 1) &&
        (bits(tokens, j - 1) & Word.vague) === 0;
      if (!filler && !inCompound && !month && !outer) break;
    }
    if (head >= 0 && !isPluralNoun(tokens, j)) break;
    if (isPluralNoun(tokens, j) && !singular) {
      // "five women's groups" goes on to the groups.
      if (isClitic(tokens, j + 1)) {
        lastWord = j;
        continue;
      }
      // "the workers-two women and a man-were": a dash
      const hangs = isHyphen(sign(tokens, j + 1)) && attached(tokens, j + 1) && attached(tokens, j + 2);
      const dash = hangs && (bits(tokens, j + 2) & NUMBER_WORD) !== 0 && !isHyphen(sign(tokens, j + 3));
      lastWord = j;
      if (!hangs || dash) head = j;
      if (dash) break;
      continue;
    }
    if (j === from && isFiniteOnly(tokens, j)) return null;
    if (j === from && singular && isOfPerson(tokens, j)) continue;
    // "one rebel-held district"
    const hung = j > from && isHyphen(sign(tokens, j - 1));
    if (firstVerb < 0 && !hung && (isVerbForm(tokens, j) || isHeadlineVerb(tokens, j))) firstVerb = j;
    lastWord = j;
  }
  if (head >= 0)
    return { from, to: partitive ? lastWord + 1 : complementEnd(tokens, lastWord + 1), head, partitive };
  if (!singular && from === at && phraseEndOf[lexAt(tokens, at)] === PhraseEnd.verb) return null;
  // No plural: the noun before the first verb, or the last word.
  let last = firstVerb >= 0 ? firstVerb - 1 : lastWord;
  if (singular) last = singularHead(tokens, from, last);
  else if (isVerbOfPeople(tokens, from, last)) last--;
  while (
    last >= from &&
    (kindAt(tokens, last) !== Kind.word || isAdverb(tokens, last) || isClitic(tokens, last))
  )
    last--;
  if (last < from) return null;
  if ((bits(tokens, last) & Word.filler) !== 0 && last === from && !isOthers(tokens, last)) return null;
  return { from, to: last + 1, head: last, partitive };
}

/** "300,000 Rohingya live in camps": what no plural stands before, behind a people's name and before a preposition. */
function isVerbOfPeople(tokens: Tokens, from: number, last: number): boolean {
  if (last <= from || capital(tokens, last) || !capital(tokens, last - 1)) return false;
  if (kindAt(tokens, last) !== Kind.word || kindAt(tokens, last - 1) !== Kind.word) return false;
  return (general(tokens, last + 1) & General.preposition) !== 0 && !PERSONS.has(headLemma(tokens, last));
}

/** "one injured woman", "one unnamed man": a participle before somebody is told of him, and does not stand for him. */
const isOfPerson = (tokens: Tokens, i: number): boolean =>
  isVerbForm(tokens, i) && kindAt(tokens, i + 1) === Kind.word && PERSONS.has(headLemma(tokens, i + 1));

/** Whether a word that ends noun phrases in the way `how` does so at `i`. */
function endsPhrase(tokens: Tokens, i: number, how: number): boolean {
  if (how === PhraseEnd.always) return true;
  const next = general(tokens, i + 1);
  if (how === PhraseEnd.dated)
    return (
      (next & (General.timeUnit | General.month | General.weekday)) !== 0 ||
      SEASON.test(wordAt(tokens, i + 1))
    );
  return how === PhraseEnd.alone && (kindAt(tokens, i + 1) !== Kind.word || next !== 0);
}

const SEASON = /^(?:season|term|spring|summer|autumn|fall|winter|time)$/;

/** "nine US soldiers", "two IS fighters", "30 IT workers": a name that is a pronoun or verb in small letters, unless all is in capitals. */
function isInitials(tokens: Tokens, i: number): boolean {
  // "three A grades"
  if (lexAt(tokens, i) === Id.a) return capital(tokens, i) && isPluralNoun(tokens, i + 1);
  return (
    (general(tokens, i) & (General.pronoun | General.auxiliary)) !== 0 &&
    allCapitals(tokens, i) &&
    !allCapitals(tokens, i + 1)
  );
}

/** The stops of "U.S." in "four U.S. Marines". */
function isInitialStop(tokens: Tokens, i: number): boolean {
  const initial = (k: number) =>
    kindAt(tokens, k) === Kind.word && tokens.end[k]! - tokens.start[k]! === 1 && capital(tokens, k);
  if (!attached(tokens, i) || !initial(i - 1)) return false;
  return (
    (attached(tokens, i + 1) && initial(i + 1)) || (sign(tokens, i - 2) === 46 && attached(tokens, i - 1))
  );
}

/**
 * Whether a number word is part of a compound: "12 two-storey houses" goes on; "86 thirty of them" does not, nor "five
 * three-ton satellites", whose tons are a figure.
 */
function isInCompound(tokens: Tokens, i: number, from: number): boolean {
  if (i > from && isHyphen(sign(tokens, i - 1))) return true;
  return i === from && isHyphen(sign(tokens, i + 1)) && (bits(tokens, i + 2) & Word.measure) === 0;
}

/** Words of a complement with "of" that belong to the noun phrase. */
const COMPLEMENT = 4;

/** End of a phrase with its complement: "barrels of oil", "counts of attempted murder"; `at` where there is none. */
export function complementEnd(tokens: Tokens, at: number): number {
  if (lexAt(tokens, at) !== Id.of || tokens.gap[at] === Gap.paragraph) return at;
  let end = at;
  for (let j = at + 1; j < tokens.count && j <= at + COMPLEMENT; j++) {
    const kind = tokens.kind[j]!;
    if (kind === Kind.sign && isHyphen(sign(tokens, j)) && attached(tokens, j) && attached(tokens, j + 1))
      continue;
    if (kind !== Kind.word || tokens.gap[j] === Gap.paragraph || isClitic(tokens, j)) break;
    if ((general(tokens, j) & STOP) !== 0 || (bits(tokens, j) & TRIGGER) !== 0) break;
    // "45 people of Rs 2.3 crore"
    if ((asked(tokens, j) & Asked.currencyBefore) !== 0 && kindAt(tokens, j + 1) === Kind.number) break;
    if (isVerbForm(tokens, j) && j > at + 1) break;
    end = j + 1;
    if (isPluralNoun(tokens, j)) break;
  }
  return end;
}

/** "one": the phrase ends at the first noun that a verb in -s or another clause may follow. */
function singularHead(tokens: Tokens, from: number, last: number): number {
  for (let j = from; j <= last; j++) {
    if ((bits(tokens, j) & Word.singular) !== 0 && !isHyphen(sign(tokens, j + 1))) return j;
    if (j > from && isPluralNoun(tokens, j)) return j - 1;
  }
  return last;
}

const isOthers = (tokens: Tokens, i: number) => {
  const word = tokenWord(tokens, i);
  return word === 'others' || word === 'other';
};

/** Whether a plural comes within two words: the second half of "Somali and Yemeni pirates", "small, fast boats". */
function listOfAdjectives(tokens: Tokens, at: number): boolean {
  for (let j = at; j < at + 2 && j < tokens.count; j++) {
    if (tokens.kind[j] !== Kind.word || tokens.gap[j] === Gap.paragraph) return false;
    if ((general(tokens, j) & STOP) !== 0 || (bits(tokens, j) & Word.state) !== 0) return false;
    if (isPluralNoun(tokens, j)) return j > at;
  }
  return false;
}

/** "'s" as a token of its own. */
export function isClitic(tokens: Tokens, i: number): boolean {
  if (!attached(tokens, i) || tokens.kind[i] !== Kind.word) return false;
  return isApostrophe(tokens.text.charCodeAt(tokens.start[i]!));
}

/** "'s" before a noun: what owns it. */
function isOwner(tokens: Tokens, i: number): boolean {
  if (!isClitic(tokens, i) || tokens.end[i]! - tokens.start[i]! !== 2) return false;
  return isNamed(tokens, i + 1) && !isVerbForm(tokens, i + 1);
}

/** Whether the word looks like a plural noun. */
export function isPluralNoun(tokens: Tokens, i: number): boolean {
  if (kindAt(tokens, i) !== Kind.word || isClitic(tokens, i)) return false;
  const classes = bits(tokens, i);
  if ((classes & Word.plural) !== 0) return true;
  if ((classes & Word.notPlural) !== 0) return false;
  const end = tokens.end[i]!;
  const length = end - tokens.start[i]!;
  const text = tokens.text;
  const last = text.charCodeAt(end - 1) | 32;
  if (last !== 115) return length > 4 && last === 110 && text.slice(end - 3, end).toLowerCase() === 'men';
  if (length < 3) return false;
  const before = text.charCodeAt(end - 2) | 32;
  // "-ss", "-us", "-is" end singulars; "Somalis" and "taxis" are worth the exception of a capital.
  if (before === 115 || before === 117) return false;
  if (before === 105) return capital(tokens, i) || length > 6;
  return (general(tokens, i) & (STOP | General.adverb)) === 0;
}

/** Whether the word may be a verb's past form, participle or gerund. */
export function isVerbForm(tokens: Tokens, i: number): boolean {
  if (kindAt(tokens, i) !== Kind.word) return false;
  if ((bits(tokens, i) & (Word.past | Word.state)) !== 0) return true;
  // "evening"
  if ((general(tokens, i) & General.timeUnit) !== 0) return false;
  const end = tokens.end[i]!;
  const length = end - tokens.start[i]!;
  if (length < 5 || (capital(tokens, i) && !capital(tokens, i - 1) && i > 0)) return false;
  const text = tokens.text;
  const last = text.charCodeAt(end - 1) | 32;
  if (last === 100) return (text.charCodeAt(end - 2) | 32) === 101 && (text.charCodeAt(end - 3) | 32) !== 101;
  if (last === 103) return (text.charCodeAt(end - 2) | 32) === 110 && (text.charCodeAt(end - 3) | 32) === 105;
  return false;
}

/** Past forms that are never adjectives, base forms that are no nouns: "41 said", "20 suffered burns", "22 die". */
function isFiniteOnly(tokens: Tokens, i: number): boolean {
  return (asked(tokens, i) & Asked.finite) !== 0;
}

/** "kills 30 injures 90": a present of headlines that is never a noun. */
function isHeadlineVerb(tokens: Tokens, i: number): boolean {
  return (bits(tokens, i) & Word.notPlural) !== 0 && headlineOf.has(lexAt(tokens, i));
}

/** Whether a word is an adverb of the list, or looks like one: "slightly". */
export function isAdverb(tokens: Tokens, i: number): boolean {
  if ((general(tokens, i) & General.adverb) !== 0) return true;
  const end = tokens.end[i]!;
  return (
    end - tokens.start[i]! > 4 &&
    /(?:ly|[npr]wards?)$/i.test(tokens.text.slice(end - 6, end)) &&
    !capital(tokens, i)
  );
}
