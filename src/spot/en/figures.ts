import type { WordClass } from '../../text/lexicon.ts';

/** Words of the figure spotter. Bank 1 of the lexicon. */
export const figureWords: readonly WordClass[] = [];
