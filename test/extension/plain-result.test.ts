import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/extension/citation.ts';
import { plainResult } from '../../src/extension/plain-result.ts';
import { madeUp } from '../export/checked.ts';
import { HOSTILE, hostileCheck } from '../export/hostile-check.ts';

/** What turns the direction of writing, breaks a line, or is not seen at all. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

/** All texts of a result that are shown; ids and addresses are not. */
function shownTexts(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return ['id', 'url', 'date', 'reports'].includes(field) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => shownTexts(item, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => shownTexts(item, name));
}

describe('what is shown of packs and feeds', () => {
  it('stays as it is where nothing is unseen', () => {
    const { result } = madeUp();
    expect(plainResult(result)).toEqual(result);
  });

  it('is a plain, bounded line', () => {
    for (const text of HOSTILE) {
      const { article, result } = hostileCheck(text);
      const plain = plainResult(result);
      for (const shown of shownTexts(plain)) {
        expect(shown).not.toMatch(UNSEEN);
        expect(shown.length).toBeLessThanOrEqual(600);
      }
      expect(plain.findings.map(({ links }) => links.map((link) => link.evidence.report.id))).toEqual(
        result.findings.map(({ links }) => links.map((link) => link.evidence.report.id)),
      );
      // One line for the figure and one for each report, however many lines a title has.
      expect(citationOf(article, plain, 0).split(/[\n\r\u2028\u2029]/), text).toHaveLength(2);
    }
  });
});
