import type { Attribution } from '../../claim/attribution.ts';
import type { Figure } from '../../claim/figure.ts';
import { firstWhere } from '../../text/first-where.ts';
import { Gap } from '../../text/tokens.ts';
import { Asked } from '../en/sources-asked.ts';
import { ACT, REFUSING, SHARE } from '../en/sources-patterns.ts';
import { LONGEST_QUOTATION, openingQuote } from './content.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { QUOTED } from './quotes.ts';
import { is, type Range, type Scan, sentenceOf } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/** The attributions that state something, in order of their cues. */
interface Statements {
  readonly list: readonly Attribution[];
  /** Where the content of each begins and ends: a text's figures are held against most of them. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * For each figure the attribution whose content covers it, null where the outlet speaks in its own voice: the narrowest
 * content that holds the figure; else, for a figure in quotation marks, the speaker of the quotation before; else the
 * speaker of the sentence before, where the sentence goes on with his numbers ("Two others were hurt").
 */
export function cover(
  scan: Scan,
  figures: readonly Figure[],
  attributions: readonly Attribution[],
): (number | null)[] {
  const index: number[] = [];
  const list = attributions.filter((attribution, i) => {
    const kept = states(attribution);
    if (kept) index.push(i);
    return kept;
  });
  const starts = list.map(({ content }) => content.start);
  const ends = list.map(({ content }) => content.end);
  const statements = { list, starts, ends };
  return figures.map((figure) => {
    const stated = direct(figure, statements);
    if (stated !== null) return index[stated]!;
    const said = quoted(scan, figure, attributions);
    if (said !== null) return attributions[said]!.cue.text.startsWith('ask') ? null : said;
    const further = carried(scan, figure, list);
    return further === null ? null : index[further]!;
  });
}

/** Whether an attribution states something that a figure can be part of. */
const states = ({ cue, source, stance }: Attribution) =>
  !ACT.test(cue.text) && !SHARE.test(source.text) && (stance === 'denies' || !REFUSING.test(cue.text));

/** No content reaches further than this from its cue: contents are within one sentence or quotation. Code units. */
const REACH = 4000;

/** Index of the first attribution whose cue begins at or behind `offset`. */
function firstFrom(list: readonly Attribution[], offset: number): number {
  return firstWhere(list.length, (i) => list[i]!.cue.start < offset);
}

/** The attribution with the narrowest content that holds the figure's number, outside the source's own words. */
function direct({ number: { start, end } }: Figure, { list, starts, ends }: Statements): number | null {
  let best: number | null = null;
  let width = Number.POSITIVE_INFINITY;
  const last = firstFrom(list, start + REACH + 1);
  for (let i = firstFrom(list, start - REACH); i < last; i++) {
    if (starts[i]! > start || ends[i]! < end) continue;
    const { source } = list[i]!;
    if (source.start <= start && end <= source.end) continue;
    // An outlet that passes on what another says in the same sentence is the way, not the source.
    const size = ends[i]! - starts[i]! + (source.kind === 'outlet' ? REACH : 0);
    if (size < width) {
      best = i;
      width = size;
    }
  }
  return best;
}

/**
 * A figure in a quotation that no content holds: the quotation goes on behind its cue ('"…," Malaev said. "…"'), in the same
 * paragraph or in the next, so that the last cue before its opening mark has it, where nothing but quotations lies between.
 */
function quoted(scan: Scan, { number }: Figure, list: readonly Attribution[]): number | null {
  const token = tokenAt(scan, number.start);
  if (!is(scan, token, QUOTED)) return null;
  const opening = openingQuote(scan, token);
  const before = firstFrom(list, scan.tokens.start[opening]!) - 1;
  if (before < 0) return null;
  let sentence = sentenceOf(scan, opening).first;
  const held = sentenceOf(scan, tokenAt(scan, list[before]!.cue.start));
  const floor = Math.max(held.last + 1, token - LONGEST_QUOTATION);
  while (sentence > floor && is(scan, sentence, QUOTED)) sentence = sentenceOf(scan, sentence - 1).first;
  return sentence <= held.last + 1 ? before : null;
}

/** A figure in a sentence that goes on with the numbers of the sentence before, in the same paragraph. */
function carried(scan: Scan, { number }: Figure, list: readonly Attribution[]): number | null {
  const sentence = sentenceOf(scan, tokenAt(scan, number.start));
  if (sentence.first === 0 || scan.tokens.gap[sentence.first] === Gap.paragraph || !goesOn(scan, sentence))
    return null;
  const before = firstFrom(list, scan.tokens.start[sentence.first]!) - 1;
  if (before < 0) return null;
  const held = sentenceOf(scan, tokenAt(scan, list[before]!.cue.start));
  return held.last + 1 === sentence.first ? before : null;
}

/** "Another …", "Both were …", "Two others …", "Three of the …", "One was …": numbers that count on from those before. */
function goesOn(scan: Scan, { first }: Range): boolean {
  if (isThe(scan, first, Id.another) || isThe(scan, first, Id.others)) return true;
  if (isThe(scan, first, Id.both))
    return is(scan, first + 1, Form.auxiliary) || isThe(scan, first + 1, Id.of);
  if (isThe(scan, first, Id.the)) return isOneOf(scan, first + 1, Asked.other);
  const counted =
    is(scan, first, Form.number) || (is(scan, first, Form.quantifier) && !isOneOf(scan, first, Asked.other));
  if (!counted) return false;
  const next = first + 1;
  if (isOneOf(scan, next, Asked.other)) return !isThe(scan, next + 1, Id.than);
  if (isThe(scan, next, Id.of)) {
    return is(scan, next + 1, Form.determiner | Form.pronoun) && is(scan, next + 1, Form.lower);
  }
  return is(scan, next, Form.auxiliary);
}

function tokenAt({ tokens: { count, end } }: Scan, offset: number): number {
  return firstWhere(count - 1, (i) => end[i]! <= offset);
}
