import type { Attribution, Speaker } from '../../claim/attribution.ts';
import type { Figure } from '../../claim/figure.ts';
import type { Tokens } from '../../text/tokens.ts';

/** What is known of the text from outside. */
export interface SourceContext {
  readonly publisher: string | null;
}

/** Attributions in order of their cues, and the speakers that they resolve to. */
export function spotSources(
  _tokens: Tokens,
  _sentences: Int32Array,
  _context: SourceContext,
): { readonly attributions: readonly Attribution[]; readonly speakers: readonly Speaker[] } {
  return { attributions: [], speakers: [] };
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
