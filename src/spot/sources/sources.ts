import type { Attribution, Speaker } from '../../claim/attribution.ts';
import type { Figure } from '../../claim/figure.ts';
import type { Tokens } from '../../text/tokens.ts';
import { contentOf } from './content.ts';
import { cover } from './cover.ts';
import { cueBefore, proposals } from './cues.ts';
import { isAttribution } from './keep.ts';
import { readingOf } from './reading.ts';
import { resolve } from './speakers.ts';
import { disclaimed, stanceOf } from './stance.ts';
import { viasOf } from './via.ts';

/** What is known of the text from outside. */
export interface SourceContext {
  readonly publisher: string | null;
}

/** Attributions in order of their cues, and the speakers that they resolve to. */
export function spotSources(
  tokens: Tokens,
  sentences: Int32Array,
  _context: SourceContext,
): { readonly attributions: readonly Attribution[]; readonly speakers: readonly Speaker[] } {
  const scan = readingOf(tokens, sentences);
  const { text, start, end } = tokens;
  const proposed = proposals(scan);
  const kept = proposed.filter((proposal, i) => isAttribution(scan, proposal, cueBefore(scan, proposed, i)));
  const { sources, speakers } = resolve(scan, kept);
  const taken = disclaimed(scan);
  const vias = viasOf(scan, kept, sources);
  const attributions = kept.map((proposal, i): Attribution => {
    const { cue, group } = proposal;
    const from = start[cue.first]!;
    const to = end[cue.last]!;
    return {
      source: sources[i]!,
      cue: { start: from, end: to, text: text.slice(from, to) },
      content: contentOf(scan, proposal),
      via: vias[i]!,
      stance: taken.get(proposal.sentence.first) ?? stanceOf(scan, cue, group),
    };
  });
  return { attributions, speakers };
}

/** For each figure the index of the attribution whose content covers it (carried over to following sentences), else null. */
export function coverFigures(
  tokens: Tokens,
  sentences: Int32Array,
  figures: readonly Figure[],
  attributions: readonly Attribution[],
): readonly (number | null)[] {
  return cover(readingOf(tokens, sentences), figures, attributions);
}
