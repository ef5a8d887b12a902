import type { Attribution, Speaker } from './attribution.ts';
import type { Figure } from './figure.ts';

/** What the spotter found in a text. */
export interface Spotted {
  /** In order of the text, without overlap. */
  readonly figures: readonly Figure[];
  /** In order of their cues. */
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
  /** For each figure the attribution that covers it, null where the outlet speaks in its own voice. */
  readonly covers: readonly (number | null)[];
}
