import { Noun } from '../en/sources-nouns.ts';
import { isNameParticle, isRoleWord } from './belonging.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { is, isCompound, isSource, type Scan, STOP, sign } from './scan.ts';
import { isThe } from './words.ts';

/**
 * First token of the name behind a title with its body, where no comma parts them: "Secretary of State | Anna Brandt",
 * "President of Ukraine | Otto Keller". A name is taken for a given name and a surname, with initials and particles; what
 * is left of the capitals is the body. -1 where nobody is named.
 *
 * @param head the last word of the title
 */
export function nameBehindBody(scan: Scan, head: number, last: number): number {
  const joint = head + 1;
  if (joint + 1 >= last || !is(scan, head, Form.name) || !isRoleWord(scan, head)) return -1;
  if (!isThe(scan, joint, Id.of) && !isThe(scan, joint, Id.for)) return -1;
  // "Premier of New South Wales, Anna Brandt, said", "Director of the Lindau Institute (LI) Anna Brandt said"
  if (is(scan, last + 1, Form.sign) && is(scan, last + 2, Form.name)) return -1;
  const body = is(scan, joint + 1, Form.determiner) ? joint + 2 : joint + 1;
  const surname = wordStart(scan, last, body);
  if (surname <= body || !is(scan, surname, Form.name)) return -1;
  let at = surname;
  while (at - 1 > body && isNameParticle(scan, at - 1) && !is(scan, at - 1, JOINTS)) at--;
  const given = wordStart(scan, at - 1, body);
  if (given > body && is(scan, given, Form.name)) at = given;
  // "Secretary of State Brandt" names somebody, "Governor of New South Wales" and "President of Sierra Leone" do not.
  const sure = isSource(scan, body, Noun.group);
  if (!sure && (at === surname || scan.tokens.lex[at] !== 0)) return -1;
  for (let i = at; i <= last; i++)
    if (is(scan, i, Form.acronym) || isSource(scan, i, Noun.group | Noun.document | Noun.outletHead))
      return -1;
  return at;
}

/** "Bank of England", "Arts and Culture" are joined by more than particles. */
const JOINTS = Form.preposition | Form.conjunction;

/** Whether the word is what many titles are of and no name: "State", "Police", "finance". */
export const isField = (scan: Scan, i: number): boolean =>
  is(scan, i, Form.lower) || isSource(scan, i, Noun.group | Noun.rank);

/** First token of the word that ends at `i`, with what a hyphen or the stop of an initial joins to it: "M. Reid". */
function wordStart(scan: Scan, i: number, floor: number): number {
  let first = i;
  while (first - 2 > floor && (isCompound(scan, first - 1) || sign(scan, first - 1) === STOP)) first -= 2;
  return first;
}
