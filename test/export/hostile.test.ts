import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { cslJson, markdownCitation, plainCitation } from '../../src/export/citation.ts';
import { csvHeader, findingsCsv } from '../../src/export/csv.ts';
import { exportJson, parseExport } from '../../src/export/json.ts';
import { findingsMarkdown } from '../../src/export/markdown.ts';
import { madeUp } from './checked.ts';
import { HOSTILE, hostileCheck } from './hostile-check.ts';

const COLUMNS = csvHeader().split(',').length;

describe('a hostile string in every field of a report', () => {
  it('is one harmless cell of CSV', () => {
    for (const text of HOSTILE) {
      const { article, result } = hostileCheck(text);
      const rows: string[][] = parse(findingsCsv(article, result), { bom: true });
      expect(rows, text).toHaveLength(4);
      for (const row of rows) {
        expect(row, text).toHaveLength(COLUMNS);
        for (const cell of row) expect(cell).not.toMatch(/^[\t\r]|(?:^|[;\t\r\n])[=+\-@]/);
      }
      // What was put in before a formula aside, it is the text.
      const bare = (cell: string) => cell.replace(/(?<=^|[;\t\r\n])'(?=[=+\-@\t\r])/g, '');
      const told = rows[1]?.filter((cell) => bare(cell) === bare(text));
      expect(told?.length, text).toBeGreaterThanOrEqual(5);
    }
  });

  it('is obeyed by no Markdown', () => {
    for (const text of HOSTILE) {
      const { article, result } = hostileCheck(text);
      const got = findingsMarkdown(article, result);
      // Neither a line more, nor a tag, link, picture or code that is not ours.
      expect(got.split('\n'), text).toHaveLength(
        findingsMarkdown(article, madeUp().result).split('\n').length,
      );
      const unescaped = got.replaceAll(/\\./g, '');
      expect(unescaped).not.toMatch(/<(?!https:\/\/)/);
      expect(unescaped).not.toMatch(/`|!\[/);
      for (const [, address] of unescaped.matchAll(/\]\(<([^>]*)>\)/g)) {
        expect(address).toMatch(/^https:\/\//);
      }
    }
  });

  it('comes back from JSON as it was', () => {
    for (const text of HOSTILE) {
      const check = {
        checked: '2021-06-01T10:00:00.000Z',
        packs: [{ name: text.slice(0, 4_000), date: null, reports: 1 }],
        // A pack's texts are cut far below what an import takes (plain-result.ts).
        ...hostileCheck(text.slice(0, 4_000)),
      };
      expect(parseExport(exportJson(check)), text).toMatchObject(check);
    }
  });

  it('makes no link of a citation that leads anywhere but to the web', () => {
    for (const text of HOSTILE) {
      const report = { id: 'x', publisher: text, title: text, date: text, url: text };
      for (const { URL: address } of JSON.parse(cslJson([report]))) {
        if (address !== undefined) expect(address).toMatch(/^https?:\/\//);
      }
      expect(markdownCitation(report).replaceAll(/\\./g, '')).not.toMatch(/\]\((?!<https?:\/\/)/);
      expect(plainCitation(report)).toContain(text);
    }
  });
});
