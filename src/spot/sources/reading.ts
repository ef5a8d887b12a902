import { BEYOND, Gap, Kind, Shape, type Tokens } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { CUE_VERB, Verb } from '../en/sources-verbs.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { isDoubled, isMark, NONE, openAfter, QUOTED, quoteForm } from './quotes.ts';
import { COLON, COMMA, HYPHEN, isTight, type Scan } from './scan.ts';
import { asked } from './words.ts';

/**
 * A text as the source spotter looks at it, in one pass over its tokens. Most words have the form that they had where they
 * were met before. A paragraph's end closes all quotations: one that goes on opens again in the next.
 */
export function readingOf(tokens: Tokens, sentences: Int32Array): Scan {
  const { text, count, start, end, gap, kind, shape, lex, hash } = tokens;
  const forms = new Int32Array(count + BEYOND);
  const triggers: number[] = [];
  const opening: number[] = [];
  let open = NONE;
  let twin = -1;
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s]!;
    const last = sentences[s + 1]!;
    const headline = isHeadline(tokens, first, last);
    if (gap[first] === Gap.paragraph) open = NONE;
    for (let i = first; i < last; i++) {
      let form = Form.number | Form.begins;
      let quoted = open === NONE ? 0 : Form.within;
      if (kind[i] === Kind.word) {
        const id = lex[i]!;
        const casing = headline ? headlineShape(shape[i]!, id) : shape[i]!;
        const small = (casing & Shape.first) === 0;
        form = small ? smallForms[id]! : largeForms[id]!;
        if (form === 0) form = learn(id, small);
        if (!small) {
          if ((casing & Shape.lower) === 0 && (casing & Shape.later) !== 0)
            form = (form & ~SMALL_WORD) | Form.acronym | Form.name | Form.begins;
          else if (
            (form & Form.month) !== 0 &&
            i > first &&
            (forms[i - 1]! & Form.name) !== 0 &&
            kind[i + 1] !== Kind.number
          )
            form = (form & ~SMALL_WORD) | Form.name | Form.begins;
          // "said Will Quill"
          else if (
            (form & (Form.auxiliary | Form.month)) === Form.auxiliary &&
            i > first &&
            (forms[i - 1]! & (Form.lower | Form.comma)) !== 0 &&
            (shape[i + 1]! & Shape.first) !== 0
          )
            form = (form & ~SMALL_WORD) | Form.name | Form.begins;
          else if (id === 0 && isContracted(text, end[i]!)) form &= ~(Form.name | Form.begins);
        } else if (id === 0) form |= endingOf(text, start[i]!, end[i]!);
        // "the under-secretary"
        else if ((form & Form.preposition) !== 0 && beginsCompound(tokens, i)) form &= ~Form.preposition;
      } else if (kind[i] === Kind.sign) {
        const unit = hash[i]!;
        form = signForm(tokens, i, unit);
        if (i === twin) quoted = forms[i - 1]! & QUOTED;
        else if (isMark(unit)) {
          const doubled = isDoubled(tokens, i, unit);
          if (doubled) twin = i + 1;
          quoted = quoteForm(tokens, i, unit, open, doubled);
          open = openAfter(open, quoted, unit);
        }
        if ((quoted & Form.opens) !== 0) opening.push(i);
      }
      forms[i] = form | quoted;
      if ((form & Form.trigger) !== 0) triggers.push(i);
    }
  }
  return { tokens, sentences, forms, triggers, opening };
}

/**
 * Whether a hyphen joins a word to the next, and nothing to the one before it. As `isCompound` of its hyphen, asked before
 * there are forms; not of "and/or", whose words stay what they are.
 */
const beginsCompound = (tokens: Tokens, i: number): boolean =>
  tokens.hash[i + 1] === HYPHEN && tokens.gap[i] !== Gap.none && isTight(tokens, i + 1);

const generalBank = english.banks[Bank.general]!;
const sourceBank = english.banks[Bank.sources]!;

/** Forms of words with a small and with a capital letter first, by lexicon identifier; 0 for words not met so far. */
const smallForms = new Int32Array(english.size + 1);
const largeForms = new Int32Array(english.size + 1);

/** The form of a word that was not met so far, kept for the next time. */
function learn(id: number, small: boolean): number {
  const word = english.words[id]!;
  const form = formOf(id, small, endingOf(word, 0, word.length));
  (small ? smallForms : largeForms)[id] = form;
  return form;
}

