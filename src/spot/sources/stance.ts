import type { Stance } from '../../claim/attribution.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { NEEDS_PROOF, REFUSING } from '../en/sources-patterns.ts';
import { lowerWord } from './belonging.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import type { Proposal } from './proposal.ts';
import { endsIn, holds, is, isSource, type Range, type Scan, sentenceOf, some } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/**
 * Whether the source stands behind the content: a cue of denial denies ("denied that 400 died"), a negated denial does
 * not ("did not deny"), a cue of claiming doubts ("alleges"), and so does "could not confirm".
 */
export function stanceOf(scan: Scan, proposal: Proposal): Stance {
  const { cue } = proposal;
  const negated = isDenied(scan, proposal);
  if (isSource(scan, cue.first, Noun.denial))
    return negated || (REFUSING.test(lowerWord(scan, cue.first)) && !isOfStatement(scan, cue.last))
      ? 'asserts'
      : 'denies';
  if (isSource(scan, cue.first, Noun.doubt)) return 'doubts';
  return negated && NEEDS_PROOF.test(lowerWord(scan, cue.first)) ? 'doubts' : 'asserts';
}

/** Whether the verb group that begins at `group` denies its cue: "did not say". */
export const isNegated = (scan: Scan, group: number, { first }: Range): boolean =>
  some(scan, group, first - 1, Form.negation) || holds(scan, group, first - 1, Noun.contracted);

/** The same of the whole attribution: "nor the army would say". */
export const isDenied = (scan: Scan, { source, group, cue, order }: Proposal): boolean =>
  isNegated(scan, group, cue) ||
  (order === 'before' && some(scan, source.first - 1, source.first, Form.negation));

/** What somebody says besides statements. */
const SAYING =
  /^(?:allegation|accusation|suggestion|assertion|charge|rumou?r|idea|notion|criticism)s?$|^(?:that|as)$/;

/** "rejected claims that 40 had died", but "rejected a 5% pay offer": who refuses an offer does not deny how high it is. */
function isOfStatement(scan: Scan, cue: number): boolean {
  for (let i = cue + 1; i <= cue + OBJECT_REACH; i++)
    if (isOneOf(scan, i, Asked.statement) || SAYING.test(lowerWord(scan, i))) return true;
  return false;
}

/** How far behind "retracted" its statement may stand: "retracted its earlier statement". Tokens. */
const OBJECT_REACH = 5;

/**
 * Sentences, by their first token, whose statements are doubted or taken back: by themselves, or by the sentence behind
 * ("It could not be independently verified", "The ministry later retracted the statement").
 */
export function disclaimed(scan: Scan): ReadonlyMap<number, Stance> {
  const out = new Map<number, Stance>();
  for (const i of scan.triggers) {
    if (!isOneOf(scan, i, Asked.verified | Asked.retracted)) continue;
    const stance = isOneOf(scan, i, Asked.retracted)
      ? takesBack(scan, i)
        ? 'denies'
        : null
      : isUnverified(scan, i)
        ? 'doubts'
        : null;
    if (stance === null) continue;
    const { first } = sentenceOf(scan, i);
    out.set(first, stance);
    if (first > 0) out.set(sentenceOf(scan, first - 1).first, stance);
  }
  return out;
}

/** "could not be independently verified", "could not verify the claim", "no independent confirmation". */
function isUnverified(scan: Scan, verb: number): boolean {
  const noun = endsIn(scan, verb, 'n');
  let complete = noun || (isThe(scan, verb, Id.verify) && isOfStatement(scan, verb));
  for (let i = noun && !is(scan, verb - 1, Form.negation) ? verb - 2 : verb - 1; i >= 0; i--) {
    if (is(scan, i, Form.negation) || isSource(scan, i, Noun.contracted)) return complete;
    if (isThe(scan, i, Id.be) || isThe(scan, i, Id.been)) complete = true;
    else if (isThe(scan, i, Id.to)) {
      // "was unable to verify", "not possible to verify"
      i--;
      if (i >= 0 && lowerWord(scan, i) === 'unable') return complete;
    } else if (!is(scan, i, Form.auxiliary | Form.adverb)) return false;
  }
  return false;
}

function takesBack(scan: Scan, verb: number): boolean {
  for (let i = verb + 1; i < verb + OBJECT_REACH; i++) if (isOneOf(scan, i, Asked.statement)) return true;
  return false;
}
