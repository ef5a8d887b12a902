import type { WordClass } from '../../text/lexicon.ts';
import { nounWords } from './sources-nouns.ts';
import { verbWords } from './sources-verbs.ts';

/** Words of the source spotter. Bank 2 of the lexicon. */
export const sourceWords: readonly WordClass[] = [...verbWords, ...nounWords];
