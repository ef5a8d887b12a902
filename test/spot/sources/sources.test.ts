import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOUND } from './cases.ts';
import { NOT_FOUND } from './cases-rejected.ts';
import { readSources, spotted } from './read.ts';

describe('attributions', () => {
  test.each(FOUND)('%s', (text, ...want) => {
    expect(spotted(text)).toEqual(want);
  });

  test.each(NOT_FOUND)('nobody speaks: %s', (text) => {
    expect(spotted(text)).toEqual([]);
  });

  test('the rejecting cases are as many as the accepting ones', () => {
    expect(NOT_FOUND.length).toBeGreaterThanOrEqual(FOUND.length);
  });
});

/** A sentence of plain parts, as news has them. */
const sentence = fc
  .tuple(
    fc.constantFrom('Malaev', 'Anna Brandt', 'The ministry', 'Police', 'A railway official', 'He'),
    fc.constantFrom('said', 'told Reuters', 'added', 'confirmed', 'insisted'),
    fc.constantFrom('three people were hurt', 'the bridge was closed', 'it had lost 400 men'),
  )
  .map(([who, cue, what]) => ({ who, cue, text: `${who} ${cue} that ${what}.` }));

describe('properties', () => {
  test('every span is a slice of the text, whatever the text', () => {
    const words = fc.constantFrom(
      ...'said “ ” " , . — ( ) the Malaev who which and of spokesman that according to told 41 He \n\n it was by'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(words, { maxLength: 60 }).map((w) => w.join(' ')),
        ),
        (text) => {
          const { attributions, speakers } = readSources(text);
          for (const { source, cue, content } of attributions) {
            expect(text.slice(source.start, source.end)).toBe(source.text);
            expect(text.slice(cue.start, cue.end)).toBe(cue.text);
            expect(source.end > source.start && cue.end > cue.start).toBe(true);
            expect(content.start <= content.end && content.end <= text.length).toBe(true);
            expect(source.speaker < speakers.length).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a sentence before or behind changes nothing', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const both = spotted(`${one.text} ${other.text}`);
        expect(both).toEqual([...spotted(one.text), ...spotted(other.text)]);
      }),
    );
  });

  test('every plain sentence has its source', () => {
    fc.assert(
      fc.property(sentence, ({ who, cue, text }) => {
        expect(spotted(text)).toEqual([`${who} | ${cue.split(' ')[0]}`]);
      }),
    );
  });
});
