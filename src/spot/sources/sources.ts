import type { Attribution, Speaker } from '../../claim/attribution.ts';
import type { Figure } from '../../claim/figure.ts';
import type { Tokens } from '../../text/tokens.ts';
import { proposals } from './cues.ts';
import { isAttribution } from './keep.ts';
import { quotedTokens } from './quotes.ts';
import type { Scan } from './scan.ts';

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
  const scan: Scan = { tokens, sentences, quoted: quotedTokens(tokens) };
  const { text, start, end } = tokens;
  const attributions = proposals(scan)
    .filter((p) => isAttribution(scan, p))
    .map((p): Attribution => {
      const from = start[p.source.first]!;
      const to = end[p.source.last]!;
      const cueFrom = start[p.cue.first]!;
      const cueTo = end[p.cue.last]!;
      return {
        source: {
          start: from,
          end: to,
          text: text.slice(from, to),
          name: '',
          role: '',
          organisation: '',
          place: '',
          kind: 'person',
          speaker: 0,
        },
        cue: { start: cueFrom, end: cueTo, text: text.slice(cueFrom, cueTo) },
        content: { start: start[p.sentence.first]!, end: end[p.sentence.last]! },
        via: '',
        stance: 'asserts',
      };
    });
  return { attributions, speakers: [] };
}

/** For each figure the index of the attribution whose content covers it (carried over to following sentences), else null. */
export function coverFigures(
  _tokens: Tokens,
  _sentences: Int32Array,
  figures: readonly Figure[],
  _attributions: readonly Attribution[],
): readonly (number | null)[] {
  return figures.map(() => null);
}
