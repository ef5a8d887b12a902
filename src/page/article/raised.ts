/** What stands around a raised or lowered sign in the text of an article; these characters stand in no node. */
export interface Raised {
  readonly before: '' | ' ' | '^' | '^(';
  readonly behind: '' | ')';
}

/** Part of the word before it: "4th", "km2", "CO2". */
const JOINED: Raised = { before: '', behind: '' };
/** A figure of its own, as that of a fraction behind a whole number: "3 1/2". */
const APART: Raised = { before: ' ', behind: '' };
/** "3 × 10^6" is a number, and read as one; of "10^(6) boats" none is made up. */
const FACTOR: Raised = { before: '^', behind: '' };
const POWER: Raised = { before: '^(', behind: ')' };

/** Elements whose text is no longer said. */
export const DELETED: readonly string[] = ['del', 's', 'strike'];

/** How much of the text before a raised sign says what it is. UTF-16 code units. */
export const RAISED_TAIL = 24;

/** Words of the names that publishing systems give to marks of footnotes and of sources. */
const MARK_NAMES = new Set(
  'reference references footnote footnotes footnoteref fn fnref noteref endnote endnotes'.split(' '),
);

/** "2", "2, 3", "2–4". */
const NUMBERS = /^\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}$/;
const BRACKETED = /^\[[^\]]{1,40}\]$/;
/** Longest text of a mark ("[citation needed]"): more is a text in small print, which is read. UTF-16 code units. */
const LONGEST_MARK = 40;
/** Longest text of a link that is one without being raised; "reference" is also the class of links to sections. */
const LONGEST_NOTE_LINK = 6;
const SYMBOLS = /^[*†‡§¶‖#]{1,4}$/;

/** Longest word that a raised number belongs to: symbols of units and elements ("km", "cm", "R"). Letters. */
const LONGEST_SYMBOL = 2;

/** Whether a link is the mark of a footnote, also where only its style raises it. */
export function isNoteLink(link: Element): boolean {
  if ((link.textContent ?? '').trim().length > LONGEST_NOTE_LINK) return false;
  if (link.getAttribute('role') === 'doc-noteref') return true;
  return link.getAttribute('href')?.startsWith('#') === true && isNamedMark(link);
}

/**
 * How the text of a `<sup>` or `<sub>` is read; null where it is a mark that nobody reads aloud, of a footnote or a source.
 *
 * @param before the text directly before it, {@link RAISED_TAIL} of it; '' where it begins a word of its own
 */
export function raisedAs(element: Element, before: string): Raised | null {
  const text = (element.textContent ?? '').trim();
  if (element.localName === 'sub') return endsInDigit(before) && /^\d/.test(text) ? APART : JOINED;
  if (isMark(element, text)) return null;
  if (!NUMBERS.test(text) || before === '') return JOINED;
  const ofFraction = /^\s*[/⁄]/.test(element.nextSibling?.textContent ?? '');
  if (ofFraction) return endsInDigit(before) ? APART : JOINED;
  if (endsInDigit(before)) return raisedOnNumber(before);
  const word = /\p{L}{1,3}$/u.exec(before)?.[0] ?? '';
  if (word !== '') return word.length <= LONGEST_SYMBOL ? JOINED : null;
  return /[\p{Pe}\p{Pf}.,;:!?"'%…]$/u.test(before) ? null : JOINED;
}

/** Ten and numbers of one digit are raised to powers; a number behind a larger one is that of a footnote. */
function raisedOnNumber(before: string): Raised | null {
  if (/[×x·*]\s?10$/.test(before)) return FACTOR;
  return /(?:^|[^\d.,])(?:10|\d)$/.test(before) ? POWER : null;
}

const isBlank = (node: Node | null) => node === null || node.textContent?.trim() === '';

const endsInDigit = (text: string) => /\d$/.test(text);

function isMark(element: Element, text: string): boolean {
  if (text.length > LONGEST_MARK) return false;
  if (BRACKETED.test(text) || SYMBOLS.test(text) || isNamedMark(element)) return true;
  if (element.querySelector('a') !== null) return true;
  return (
    element.parentElement?.localName === 'a' &&
    isBlank(element.previousSibling) &&
    isBlank(element.nextSibling)
  );
}

function isNamedMark(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('epub:type') ?? ''}`;
  return names.length <= 400 && names.split(/[\s_-]+/).some((name) => MARK_NAMES.has(name.toLowerCase()));
}
