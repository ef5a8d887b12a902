import type { WordClass } from '../../text/lexicon.ts';

/** Words of the source spotter. Bank 2 of the lexicon. */
export const sourceWords: readonly WordClass[] = [];
