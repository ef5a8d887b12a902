import { General } from '../../../src/spot/en/general.ts';
import { Bank, english } from '../../../src/spot/en/lexicon.ts';
import { spotSources } from '../../../src/spot/sources/sources.ts';
import { read } from '../../../src/spot/spot.ts';
import { sentenceStarts } from '../../../src/text/sentences.ts';
import { tokenise } from '../../../src/text/tokens.ts';

/** The sources of a text, without its figures. */
export function readSources(text: string) {
  const tokens = tokenise(text, english);
  const sentences = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  return { tokens, sentences, ...spotSources(tokens, sentences) };
}

/** For each number of a text, in its order, what covers it: null for the outlet's own. */
export function saidOf(text: string) {
  const { figures, attributions, covers } = read(text, {
    publisher: null,
    url: null,
    day: null,
    title: null,
  });
  return figures.map(({ number }, i) => {
    const cover = covers[i] ?? null;
    const said = cover === null ? null : attributions[cover]!;
    return { number: text.slice(number.start, number.end), said };
  });
}

/** A speaker by name, else role or body. */
export const shortName = ({ name, role, organisation }: Record<'name' | 'role' | 'organisation', string>) =>
  name || role || organisation;

/** The attributions of a text, each as "source | cue". */
export const spotted = (text: string) =>
  readSources(text).attributions.map(({ source, cue }) => `${source.text} | ${cue.text}`);
