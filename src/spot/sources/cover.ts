import type { Attribution } from '../../claim/attribution.ts';
import type { Figure } from '../../claim/figure.ts';
import { Quoted } from './quotes.ts';
import { type Scan, sentenceOf } from './scan.ts';

/**
 * For each figure the attribution whose content covers it, null where the outlet speaks in its own voice: the narrowest
 * content that holds the figure; else, for a figure in quotation marks, the speaker of the quotation before.
 */
export function cover(
  scan: Scan,
  figures: readonly Figure[],
  attributions: readonly Attribution[],
): (number | null)[] {
  let from = 0;
  return figures.map((figure) => {
    while (from < attributions.length && attributions[from]!.content.end <= figure.number.start - REACH)
      from++;
    return direct(figure, attributions, from) ?? quoted(scan, figure, attributions);
  });
}

/** No content reaches further than this behind its cue: contents are within one sentence. Code units. */
const REACH = 4000;

/** The attribution with the narrowest content that holds the figure's number, outside the source's own words. */
function direct({ number }: Figure, attributions: readonly Attribution[], from: number): number | null {
  let best: number | null = null;
  let width = Number.POSITIVE_INFINITY;
  for (let i = from; i < attributions.length; i++) {
    const { content, source, cue } = attributions[i]!;
    if (Math.min(content.start, cue.start) > number.start + REACH) break;
    if (content.start > number.start || content.end < number.end) continue;
    if (source.start <= number.start && number.end <= source.end) continue;
    // An outlet that passes on what another says in the same sentence is the way, not the source.
    const size = content.end - content.start + (source.kind === 'outlet' ? REACH : 0);
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
function quoted(scan: Scan, { number }: Figure, attributions: readonly Attribution[]): number | null {
  const token = tokenAt(scan, number.start);
  if (scan.quoted[token] === Quoted.out) return null;
  const { start } = scan.tokens;
  let opening = token;
  while (opening > 0 && scan.quoted[opening] === Quoted.within) opening--;
  let before = -1;
  for (let i = 0; i < attributions.length && attributions[i]!.cue.start < start[opening]!; i++) before = i;
  if (before < 0) return null;
  let sentence = sentenceOf(scan, opening).first;
  const held = sentenceOf(scan, tokenAt(scan, attributions[before]!.cue.start));
  while (sentence > held.last + 1 && scan.quoted[sentence] !== Quoted.out)
    sentence = sentenceOf(scan, sentence - 1).first;
  return sentence <= held.last + 1 ? before : null;
}

function tokenAt({ tokens }: Scan, offset: number): number {
  let low = 0;
  let high = tokens.count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
