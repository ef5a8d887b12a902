import { Gap, Kind, type Tokens } from '../../text/tokens.ts';
import * as Form from './form.ts';

/** Which quotation is open: none, one in double marks ("…", “…”, ''…'', «…»), one in single curly ones (‘…’). */
export const NONE = 0;
const DOUBLE = 1;
export const SINGLE = 2;

/** Form bits of quotations. */
export const QUOTED = Form.opens | Form.within | Form.closes;

/** Whether a sign may open or close a quotation. */
export function isMark(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 96 || isCurly(unit) || unit === 0xab || unit === 0xbb;
}

const isCurly = (unit: number) => unit >= 0x2018 && unit <= 0x201f;

/** Two apostrophes (or grave accents) in place of a double mark, as in wire texts. */
export function isDoubled({ text, start }: Tokens, i: number, unit: number): boolean {
  if (unit !== 39 && unit !== 96) return false;
  const at = start[i]!;
  return text.charCodeAt(at + 1) === unit && text.charCodeAt(at + 2) !== unit;
}

/** What the mark at `i` does to the quotation that is open: opens or closes one, or stands within it; 0 for none of it. */
export function quoteForm(tokens: Tokens, i: number, unit: number, open: number, doubled: boolean): number {
  if (doubled || (unit !== 39 && unit !== 96 && unit !== LEFT && unit !== RIGHT)) {
    const ends = unit === 0x201d || unit === 0xbb;
    // A straight mark behind a word and before a space is an inch: 'a 34" screen'.
    if (open === NONE && unit === 34 && endsWord(tokens, i) && tokens.gap[i] === Gap.none) return 0;
    if (open === NONE) return ends ? Form.within : Form.opens;
    return ends || !opensHere(tokens, i, doubled) ? Form.closes : Form.within;
  }
  if (open === NONE) return unit === LEFT ? Form.opens : 0;
  return open === SINGLE && unit === RIGHT && endsWord(tokens, i) ? Form.closes : Form.within;
}

const LEFT = 0x2018;
const RIGHT = 0x2019;

/** The quotation that is open behind a mark of this form. */
export function openAfter(open: number, form: number, unit: number): number {
  if (form === Form.opens) return unit === LEFT ? SINGLE : DOUBLE;
  return form === Form.closes ? NONE : open;
}

/** Behind a space and before a word: such a straight mark opens; any other closes. */
function opensHere({ gap, kind }: Tokens, i: number, doubled: boolean): boolean {
  const next = doubled ? i + 2 : i + 1;
  return gap[i]! > Gap.none && gap[next] === Gap.none && kind[next] !== Kind.sign;
}

/** Whether a single mark behind a word is no apostrophe. */
function endsWord({ gap, kind, count }: Tokens, i: number): boolean {
  return gap[i + 1] !== Gap.none || kind[i + 1] === Kind.sign || i + 1 === count;
}
