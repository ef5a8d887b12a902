import * as Form from './form.ts';
import { phraseRight } from './phrase-right.ts';
import { is, type Range, type Scan, type Sentence } from './scan.ts';
import { isParting } from './subject.ts';

/**
 * The subject of "The port closed a pier, saying …", "… and added": whom the first clause of the sentence begins with that
 * has a verb behind its first phrase, or a later one behind a comma and a conjunction.
 */
export function subjectOfClause(scan: Scan, cue: number, { first: floor }: Sentence): Range | null {
  let found: Range | null = null;
  for (let i = floor - 1; i < cue - 1; i++) {
    const joins = is(scan, i, Form.conjunction);
    if (i >= floor && !isParting(scan, i) && !joins) continue;
    if (found !== null && !(joins && is(scan, i - 1, Form.comma))) continue;
    found = doer(scan, i + 1, cue) ?? found;
  }
  return found;
}

/** The phrase that begins at `first` with a verb of its own behind it, before the cue. */
function doer(scan: Scan, first: number, cue: number): Range | null {
  if (is(scan, first, Form.ing | Form.timeUnit) || !is(scan, first, Form.begins | Form.pronoun)) return null;
  const end = phraseRight(scan, first, cue - 1, false);
  const verb = is(scan, end + 1, Form.comma) ? end + 2 : end + 1;
  if (end < first) return null;
  if (verb < cue && is(scan, verb, Form.finite | Form.ed | Form.adverb)) return { first, last: end };
  // "The firm refused to pay and said": no other verb stands before the cue.
  for (let i = first + 1; i <= end && !is(scan, i, Form.comma | Form.relative); i++) {
    if (!is(scan, i, Form.ed)) continue;
    let last = i - 1;
    while (is(scan, last, Form.adverb)) last--;
    return last < first ? null : { first, last };
  }
  return null;
}
