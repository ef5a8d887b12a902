import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { checkTable } from '../../src/cli/table.ts';
import { madeUp } from '../export/checked.ts';
import { ELSEWHERE, HARBOUR, HARBOUR_AGAIN } from './documents.ts';
import { jsonLines, run, workFolder } from './run.ts';

const folder = workFolder();
const pack = folder.path('news.pack');
const asked = folder.write('asked.jsonl', jsonLines([HARBOUR, ELSEWHERE]));
const ESCAPE = '\u001b[';

beforeAll(async () => {
  const news = folder.write('news.jsonl', jsonLines([HARBOUR_AGAIN]));
  expect(await run(['build', news, '--out', pack])).toMatchObject({ code: 0, err: '' });
}, 60_000);

describe('the table', () => {
  test.each([
    ['none where it is no terminal', {}, false],
    ['some where they are asked for', { FORCE_COLOR: '1' }, true],
    ['none with NO_COLOR', { NO_COLOR: '1' }, false],
  ])('has colours: %s', async (_name, env, coloured) => {
    const { out } = await run(['check', asked, '--pack', pack], '', env);
    expect(out.includes(ESCAPE)).toBe(coloured);
  });

  test('says of how many figures no other report was found', async () => {
    const { out } = await run(['check', asked, '--pack', pack]);
    expect(out).toMatch(
      /Gazette, “Library lends 2,300 records”.*\nNo other report found for 1 of 1 figure\.\n/,
    );
    expect(out).not.toContain('│ 2,300 records');
  });

  test('lists those too when asked', async () => {
    const { out } = await run(['check', asked, '--pack', pack, '--all']);
    expect(out).toMatch(/│ 2,300 records +│ No other +│ – +│/);
  });

  test('says what the report lacks to which the page ascribes a figure, also where nothing else was found', () => {
    const { article, result } = madeUp();
    const [, conflict, alone] = result.findings;
    const reason = 'The report of Courier in your library does not give this figure.';
    const audit = { ...conflict!.audit!, verdict: 'no-figure' as const, evidence: null, reason };
    const text = (findings: readonly Finding[], all: boolean) =>
      checkTable(article, { ...result, findings }, all).replace(/[\s│]+/g, ' ');
    expect(text([conflict!], false)).toContain(
      'Attribution: The report of The Courier in your library gives',
    );
    for (const all of [false, true]) {
      const audited = text([{ ...alone!, audit }], all);
      expect(audited).toContain('more than $2.5m Attribution');
      expect(audited).toContain('give this figure. Courier,');
      expect(audited).not.toContain('No other');
    }
    expect(text([alone!], false)).toContain('No other report found for 1 of 1 figure.');
  });

  const long = `https://courier.example/${'harbour-'.repeat(20)}1`;

  /** The second finding, of a report whose publisher has a long word for a name. */
  function longNamed() {
    const { article, result } = madeUp();
    const conflict = result.findings[1]!;
    const links = conflict.links.map((link) => ({
      ...link,
      evidence: { ...link.evidence, report: { ...link.evidence.report, publisher: long } },
    }));
    return { article, result: { ...result, findings: [{ ...conflict, links }] } };
  }

  test.each([60, 80, 100, 300])('cuts nothing short on a terminal of %d columns', (columns) => {
    const { article, result } = longNamed();
    const text = checkTable(article, result, false, columns);
    expect(text).not.toContain('…');
    const framed = text.split('\n').filter((line) => /^[│┌├└]/.test(line));
    expect(Math.max(...framed.map((line) => line.length))).toBeLessThanOrEqual(columns);
    const reports = text.split('\n').map((line) => line.split('│')[3]?.trim() ?? '');
    expect(reports.join('')).toContain(long);
    expect(text).toMatch(/│ Conflicts +│/);
    const alone = { ...result.findings[0]!, links: [], relation: null };
    expect(checkTable(article, { ...result, findings: [alone] }, false, columns)).toMatch(/│ Attribution +│/);
  });

  test('is a list where the terminal is too narrow for columns', () => {
    const { article, result } = longNamed();
    const lines = checkTable(article, result, false, 40).split('\n');
    expect(lines).toContain('11 boats: Conflicts');
    expect(lines.some((line) => line.startsWith('  ') && line.includes(long))).toBe(true);
    expect(lines.join('')).not.toMatch(/[│┌]/);
  });

  test('says where an article has no figures', async () => {
    const { out } = await run(
      ['check', '-', '--pack', pack],
      jsonLines([{ id: 'quiet', text: 'Nothing was counted.' }]),
    );
    expect(out).toBe('quiet\nno figures\n\n');
  });
});
