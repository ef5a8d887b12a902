import type { Source } from '../../claim/attribution.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import { isOutletHead, words } from './belonging.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import type { Proposal } from './proposal.ts';
import { QUOTED } from './quotes.ts';
import { is, isSource, type Range, type Scan, sign, some } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/** How far behind the cue "in an interview with X" may begin, in tokens. */
const REACH = 8;

/**
 * For each attribution the outlet or agency through which its source spoke, '' where none is named: its own hearer; who
 * quotes it; another cue of its side of the sentence whose source is an outlet ("…, Itar-Tass reported"); else the outlet through which
 * the same speaker spoke before, for an interview is named once.
 */
export function viasOf(
  scan: Scan,
  proposals: readonly Proposal[],
  sides: readonly Range[],
  sources: readonly Source[],
): readonly string[] {
  // Filled, so that no speaker is looked for behind its end.
  const bySpeaker: string[] = proposals.map(() => '');
  // The last that spoke, which "it quoted" means.
  let outlet = '';
  return proposals.map(({ via: passed, cue, sentence, source }, i) => {
    const { kind, speaker, name, organisation } = sources[i]!;
    if (kind === 'outlet') outlet = name || organisation;
    let via =
      passed === null
        ? hearer(scan, cue, sentence, source.first)
        : is(scan, passed.last, Form.pronoun)
          ? outlet
          : words(scan, passed.first, passed.last);
    if (via === '' && kind !== 'outlet') via = reporter(scan, proposals, sides[i]!, sources, i);
    if (via === '') return bySpeaker[speaker]!;
    bySpeaker[speaker] = via;
    return via;
  });
}

/** The outlet that reports the sentence in which another source speaks. */
function reporter(
  scan: Scan,
  proposals: readonly Proposal[],
  side: Range,
  sources: readonly Source[],
  i: number,
): string {
  const { source } = proposals[i]!;
  for (let j = i - 1; j <= i + 1; j += 2) {
    if (j < 0 || j === proposals.length) continue;
    const other = proposals[j]!;
    if (other.source.first === source.first) continue;
    if (other.cue.first < side.first || other.cue.last > side.last) continue;
    if (sources[j]!.kind === 'outlet' && other.order !== 'quoted')
      return words(scan, other.source.first, other.source.last);
  }
  return '';
}

/**
 * Outlet or agency through which a source spoke: the hearer of "told Itar-Tass", the partner of "in an interview with
 * the BBC". '' where none is named. Hearers that are no outlets ("told reporters", "told the court") are left out.
 */
function hearer(scan: Scan, cue: Range, sentence: Range, source: number): string {
  const next = cue.last + 1;
  if (isSource(scan, cue.last, Verb.tells)) {
    const outlet = outletAt(scan, next, sentence.last);
    if (outlet !== '') return outlet;
  }
  const last = Math.min(sentence.last, next + REACH);
  let quoter = -1;
  for (let i = next; i <= last; i++) {
    if (isThe(scan, i, Id.quoted)) {
      if (quoter < 0 && isThe(scan, i + 1, Id.by)) quoter = i + 2;
    } else if (isSource(scan, i, Noun.occasion) && isOneOf(scan, i + 1, Asked.joints)) {
      const outlet = some(scan, next, i, QUOTED) ? '' : outletAt(scan, i + 2, sentence.last);
      if (outlet !== '') return outlet;
    }
  }
  if (quoter >= 0) return outletAt(scan, quoter, sentence.last);
  // "In an interview with the BBC, Malaev said"
  if (is(scan, sentence.first, Form.preposition))
    for (let i = sentence.first + 1; i < Math.min(source, sentence.first + REACH); i++)
      if (isSource(scan, i, Noun.occasion) && isOneOf(scan, i + 1, Asked.joints))
        return outletAt(scan, i + 2, source);
  return '';
}

/** The outlet named at `first`, without its determiner; '' if what is named there is none. */
function outletAt(scan: Scan, first: number, limit: number): string {
  let from = first;
  while (from <= limit && is(scan, from, Form.determiner)) from++;
  // "local media", "state television": one small word before the head.
  const modified = is(scan, from, Form.lower) && isSource(scan, from, Noun.rank | Noun.place);
  let last = modified ? from : from - 1;
  let known = false;
  for (let i = last + 1; i <= limit; i++) {
    const joins =
      last >= from &&
      (sign(scan, i) === 45 || sign(scan, i) === 47 || sign(scan, i) === 46) &&
      is(scan, i + 1, Form.name);
    const head = isOutletHead(scan, i) || isSource(scan, i, Noun.outlet);
    if (joins) continue;
    // "told Channel 9"
    if (
      known &&
      last === i - 1 &&
      is(scan, i, Form.number) &&
      (!is(scan, i + 1, Form.lower) || is(scan, i + 1, Form.pronoun | Form.determiner))
    ) {
      last = i;
      continue;
    }
    if (is(scan, i, Form.possessive)) break;
    if (!is(scan, i, Form.name) && !head && !isThe(scan, i, Id.news) && !isThe(scan, i, Id.of)) break;
    // "told the media" names none
    if (head && (!isOneOf(scan, i, Asked.press) || (i > from && !isSource(scan, i, Noun.person))))
      known = true;
    if (!isThe(scan, i, Id.of)) last = i;
  }
  // "told a news conference"
  if (!known || last < from || isSource(scan, last + 1, Noun.occasion)) return '';
  return words(scan, from, last);
}
