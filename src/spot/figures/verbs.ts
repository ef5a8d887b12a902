import { Kind, type Tokens } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { personStates } from '../en/figures-nouns.ts';
import { General } from '../en/general.ts';
import { verbLemma, verbLemmaAt } from './lemma.ts';
import { isVerbForm } from './noun-phrase.ts';
import { bits, general, isHyphen, kindAt, lexAt, sign, wordAt } from './scan.ts';
import { byId, headlineOf, Id, NUMBER_WORD } from './tables.ts';

/** What a state of people says to have happened to them, as a lemma. */
export const stateOf = byId(
  personStates.map(([word, said]) => [word, said === word ? verbLemma(word) : said] as const),
);

/** Predicates of people's states: whom two of them befell are two sets of people. */
export const PERSON_STATES: ReadonlySet<string> = new Set([...stateOf.values(), 'inhabit', 'harm']);

export function isNumber(tokens: Tokens, i: number): boolean {
  return kindAt(tokens, i) === Kind.number || (bits(tokens, i) & NUMBER_WORD) !== 0;
}

/** Verbs that say who speaks: what follows is said, not done to ("said 41 soldiers crossed"). */
export const SPEAKING: ReadonlySet<string> = new Set(
  `say tell add state claim report announce note confirm estimate believe think warn stress insist suggest show
   reveal indicate`.split(/\s+/),
);

/** What a state word at `i` says of people; undefined where there is none. The class is asked first: it costs less. */
export function stateAt(tokens: Tokens, i: number): string | undefined {
  return (bits(tokens, i) & Word.state) === 0 ? undefined : stateOf.get(lexAt(tokens, i));
}

/** Verbs that begin what another goes on with: "started shooting". */
export const STARTING: ReadonlySet<string> = new Set(
  'start starts started begin begins began kept keep'.split(' '),
);

/** Verbs that only lead to another: "allowed to cross", "got injured", "were confirmed dead", "seen fleeing". */
export const LIGHT: ReadonlySet<string> = new Set(
  `allow permit manage decide agree begin start continue try want expect get confirm report believe fear presume see
   cause force help order urge`.split(/\s+/),
);

/** What people suffer and sustain. */
const HARM = /^(?:wound|injur|burns)/;

/** Tokens between a verb and what it is said to bring: "suffered non-life-threatening gunshot wounds". */
const COMPLEMENT_REACH = 8;

/** Whether a word of the phrase at `from` is of those looked for; a second preposition but "of" ends it. */
export function isWithin(tokens: Tokens, from: number, words: RegExp): boolean {
  for (let i = from; i < from + COMPLEMENT_REACH; i++) {
    if (words.test(wordAt(tokens, i))) return true;
    const goesOn =
      i === from || (general(tokens, i) & General.preposition) === 0 || lexAt(tokens, i) === Id.of;
    if (!goesOn || (sign(tokens, i) !== 0 && !isHyphen(sign(tokens, i)))) return false;
  }
  return false;
}

/** "taken hostage", "found dead", "stabbed to death", "lost their lives", "allowed to cross": what completes the verb says what happened. */
export function withComplement(tokens: Tokens, i: number, lemma: string): string {
  const next = wordAt(tokens, i + 1);
  if (next === 'dead') return 'die';
  if (/^(?:hostage|prisoner|captive)$/.test(next)) return `${lemma} ${next}`;
  const brought = broughtTo(tokens, i + 1, lemma);
  if (brought !== '') return brought;
  // "were left injured", "left critically wounded", "found shot to death"
  if (lemma === 'leave' || lemma === 'find')
    return broughtTo(tokens, i + 2, lemma) || (stateAt(tokens, i + 1) ?? stateAt(tokens, i + 2) ?? lemma);
  if (/^(?:suffer|sustain|receive)$/.test(lemma) && isWithin(tokens, i + 1, HARM)) return 'injure';
  if (lemma === 'lose' && /^li(?:fe|ves)$/.test(wordAt(tokens, i + 2))) return 'die';
  if (LIGHT.has(lemma)) {
    const state = stateAt(tokens, i + 1);
    if (state !== undefined) return state;
    if (STARTING.has(wordAt(tokens, i)) && PERSON_STATES.has(lemmaAt(tokens, i + 1))) return '';
    // "feared buried", "believed trapped"
    if (isVerbForm(tokens, i + 1) && !SPEAKING.has(lemmaAt(tokens, i + 1))) return lemmaAt(tokens, i + 1);
    // "expected to be released", but "believed to be safe" tells nothing that happened.
    const what = next === 'to' ? wordAt(tokens, i + 2) : '';
    if (what === 'have' && isVerbForm(tokens, i + 3)) return lemmaAt(tokens, i + 3);
    if (what === 'be') return isVerbForm(tokens, i + 3) ? lemmaAt(tokens, i + 3) : '';
    if (what !== '') return what;
    if (next === 'into') return 'enter';
  }
  return lemma;
}

/** "to death", "to a hospital", "into custody" at `i` behind a verb or its object: what it brings, and not what a court does; '' where nothing. */
export function broughtTo(tokens: Tokens, i: number, verb: string): string {
  const where = wordAt(tokens, i + 1);
  if (where === 'custody') return 'arrest';
  if (wordAt(tokens, i) !== 'to' || /^(?:sentenc|condemn)/.test(verb)) return '';
  if (where === 'death') return 'die';
  return /^(?:take|send|bring)$/.test(verb) && isWithin(tokens, i + 1, /^(?:hospital|medical)/)
    ? 'hospitalise'
    : '';
}

export function lemmaAt(tokens: Tokens, i: number): string {
  return stateAt(tokens, i) ?? verbLemmaAt(tokens, i);
}

/** The present of headlines: "Blast kills 41", "22 die". Only verbs that news of events uses so. */
export function headlineVerb(tokens: Tokens, i: number): string {
  const lex = lexAt(tokens, i);
  return lex === 0 ? '' : (headlineOf.get(lex) ?? '');
}

/** Whether the word says what befalls people: "killing", "injures", "wounded". */
export const befalls = (tokens: Tokens, i: number): boolean =>
  kindAt(tokens, i) === Kind.word &&
  (PERSON_STATES.has(lemmaAt(tokens, i)) || PERSON_STATES.has(headlineVerb(tokens, i)));

/** A form of "be" that links a number to its subject: "the toll is 40". */
export const isBeing = (tokens: Tokens, i: number): boolean =>
  /^(?:is|are|was|were)$/.test(wordAt(tokens, i));
