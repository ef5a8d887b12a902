import { describe, expect, test } from 'vitest';
import { readSources } from './read.ts';

/** Source phrase → name, role, organisation, place, kind, as a sub-editor would put them down. */
const CASES: readonly (readonly [string, string, string, string, string, string])[] = [
  ['Vasily Malaev', 'Vasily Malaev', '', '', '', 'person'],
  ['Malaev', 'Malaev', '', '', '', 'person'],
  ['Mr. Keller', 'Keller', '', '', '', 'person'],
  ['Dr. Anna Brandt', 'Anna Brandt', 'Dr', '', '', 'person'],
  [
    'Dr Anna Brandt, medical superintendent of the Lindau Hospital',
    'Anna Brandt',
    'medical superintendent',
    'Lindau Hospital',
    '',
    'person',
  ],
  ['hospital director Dr. Anna Brandt', 'Anna Brandt', 'director', 'hospital', '', 'person'],
  ['the shopkeeper Anna Brandt', 'Anna Brandt', 'shopkeeper', '', '', 'person'],
  ['the fisherman Otto Keller', 'Otto Keller', 'fisherman', '', '', 'person'],
  ['the carmaker Keller Brandt', 'Keller Brandt', '', 'Keller Brandt', '', 'organisation'],
  ['Sir Otto Keller of Lindau University', 'Otto Keller', '', 'Lindau University', '', 'person'],
  ['Commodore Otto Keller', 'Otto Keller', 'Commodore', '', '', 'person'],
  ['District Attorney Otto Keller', 'Otto Keller', 'District Attorney', '', '', 'person'],
  ['Lead author Anna Brandt', 'Anna Brandt', 'Lead author', '', '', 'person'],
  ['President Obama', 'Obama', 'President', '', '', 'person'],
  ['Prime Minister Otto Keller', 'Otto Keller', 'Prime Minister', '', '', 'person'],
  ['Harry M. Reid', 'Harry M. Reid', '', '', '', 'person'],
  ['Jean-Claude Brandt', 'Jean-Claude Brandt', '', '', '', 'person'],
  ['Ludwig van der Berg', 'Ludwig van der Berg', '', '', '', 'person'],
  [
    'Anna Brandt, a spokeswoman for the Lindau Railway',
    'Anna Brandt',
    'spokeswoman',
    'Lindau Railway',
    '',
    'person',
  ],
  [
    'Anna Brandt, director of the Lindau Institute',
    'Anna Brandt',
    'director',
    'Lindau Institute',
    '',
    'person',
  ],
  ['Otto Keller, minister of transport', 'Otto Keller', 'minister of transport', '', '', 'person'],
  ['the minister of transport, Otto Keller', 'Otto Keller', 'minister of transport', '', '', 'person'],
  ['Railway spokeswoman Anna Brandt', 'Anna Brandt', 'spokeswoman', 'Railway', '', 'person'],
  ['police spokesman Jan Novak', 'Jan Novak', 'spokesman', 'police', '', 'person'],
  ['White House spokesman Jan Novak', 'Jan Novak', 'spokesman', 'White House', '', 'person'],
  ['Ukrainian defence minister Otto Keller', 'Otto Keller', 'defence minister', '', 'Ukrainian', 'person'],
  [
    'Lindau Region’s border guard spokesman Jan Novak',
    'Jan Novak',
    'spokesman',
    'border guard',
    'Lindau Region',
    'person',
  ],
  [
    'the spokesman for the Lindau border guard, Jan Novak',
    'Jan Novak',
    'spokesman',
    'Lindau border guard',
    '',
    'person',
  ],
  ['deputy mayor Anna Brandt', 'Anna Brandt', 'deputy mayor', '', '', 'person'],
  ['Anna Brandt, 41, of Lindau', 'Anna Brandt', '', '', 'Lindau', 'person'],
  ['Jan, a bus driver', 'Jan', 'bus driver', '', '', 'person'],
  ['RT’s Anna Brandt', 'Anna Brandt', '', 'RT', '', 'person'],
  ['Anna Brandt (Greens)', 'Anna Brandt', '', 'Greens', '', 'person'],
  ['Anna Brandt, who runs a bakery', 'Anna Brandt', '', '', '', 'person'],
  ['a spokesman for the ministry', '', 'spokesman', 'ministry', '', 'anonymous'],
  ['a Kiev official', '', 'official', 'Kiev', '', 'anonymous'],
  ['Israeli officials', '', 'officials', '', 'Israeli', 'anonymous'],
  ['officials', '', 'officials', '', '', 'anonymous'],
  ['two senior army officers', '', 'officers', 'army', '', 'anonymous'],
  ['several witnesses', '', 'witnesses', '', '', 'anonymous'],
  ['a senior official in the finance ministry', '', 'senior official', 'finance ministry', '', 'anonymous'],
  [
    'the Federal Security Service',
    'Federal Security Service',
    '',
    'Federal Security Service',
    '',
    'organisation',
  ],
  ['the ministry', '', '', 'ministry', '', 'organisation'],
  ['police', '', '', 'police', '', 'organisation'],
  ['Lindau police', '', '', 'Lindau police', '', 'organisation'],
  ['the OSCE', 'OSCE', '', 'OSCE', '', 'organisation'],
  ['the company', '', '', 'company', '', 'organisation'],
  ['the US Geological Survey', 'US Geological Survey', '', 'US Geological Survey', '', 'organisation'],
  ['Reuters', 'Reuters', '', '', '', 'outlet'],
  ['local media', '', '', 'local media', '', 'outlet'],
  ['state television', '', '', 'state television', '', 'outlet'],
  ['the report', '', 'report', '', '', 'document'],
  ['a study by the University of Lindau', '', 'study', 'University of Lindau', '', 'document'],
  ['a Gallup poll', '', 'poll', 'Gallup', '', 'document'],
  ['court documents', '', 'documents', 'court', '', 'document'],
];

describe('descriptions of sources', () => {
  test.each(CASES)('%s', (phrase, name, role, organisation, place, kind) => {
    const text = `Yesterday was cold. ${phrase[0]?.toUpperCase()}${phrase.slice(1)}${phrase.includes(',') ? ',' : ''} said that it was late.`;
    const { source } = readSources(text).attributions[0] ?? {};
    expect(source?.text.toLowerCase()).toBe(phrase.toLowerCase());
    expect(
      [source?.name, source?.role, source?.organisation, source?.place, source?.kind].map((v) =>
        v?.toLowerCase(),
      ),
    ).toEqual([name, role, organisation, place, kind].map((v) => v.toLowerCase()));
  });
});
