import { describe, expect, it } from 'vitest';
import en from '../../src/locales/en.json' with { type: 'json' };
import { makeWords } from '../../src/locales/words.ts';
import { lookUp, words } from '../page/fixture.ts';

describe('words', () => {
  it('takes plural forms from Intl and falls back to "other"', () => {
    expect(words.count('reports', 1)).toBe('1 report');
    expect(words.count('reports', 2)).toBe('2 reports');
    const polish = makeWords((key) => (key === 'reports.other' ? 'raportów' : ''), 'pl');
    expect(polish.count('reports', 3)).toBe('raportów');
  });

  it('writes the day that a date states, wherever it was written, and nothing for what is none', () => {
    expect(words.day(16285)).toBe('Aug 3, 2014');
    expect(words.day('2014-08-03')).toBe('Aug 3, 2014');
    expect(words.day('2014-08-03T20:30:00-07:00')).toBe('Aug 3, 2014');
    expect(words.day('2014-08-04T01:30:00+05:00')).toBe('Aug 4, 2014');
    for (const none of ['soon', 'Aug 4, 2014', '2014-13-45', '2014-02-31', Number.NaN])
      expect(words.day(none)).toBe('');
  });

  it.each([
    ['en-GB', 'en-GB', '1 report', '0 reports', '3 Aug 2014'],
    ['ja', 'en', '1 report', '0 reports', 'Aug 3, 2014'],
    ['fr-CA', 'en', '1 report', '0 reports', 'Aug 3, 2014'],
    ['eno', 'en', '1 report', '0 reports', 'Aug 3, 2014'],
  ])('speak one language in a browser of %s', (reader, language, one, none, day) => {
    const spoken = makeWords(lookUp, reader);
    expect(spoken.language).toBe(language);
    expect([spoken.count('reports', 1), spoken.count('reports', 0)]).toEqual([one, none]);
    expect(spoken.day(16285)).toBe(day);
  });

  it('never says what the project never says', () => {
    const text = JSON.stringify(en).toLowerCase().replace('it never says true or false', '');
    for (const word of [
      'true',
      'false',
      'verified',
      'debunked',
      'confirmed',
      'independent',
      'trust',
      'bias',
    ]) {
      expect(text).not.toContain(word);
    }
  });
});
