import { irregularVerbs } from '../text/en/irregular-verbs.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import {
  ADVERB,
  ADVERB_BY_FORM,
  AND,
  AUXILIARY,
  BUT,
  CONJUNCTION,
  DETERMINER,
  JOINS,
  PERSON,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SAYING,
  STOP,
  THE,
  VERB_BY_FORM,
  WHOSE,
} from './en/doers.ts';
import type { Reading } from './spotted.ts';

/**
 * Who begins the clause that gives a figure: "Okonjo served 11 aces, Lind four" puts the four down to Lind. By the order of
 * words alone: a name at the beginning of the sentence, or behind what leads to a new clause, and a verb behind it. A clause
 * that begins with anybody else ("the champion made", "he made") has no name; so has what somebody says.
 */

/** Tokens before a figure in which its clause may begin: the length of a long sentence. */
const REACH = 60;

/** Words of a role that may stand around the name of whoever has it: "sixth seed Ada Okonjo", "Comets guard Reggie Tate". */
const MOST_ROLE_WORDS = 4;

/** Words that may end one clause and begin another; those that only may come with `false`. */
const BOUNDARIES: ReadonlyMap<string, boolean> = new Map([
  ...[...CONJUNCTION, ...STOP, ...RELATIVE].map((word) => [word, true] as const),
  ...[AND, ','].map((word) => [word, false] as const),
]);

const PAST = new Set(irregularVerbs.flatMap(([, forms]) => forms.split(' ')));

const isAdverb = (word: string) => ADVERB_BY_FORM.test(word) || ADVERB.has(word);

/** By its form: a past ("served", "beat"), an auxiliary, or a present as headlines have it ("ousts"). */
const isVerb = (word: string) => AUXILIARY.has(word) || PAST.has(word) || VERB_BY_FORM.test(word);

/** What stands at the beginning of a clause: a named subject with its verb, another one, or none. */
interface Opening {
  readonly kind: 'named' | 'other' | 'none';
  /** The name's tokens. */
  readonly name: Span | null;
  /** Token of the verb, or behind the name. */
  readonly end: number;
}

/** Reads the clauses of one text. */
export class Doers {
  readonly #tokens: Tokens;
  readonly #sentences: Int32Array;
  /** Tokens of names, those at the beginning of a sentence too that stand elsewhere; by each one that the names mention. */
  readonly #names: ReadonlyMap<number, number>;
  readonly #figures: ReadonlySet<number>;
  readonly #words = new Map<number, string>();

  /**
   * @param figures first tokens of the figures
   */
  constructor({ tokens, sentences, names }: Reading, figures: ReadonlySet<number>) {
    this.#tokens = tokens;
    this.#sentences = sentences;
    this.#names = namesOf(tokens, sentences, names.tokens);
    this.#figures = figures;
  }

