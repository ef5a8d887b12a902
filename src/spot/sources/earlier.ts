import { describe } from './describe.ts';
import type { Description } from './description.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { phraseLeft } from './phrase-left.ts';
import { LONGEST_PHRASE, phraseRight } from './phrase-right.ts';
import { is, type Scan, sentenceOf } from './scan.ts';
import { isThe } from './words.ts';

/** The phrase before "who". */
export function antecedent(scan: Scan, relative: number): Description | null {
  const { first: floor } = sentenceOf(scan, relative);
  let last = relative - 1;
  if (is(scan, last, Form.comma)) last--;
  // "Anna Brandt, 62, who said"
  if (is(scan, last, Form.number) && is(scan, last - 1, Form.comma)) last -= 2;
  if (last < floor) return null;
  const phrase = phraseLeft(scan, last, floor);
  return phrase === null ? null : describe(scan, { first: phrase.first, last });
}

/** How far back a full name is looked for, in tokens: surnames follow their full names within an article. */
const NAME_REACH = 4000;

/** The full name that the text gives before a bare surname, with its role; null if there is none. */
export function fullName(scan: Scan, name: string, mention: number): Description | null {
  const own = tokenOf(scan, name, mention);
  if (own < 0) return null;
  const { hash } = scan.tokens;
  const wanted = hash[own]!;
  for (
    let i = hash.indexOf(wanted, Math.max(1, mention - NAME_REACH));
    i >= 0 && i < mention;
    i = hash.indexOf(wanted, i + 1)
  ) {
    if (!is(scan, i - 1, Form.name) || !isSame(scan, i, name)) continue;
    const sentence = sentenceOf(scan, i);
    const phrase = phraseLeft(scan, i, sentence.first);
    if (phrase === null) return null;
    const first = afterAnd(scan, phrase.first, i);
    // "Anna Keller, a baker, lost", but "Anna Keller, Otto Brandt and others"
    const apposed = is(scan, i + 1, Form.comma) && is(scan, i + 2, Form.lower);
    const last = apposed ? Math.max(i, phraseRight(scan, first, sentence.last, false)) : i;
    const so = describe(scan, { first, last });
    const whole = so.kind === 'person' && so.name.endsWith(name) && so.name !== name;
    // "Anna and Otto Keller" are two.
    return whole && !so.name.includes(' and ') ? so : null;
  }
  return null;
}

/** Where the last of several people begins: "Mayor Ada Quill and | Chief Otto Hale", but "Anna and Otto Quill". */
function afterAnd(scan: Scan, first: number, last: number): number {
  let i = last;
  while (i > first + 1 && !isThe(scan, i, Id.and)) i--;
  return i > first + 1 ? i + 1 : first;
}

/** The token of a mention that is its name, for "who" that of the phrase before it; -1 if none is. */
function tokenOf(scan: Scan, name: string, mention: number): number {
  const last = Math.min(scan.tokens.count - 1, mention + LONGEST_PHRASE);
  for (let i = mention; i <= last; i++) if (isSame(scan, i, name)) return i;
  for (let i = mention - 1; i >= Math.max(0, mention - LONGEST_PHRASE); i--)
    if (isSame(scan, i, name)) return i;
  return -1;
}

function isSame({ tokens }: Scan, i: number, name: string): boolean {
  const start = tokens.start[i]!;
  return tokens.end[i]! - start === name.length && tokens.text.startsWith(name, start);
}
