import type { Stance } from '../../claim/attribution.ts';
import { General } from '../en/general.ts';
import { Noun } from '../en/sources-nouns.ts';
import { NEEDS_PROOF } from '../en/sources-patterns.ts';
import { isAdverb, isAuxiliary, isGeneral, isSource, type Range, type Scan, sentenceOf } from './scan.ts';
import { isOneOf, wordSet } from './words.ts';

const word = ({ tokens }: Scan, i: number) => tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();

/**
 * Whether the source stands behind the content: a cue of denial denies ("denied that 400 died"), a negated denial does
 * not ("did not deny"), a cue of claiming doubts ("alleges"), and so does "could not confirm".
 */
export function stanceOf(scan: Scan, cue: Range, group: number): Stance {
  let negated = false;
  for (let i = group; i < cue.first; i++) {
    negated ||= isGeneral(scan, i, General.negation) || isSource(scan, i, Noun.contracted);
  }
  if (isSource(scan, cue.first, Noun.denial)) return negated ? 'asserts' : 'denies';
  if (isSource(scan, cue.first, Noun.doubt)) return 'doubts';
  return negated && NEEDS_PROOF.test(word(scan, cue.first)) ? 'doubts' : 'asserts';
}

const VERIFIED = wordSet('verified confirmed corroborated');
const RETRACTED = wordSet('retracted withdrew withdrawn');
const BE = wordSet('be been');
const STATEMENT = wordSet(
  'statement claim report figure figures number toll estimate remarks comments account story',
);
const LOOKED_FOR = Uint8Array.from(VERIFIED, (flag, id) => flag | RETRACTED[id]!);

/** How far behind "retracted" its statement may stand: "retracted its earlier statement". Tokens. */
const OBJECT_REACH = 5;

/**
 * Sentences, by their first token, whose statements are doubted or taken back: by themselves, or by the sentence behind
 * ("It could not be independently verified", "The ministry later retracted the statement").
 */
export function disclaimed(scan: Scan): ReadonlyMap<number, Stance> {
  const { count, lex } = scan.tokens;
  const out = new Map<number, Stance>();
  for (let i = 0; i < count; i++) {
    if (LOOKED_FOR[lex[i]!] === 0) continue;
    const stance = isOneOf(scan, i, RETRACTED)
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

/** "could not be independently verified", "has not been confirmed". */
function isUnverified(scan: Scan, verb: number): boolean {
  let passive = false;
  for (let i = verb - 1; i >= 0; i--) {
    if (isGeneral(scan, i, General.negation) || isSource(scan, i, Noun.contracted)) return passive;
    if (isOneOf(scan, i, BE)) passive = true;
    else if (!isAuxiliary(scan, i) && !isAdverb(scan, i)) return false;
  }
  return false;
}

function takesBack(scan: Scan, verb: number): boolean {
  for (let i = verb + 1; i < verb + OBJECT_REACH; i++) if (isOneOf(scan, i, STATEMENT)) return true;
  return false;
}