  /**
   * Last tokens of the names of those to whom a figure is put down, which tell them apart as the first may not ("Keeper Milan
   * Hruska"); none where its clause names nobody so.
   */
  of(figure: number, sentence: number): readonly number[] {
    const named = this.#doer(figure, sentence);
    const out: number[] = [];
    for (let i = named?.start ?? 0; i < (named?.end ?? 0); i++)
      if (this.#names.has(i) && !this.#names.has(i + 1)) out.push(this.#names.get(i)!);
    return out;
  }

  #doer(figure: number, sentence: number): Span | null {
    const begin = this.#sentences[sentence]!;
    const own = this.#owner(figure, begin);
    if (own !== null) return own;
    const start = Math.max(begin, figure - REACH);
    if (!this.#isNamed(begin, start, figure)) return null;
    let doer: Span | null = null;
    /** Who did it before a relative clause. */
    let outer: Span | null | undefined;
    let from = start;
    if (start === begin) {
      const opening = this.#beginning(start, figure);
      doer = opening.name ?? this.#meant(sentence);
      from = Math.max(opening.end, start);
    }
    for (let i = from; i < figure; i++) {
      const word = this.#word(i);
      const leads = BOUNDARIES.get(word);
      if (leads === undefined) continue;
      if (RELATIVE.has(word) && this.#word(i - 1) === ',') {
        outer = doer;
        doer = this.#nameBefore(i - 1, begin);
        continue;
      }
      if (word === ',' && outer !== undefined) {
        doer = outer;
        outer = undefined;
      }
      if (RELATIVE.has(word)) continue;
      const next = this.#opening(i + 1, figure);
      // "The governor said five villages": nobody but the villages was hit.
      if (SAYING.has(word)) doer = null;
      if (next.kind === 'named') {
        doer = next.name;
        outer = undefined;
        i = Math.max(i, next.end - 1);
      } else if (next.kind === 'other' && (leads || this.#beginsAnother(i + 1))) doer = null;
      // "Corrigan was given 14 years and Sedge, 44, nine"
      else if (word === AND && next.name?.start === i + 1 && next.name.end === next.end) doer = null;
    }
    return doer;
  }

  /** In small letters; a sentence's words are asked for again by each of its figures. */
  #word(i: number): string {
    const { text, start, end, count } = this.#tokens;
    if (i < 0 || i >= count) return '';
    let word = this.#words.get(i);
    if (word === undefined) {
      word = text.slice(start[i], end[i]).toLowerCase();
      this.#words.set(i, word);
    }
    return word;
  }

  /** A capital begins a sentence or a role: "Comets guard Reggie Tate". */
  #isVerbAt(i: number): boolean {
    const { text, start } = this.#tokens;
    return text.charCodeAt(start[i]!) >= SMALL_A && isVerb(this.#word(i));
  }

  /** Whether anybody may be found: most figures of tables and lists stand beside no name. */
  #isNamed(begin: number, start: number, figure: number): boolean {
    for (let i = start; i < figure; i++) if (this.#names.has(i)) return true;
    return start === begin && this.#pronounAt(begin);
  }

  #pronounAt(at: number): boolean {
    return PERSON.has(this.#word(BUT.has(this.#word(at)) ? at + 1 : at));
  }

  /** "Brubaker's 311 yards", "Charles (226 yards)", "Devlin, whose 148". */
  #owner(figure: number, start: number): Span | null {
    const before = this.#word(figure - 1);
    if (POSSESSIVE.has(before) || before === '(') return this.#nameBefore(figure - 1, start);
    return before === WHOSE && this.#word(figure - 2) === ',' ? this.#nameBefore(figure - 2, start) : null;
  }

  /** The name that ends before a token. */
  #nameBefore(end: number, start: number): Span | null {
    let from = end;
    while (from > start && this.#names.has(from - 1)) from--;
    return from < end ? { start: from, end } : null;
  }

  /** How a sentence begins, behind a place or a time that it puts first: "On Sunday Marlow ran". */
  #beginning(start: number, figure: number): Opening {
    const opening = this.#opening(start, figure);
    if (!PREPOSITION.has(this.#word(start))) {
      // "Marlow, the league's best, ran": what parts the name from its verb tells of him.
      const { name, end } = opening;
      return name !== null && (opening.kind === 'named' || this.#word(end) === ',') ? opening : NONE(start);
    }
    for (let i = start + 1; i < Math.min(figure, start + MOST_OPENING); i++) {
      if (PREPOSITION.has(this.#word(i - 1)) || DETERMINER.has(this.#word(i - 1))) continue;
      if (!this.#names.has(i) && !DETERMINER.has(this.#word(i))) continue;
      const next = this.#opening(i, figure);
      if (next.kind === 'named') return next;
    }
    return NONE(start);
  }

  /** Whom a sentence means that begins with "he" or "she": the one with whom the sentence before begins. */
  #meant(sentence: number): Span | null {
    for (let s = sentence; s > Math.max(0, sentence - MOST_MEANT); s--) {
      const at = this.#sentences[s]!;
      if (!this.#pronounAt(at)) return null;
      const before = this.#sentences[s - 1]!;
      const { name } = this.#beginning(before, at);
      if (name !== null) return name;
    }
    return null;
  }

  #beginsAnother(i: number): boolean {
    const word = this.#word(i);
    return PRONOUN.has(word) || DETERMINER.has(word);
  }

  #opening(at: number, figure: number): Opening {
    let i = DETERMINER.has(this.#word(at)) ? at + 1 : at;
    if (PRONOUN.has(this.#word(i))) return { kind: 'other', name: null, end: i };
    let name: Span | null = null;
    let role = 0;
    for (; i < figure; i++) {
      const word = this.#word(i);
      // "…, Lind four": the verb is that of the clause before.
      if (this.#figures.has(i)) return name?.end === i ? { kind: 'named', name, end: i } : NONE(at);
      if (this.#names.has(i)) {
        const joined: boolean = name !== null && this.#joins(name.end, i);
        let end = i + 1;
        while (this.#names.has(end)) end++;
        name = { start: joined ? name!.start : i, end };
        i = end - 1;
      } else if (name !== null && (JOINS.has(word) || word === THE) && this.#leadsToName(i + 1)) {
        // "The Alliance of Piet Roemer"
      } else if (POSSESSIVE.has(word) && name !== null) {
        // "Okonjo's rival made": no name of hers.
        if (!this.#names.has(i + 1) && !this.#isVerbAt(i + 1)) return { kind: 'other', name: null, end: i };
      } else if (isAdverb(word) && name !== null) {
        // "Okonjo also served"
      } else if (this.#isVerbAt(i)) {
        if (i === at) return NONE(at);
        if (name === null || SAYING.has(word)) return { kind: 'other', name: null, end: i };
        return { kind: 'named', name, end: i };
      } else if (/^\p{L}/u.test(word) && !PREPOSITION.has(word) && !CONJUNCTION.has(word) && word !== AND) {
        if (++role > MOST_ROLE_WORDS) return NONE(at);
        // "Mr. LaRue"
        if (this.#word(i + 1) === '.' && this.#names.has(i + 2)) i++;
      } else return { kind: 'none', name, end: i };
    }
    return name !== null && name.end === figure ? { kind: 'named', name, end: figure } : NONE(at);
  }

  /** Whether only words that join stand between two names. */
  #joins(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const word = this.#word(i);
      if (!JOINS.has(word) && word !== THE) return false;
    }
    return true;
  }

  #leadsToName(i: number): boolean {
    return this.#names.has(i) || (DETERMINER.has(this.#word(i)) && this.#names.has(i + 1));
  }
}

const SMALL_A = 97;

/** A name that begins a sentence is none by its capital, but where it is one elsewhere: "… beat Petra Lind. Lind made". */
function namesOf(
  { hash }: Tokens,
  sentences: Int32Array,
  named: readonly number[],
): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  const known = new Map<number, number>();
  for (const token of named) {
    out.set(token, token);
    known.set(hash[token]!, token);
  }
  for (const first of sentences) {
    const token = known.get(hash[first]!);
    if (token !== undefined && !out.has(first)) out.set(first, token);
  }
  return out;
}

/** Sentences in a row that call somebody "he". */
const MOST_MEANT = 4;

/** Tokens of a place or a time that a sentence puts first. */
const MOST_OPENING = 8;

const NONE = (end: number): Opening => ({ kind: 'none', name: null, end });
