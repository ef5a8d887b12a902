import type { Stance } from '../../claim/attribution.ts';
import { General } from '../en/general.ts';
import { Noun } from '../en/sources-nouns.ts';
import { NEEDS_PROOF } from '../en/sources-patterns.ts';
import { isGeneral, isSource, type Range, type Scan } from './scan.ts';

const word = ({ tokens }: Scan, i: number) => tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();

/**
 * Whether the source stands behind the content: a cue of denial denies ("denied that 400 died"), a negated denial does
 * not ("did not deny"), a cue of claiming doubts ("alleges"), and so does "could not confirm".
 */
export function stanceOf(scan: Scan, cue: Range, group: number): Stance {
  let negated = false;
  for (let i = group; i < cue.first; i++) {
    negated ||= isGeneral(scan, i, General.negation) || /n't$|n’t$/.test(word(scan, i));
  }
  if (isSource(scan, cue.first, Noun.denial)) return negated ? 'asserts' : 'denies';
  if (isSource(scan, cue.first, Noun.doubt)) return 'doubts';
  return negated && NEEDS_PROOF.test(word(scan, cue.first)) ? 'doubts' : 'asserts';
}
