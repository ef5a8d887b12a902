import { expect, test } from 'vitest';
import { jsonLines, parsedLines, run, workFolder } from './run.ts';

const folder = workFolder();
const STORY = `<p>${'The harbour office counted 41 boats after the storm, and more were missing at sea, it said. '.repeat(7)}</p>`;
const page = folder.write(
  'a.html',
  `<html lang="en"><head><title>Boats lost | Gazette</title><meta property="og:title" content="Boats lost"><meta property="og:site_name" content="Gazette">
   <meta name="author" content="Ida Holm"><meta name="date" content="2021-03-04"></head><body><nav>9 stories</nav><article>${STORY}</article></body></html>`,
);
const noHtml = folder.write(
  'b.html',
  Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
);
const empty = folder.write('c.html', '');

test('prints the article of each page, and names pages that are not there', async () => {
  const asked = [
    { id: '1', path: page, url: 'https://gazette.example/1?utm=x' },
    { id: '2', path: noHtml, url: null },
    { id: '3', path: folder.path('missing.html') },
    { id: '4', path: empty },
    { path: page },
  ];
  const { code, out, err } = await run(['article'], jsonLines(asked));
  expect(code).toBe(1);
  expect(err).toBe(
    `standard input, line 3: ${folder.path('missing.html')}: ENOENT\nstandard input, line 5: field "id": expected string\n`,
  );
  const lines = parsedLines(out);
  expect(lines[0]).toEqual({
    id: '1',
    title: 'Boats lost',
    byline: 'Ida Holm',
    publisher: 'Gazette',
    date: '2021-03-04',
    url: 'https://gazette.example/1?utm=x',
    language: 'en',
    text: STORY.replace(/<\/?p>/g, '').trim(),
  });
  expect(lines[1]).toMatchObject({ id: '2', title: null, date: null });
  expect(lines[2]).toMatchObject({ id: '4', title: null, text: '' });
});
