import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import { isBody, isDone, isJoint, isRoleWord } from './belonging.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { is, isCompound, isSource, type Scan, sourceBits } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/** Where the core ends: before the first preposition or participle that follows a noun. */
export function coreEnd(scan: Scan, first: number, last: number): number {
  for (let i = first + 1; i <= last; i++) {
    if (is(scan, i, Form.preposition)) {
      // "of" inside a capitalised name goes on: "Department of Homeland Security", "Organization for Security".
      const inName =
        (isThe(scan, i, Id.of) || (isThe(scan, i, Id.for) && isSource(scan, i - 1, Noun.group))) &&
        is(scan, i - 1, Form.name) &&
        (is(scan, i + 1, Form.name) || isOfBody(scan, i, last)) &&
        !isRoleWord(scan, i - 1) &&
        !isFullName(scan, nameStart(scan, first, i - 1), i - 1);
      if (!inName && !isJoint(scan, i)) return i - 1;
    } else if (
      // "a poll out on Monday", "a report released"
      isSource(scan, i - 1, Noun.document) &&
      (isOneOf(scan, i, Asked.particle) ||
        (is(scan, i, Form.ed) && (i === last || is(scan, i + 1, Form.weekday))))
    ) {
      return i - 1;
    } else if (
      is(scan, i, Form.lower) &&
      ((sourceBits(scan, i) & (Verb.past | Verb.gerund)) !== 0 || isDone(scan, i)) &&
      !is(scan, i + 1, Form.name)
    ) {
      return i - 1;
    }
  }
  return last;
}

/** Where the name that ends at `last` begins, behind the small words of a role: "analyst | Otto Keller". */
function nameStart(scan: Scan, first: number, last: number): number {
  let i = last;
  while (i > first && !is(scan, i - 1, Form.lower)) i--;
  return i;
}

/** "International Committee of | the Red Cross", but "the Police of the Marn region", "the Office of the Chief Examiner". */
const isOfBody = (scan: Scan, of: number, last: number) =>
  isSource(scan, of - 1, Noun.group) &&
  isThe(scan, of + 1, Id.the) &&
  is(scan, of + 2, Form.name) &&
  is(scan, last, Form.name) &&
  !isRoleWord(scan, of + 2) &&
  !isRoleWord(scan, last);

/** Two names and more, none of them a body's: "John Curtice" of a university, not "National Bank" of a country. */
export function isFullName(scan: Scan, first: number, last: number): boolean {
  if (last <= first || isBody(scan, first, last)) return false;
  for (let i = first; i <= last; i++)
    if ((!is(scan, i, Form.name) && !isCompound(scan, i)) || is(scan, i, Form.acronym)) return false;
  return true;
}
