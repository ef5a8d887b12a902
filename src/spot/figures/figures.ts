import type { Figure } from '../../claim/figure.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { TimeExpression } from '../times/times.ts';

/** What is known of the text from outside, for the sign "$" and the like. */
export interface FigureContext {
  readonly publisher: string | null;
  readonly url: string | null;
}

/** Figures in order of the text, without overlap. */
export function spotFigures(
  _tokens: Tokens,
  _sentences: Int32Array,
  _times: readonly TimeExpression[],
  _context: FigureContext,
): readonly Figure[] {
  return [];
}
