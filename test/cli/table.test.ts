import { beforeAll, describe, expect, test } from 'vitest';
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

  test('says where an article has no figures', async () => {
    const { out } = await run(
      ['check', '-', '--pack', pack],
      jsonLines([{ id: 'quiet', text: 'Nothing was counted.' }]),
    );
    expect(out).toBe('quiet\nno figures\n\n');
  });
});