/** @param ending as {@link endingOf} gives it. */
function formOf(id: number, small: boolean, ending: number): number {
  const general = generalBank[id]!;
  const source = sourceBank[id]!;
  let form = Form.word | (general & Form.general);
  const contracted = (source & Noun.contracted) !== 0;
  const auxiliary = contracted || (general & General.auxiliary) !== 0;
  let finite = false;
  if (small) {
    const reports = (source & CUE_VERB) !== 0 && (source & Verb.nounToo) === 0;
    finite =
      auxiliary || (source & Verb.other) !== 0 || (reports && (source & (Verb.past | Verb.third)) !== 0);
    form |= Form.lower | ((source & Noun.noAdverb) !== 0 ? ending & ~Form.adverb : ending);
  } else if ((general & NO_NAME) === 0) form |= Form.capital | Form.name;
  else form |= Form.capital;
  if (finite) form |= Form.finite;
  if (auxiliary) form |= Form.auxiliary;
  if ((general & General.negation) !== 0) form |= Form.adverb;
  if ((source & Noun.opener) !== 0) form |= Form.opener;
  if ((source & Noun.quantifier) !== 0) form |= Form.quantifier;
  const particle = finite || contracted || (source & Noun.opener) !== 0 || (general & PARTICLE) !== 0;
  if (!particle || (general & General.determiner) !== 0 || (source & Noun.quantifier) !== 0)
    form |= Form.begins;
  if (id === Id.clitic) form |= Form.possessive;
  const triggers =
    (source & CUE_VERB) !== 0 ||
    id === Id.according ||
    id === Id.per ||
    (asked[id]! & TRIGGERS) !== 0 ||
    id === Id.words;
  return triggers ? form | Form.trigger : form;
}

/** What a small word is and a name spelt like it is not: "WHO", "US", "IT", the month of "Theresa May". */
const SMALL_WORD = Form.general | Form.opener | Form.finite | Form.auxiliary;

/** Words beside the cues at which a pattern begins. */
const TRIGGERS = Asked.verified | Asked.retracted | Asked.owned | Asked.tally | Asked.finding;

/** Small words that have a capital only where they begin a sentence. */
const NO_NAME =
  General.determiner |
  General.preposition |
  General.pronoun |
  General.conjunction |
  General.auxiliary |
  General.relative;

/** Words that begin no noun phrase. */
const PARTICLE =
  General.preposition |
  General.conjunction |
  General.auxiliary |
  General.relative |
  General.negation |
  General.adverb;

/** What the last letters of a small word tell that the lexicon lacks: -ed, -ing, -ly. */
function endingOf(text: string, start: number, end: number): number {
  if (end - start < SHORTEST_ENDED) return 0;
  const last = text.charCodeAt(end - 1);
  const before = text.charCodeAt(end - 2);
  if (last === D) return before === E ? Form.ed : 0;
  if (last === Y) return before === L ? Form.adverb : 0;
  if (last !== G || before !== N) return 0;
  return text.charCodeAt(end - 3) === I && end - start > SHORTEST_ENDED ? Form.ing : 0;
}

/** "used", "only"; "being" has one letter more. Shorter words have no such ending. Code units. */
const SHORTEST_ENDED = 4;

const D = 100;
const E = 101;
const G = 103;
const I = 105;
const L = 108;
const N = 110;
const Y = 121;

/** "You'll", "We’ve", "They're": a pronoun with its auxiliary is no name. */
function isContracted(text: string, end: number): boolean {
  if (!isApostrophe(text.charCodeAt(end - 3))) return false;
  const last = text.charCodeAt(end - 1);
  return last === E || last === L;
}

const isApostrophe = (unit: number) => unit === 39 || unit === 0x2019;

function signForm(tokens: Tokens, i: number, unit: number): number {
  if (unit === COMMA) return Form.sign | Form.comma;
  if (unit === COLON) return Form.sign | Form.trigger;
  return isApostrophe(unit) && ownsPlural(tokens, i) ? Form.sign | Form.possessive : Form.sign;
}

/** The apostrophe behind a plural: "Democrats' leader". */
function ownsPlural({ text, gap, kind, end }: Tokens, i: number): boolean {
  if (i === 0 || gap[i] !== Gap.none || gap[i + 1] === Gap.none || kind[i - 1] !== Kind.word) return false;
  const last = text.charCodeAt(end[i - 1]! - 1);
  return last === 115 || last === 83;
}

/** Words that headlines leave small: "of", "from", "the". */
const SMALL = General.preposition | General.determiner | General.conjunction;

/** Fewer words are no headline but a name or a label. */
const FEWEST_WORDS = 4;

/** Whether all words of a sentence have capitals, as in "Police Say Three Hurt", "POLICE SAY …". */
function isHeadline({ text, kind, shape, lex, start }: Tokens, first: number, last: number): boolean {
  let words = 0;
  for (let i = first; i < last; i++) {
    if (kind[i] !== Kind.word) continue;
    words++;
    const small = (shape[i]! & Shape.first) === 0 && (generalBank[lex[i]!]! & SMALL) === 0;
    // A possessive "'s" is small in any case.
    if (small && !isApostrophe(text.charCodeAt(start[i]!))) return false;
  }
  return words >= FEWEST_WORDS;
}

/** The case as it counts in a headline, where a capital says nothing: only words that the lexicon lacks are names. */
function headlineShape(shape: number, id: number): number {
  return id === 0 && (shape & Shape.first) !== 0 ? Shape.first | Shape.lower : Shape.lower;
}
