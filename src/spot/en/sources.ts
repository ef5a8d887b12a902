import type { WordClass } from '../../text/lexicon.ts';
import { askedWords, namedWords } from './sources-asked.ts';
import { nounWords } from './sources-nouns.ts';
import { verbWords } from './sources-verbs.ts';

/** Words of the source spotter. Bank 2 of the lexicon. Those that patterns ask for by name need an identifier but no class. */
export const sourceWords: readonly WordClass[] = [
  ...verbWords,
  ...nounWords,
  [0, askedWords.map(([, words]) => words).join(' ')],
  [0, namedWords],
];
