import type { WordClass } from '../../text/lexicon.ts';

/** Words of the time spotter. Bank 3 of the lexicon. */
export const timeWords: readonly WordClass[] = [];
