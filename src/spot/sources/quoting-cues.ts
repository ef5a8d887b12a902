import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { phraseFrom, phraseRight } from './phrase-right.ts';
import { type Proposal, propose } from './proposal.ts';
import { holds, is, isSource, type Range, type Scan, type Sentence } from './scan.ts';
import { groupStart, hasBe, isSomebody, subjectBefore } from './subject.ts';
import { isOneOf, isThe } from './words.ts';

/** "State television quoted the governor as saying": the governor speaks, through the television. */
export function quotedCue(scan: Scan, i: number, sentence: Sentence): Proposal | null {
  if (!isQuoting(scan, i) || hasBe(scan, groupStart(scan, i, sentence.first), i)) return null;
  const last = phraseRight(scan, i + 1, sentence.last, false);
  if (last < 0 || !isAsSaying(scan, i, last + 1)) return null;
  const via = subjectBefore(scan, groupStart(scan, i, sentence.first), sentence.first);
  return via === null ? null : propose(i, i, sentence, { first: i + 1, last }, 'quoted', last + 3, via);
}

export const isQuoting = (scan: Scan, i: number) => isThe(scan, i, Id.quoted) || isThe(scan, i, Id.cited);

/** "as saying" behind the cue at `cue`; whatever is cited "as an example" says nothing. */
const isAsSaying = (scan: Scan, cue: number, i: number) =>
  isThe(scan, i, Id.as) && (isThe(scan, cue, Id.quoted) || isSource(scan, i + 1, Verb.gerund));

/**
 * "Itar-Tass reported, citing the border guard": the guard speaks, through the agency. Only where an outlet cites somebody;
 * people cite books and laws to make a point of their own.
 */
export function citedCue(
  scan: Scan,
  i: number,
  sentence: Sentence,
  previous: Proposal | null,
): Proposal | null {
  if (!isOneOf(scan, i, Asked.citing) && !isWhich(scan, i)) return null;
  const source = phraseFrom(scan, i + 1, sentence.last);
  if (source === null || !isSomebody(scan, source.first, source.last)) return null;
  const via = previous === null ? citer(scan, i, source.last, sentence) : previous.source;
  return via !== null && isOutlet(scan, via) ? propose(i, i, sentence, source, 'cited', i, via) : null;
}

/** "Itar-Tass, which cited the border guard". */
const isWhich = (scan: Scan, i: number) => is(scan, i - 1, Form.relative) && isQuoting(scan, i);

/** "Reuters, citing the border guard, said", "Citing the border guard, Reuters said": who cites before his own cue. */
function citer(scan: Scan, i: number, cited: number, { first: floor, last: end }: Sentence): Range | null {
  const comma = isWhich(scan, i) ? i - 2 : i - 1;
  if (i > floor) return is(scan, comma, Form.comma) ? subjectBefore(scan, comma, floor) : null;
  return is(scan, cited + 1, Form.comma) ? phraseFrom(scan, cited + 2, end) : null;
}

/** "Reuters", "the local broadcaster DZMM". */
function isOutlet(scan: Scan, { first, last }: Range): boolean {
  return holds(scan, first, last, Noun.outlet | Noun.outletHead);
}

/** "Malaev was quoted (by Itar-Tass) as saying": what he said begins behind it. */
export function quotedAs(scan: Scan, i: number, group: number, sentence: Sentence): Proposal | null {
  const source = subjectBefore(scan, group, sentence.first);
  const inner = outletBehind(scan, i + 1, sentence.last);
  const as = inner === null ? i + 1 : inner.last + 1;
  if (source === null || !isAsSaying(scan, i, as)) return null;
  const via = inner ?? outletBehind(scan, as + 2, sentence.last);
  return propose(i, i, sentence, source, 'quoted', as + 2, via);
}

/** The outlet behind a "by" at `i`. */
function outletBehind(scan: Scan, i: number, end: number): Range | null {
  if (!isThe(scan, i, Id.by)) return null;
  const outlet = phraseFrom(scan, i + 1, end);
  return outlet !== null && isOutlet(scan, outlet) ? outlet : null;
}
