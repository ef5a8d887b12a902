import { type Lexicon, makeLexicon } from '../../text/lexicon.ts';
import { figureWords } from './figures.ts';
import * as Word from './figures-classes.ts';
import { general } from './general.ts';
import { sourceWords } from './sources.ts';
import { timeWords } from './times.ts';
import * as Time from './times-classes.ts';

/** Which bank of the lexicon holds whose classes. */
export const Bank = { general: 0, figures: 1, sources: 2, times: 3 } as const;

/** All English words of the spotter in one table, so that a text is looked up once. */
export const english: Lexicon = makeLexicon(
  [general, figureWords, sourceWords, timeWords],
  [0, Word.marked, 0, Time.marked],
);
