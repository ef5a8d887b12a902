import type { Attribution, Speaker } from '../../claim/attribution.ts';
import type { Figure } from '../../claim/figure.ts';
import type { Tokens } from '../../text/tokens.ts';
import { contentOf, sidesOf } from './content.ts';
import { cover } from './cover.ts';
import { cueBefore, proposals } from './cues.ts';
import { isAttribution } from './keep.ts';
import { readingOf } from './reading.ts';
import type { Scan } from './scan.ts';
import { resolve } from './speakers.ts';
import { disclaimed, stanceOf } from './stance.ts';
import { viasOf } from './via.ts';

/** The sources of a text, and the text as they were spotted in it. */
export interface Sources {
  /** In order of their cues. */
  readonly attributions: readonly Attribution[];
  /** Whom the attributions' sources resolve to. */
  readonly speakers: readonly Speaker[];
  readonly scan: Scan;
}

/** @param sentences as `sentenceStarts` gives them. */
export function spotSources(tokens: Tokens, sentences: Int32Array): Sources {
  const scan = readingOf(tokens, sentences);
  const { text, start, end } = tokens;
  const proposed = proposals(scan);
  const kept = proposed.filter((proposal, i) => isAttribution(scan, proposal, cueBefore(scan, proposed, i)));
  const { sources, speakers } = resolve(scan, kept);
  const taken = disclaimed(scan);
  const sides = sidesOf(scan, kept);
  const vias = viasOf(scan, kept, sides, sources);
  const attributions = kept.map((proposal, i): Attribution => {
    const { cue } = proposal;
    const from = start[cue.first]!;
    const to = end[cue.last]!;
    return {
      source: sources[i]!,
      cue: { start: from, end: to, text: text.slice(from, to) },
      content: contentOf(scan, proposal, sides[i]!),
      via: vias[i]!,
      stance: taken.get(proposal.sentence.first) ?? stanceOf(scan, proposal),
    };
  });
  return { attributions, speakers, scan };
}

/** For each figure the index of the attribution whose content covers it (carried over to following sentences), else null. */
export function coverFigures(
  { scan, attributions }: Sources,
  figures: readonly Figure[],
): readonly (number | null)[] {
  return cover(scan, figures, attributions);
}
