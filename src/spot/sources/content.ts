import type { Span } from '../../text/span.ts';
import { General } from '../en/general.ts';
import { Noun } from '../en/sources-nouns.ts';
import type { Proposal } from './cues.ts';
import { Quoted } from './quotes.ts';
import { COMMA, isDash, isGeneral, isSource, type Scan, sign } from './scan.ts';

/**
 * What an attribution says was said, as one span. A cue at the end of its sentence ('…, Malaev said.') has the words
 * before it, any other the words behind it up to the sentence's end; a cue between two parts of one utterance has both.
 */
export function contentOf(scan: Scan, { cue, source, sentence, order, group }: Proposal): Span {
  const { start, end } = scan.tokens;
  const first = Math.min(cue.first, source.first, group);
  const last = Math.max(cue.last, source.last);
  const tail = tailOf(scan, last, sentence.last);
  const before = contentBefore(scan, first, sentence.first);
  const ownTail =
    sentence.last - tail >= 3 && order !== 'after' && order !== 'by' && !isAdverbial(scan, last + 1);
  const leads = before !== null && (order === 'after' || order === 'according' || order === 'by' || !ownTail);
  if (leads && before !== null) {
    return { start: start[before.first]!, end: end[before.last]! };
  }
  if (tail < sentence.last) return { start: start[tail + 1]!, end: end[sentence.last]! };
  return { start: start[sentence.first]!, end: end[sentence.last]! };
}

/** "… in a statement", "… on Monday", "… to reporters": what stands behind the cue is no content. */
function isAdverbial(scan: Scan, i: number): boolean {
  return (
    (isGeneral(scan, i, General.preposition | General.weekday) && !isGeneral(scan, i, General.conjunction)) ||
    isSource(scan, i, Noun.when)
  );
}

/** Last token of cue and source, with a closing comma. */
function tailOf(scan: Scan, last: number, limit: number): number {
  return last < limit && sign(scan, last + 1) === COMMA ? last + 1 : last;
}

/** The words before the source, where they are a clause: closed by a comma, a quotation mark or a dash, or long enough. */
function contentBefore(scan: Scan, first: number, floor: number): { first: number; last: number } | null {
  let last = first - 1;
  if (last < floor) return null;
  const unit = sign(scan, last);
  if (unit === COMMA || isDash(unit) || scan.quoted[last] === Quoted.closes) {
    if (last > floor) last--;
  } else if (last - floor < 3) return null;
  return { first: floor, last };
}
