import { gzipSync } from 'node:zlib';
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

test('reads pages in their own encoding, and packed ones', async () => {
  const western = Buffer.from(
    `<html><head><meta charset="iso-8859-1"><title>N\u00f8rhaven</title></head><body>${STORY}</body></html>`,
    'latin1',
  );
  const paths = [
    folder.write('west.html', western),
    folder.write('west.html.gz', gzipSync(western)),
    folder.write(
      'two.html.gz',
      Buffer.concat([gzipSync(western.subarray(0, 100)), gzipSync(western.subarray(100))]),
    ),
  ];
  const { code, out, err } = await run(['article'], jsonLines(paths.map((path) => ({ id: path, path }))));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const line of parsedLines(out)) {
    expect(line).toMatchObject({ title: 'Nørhaven', text: STORY.replace(/<\/?p>/g, '').trim() });
  }
});

test('names line and file of a page that cannot be read, and goes on', async () => {
  const deep = folder.write('deep.html', '<b>'.repeat(6000));
  const cut = folder.write('cut.html.gz', gzipSync(STORY).subarray(0, 60));
  const asked = [deep, cut, page].map((path) => ({ id: path, path }));
  const { code, out, err } = await run(['article'], jsonLines(asked));
  expect(code).toBe(1);
  expect(err.split('\n')).toEqual([
    `standard input, line 1: ${deep}: elements more than 2000 deep`,
    expect.stringMatching(/^standard input, line 2: .*cut\.html\.gz: damaged or truncated gzip/),
    '',
  ]);
  expect(parsedLines(out)).toMatchObject([{ id: page, title: 'Boats lost' }]);
});

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
    `standard input, line 3: ${folder.path('missing.html')}: no such file\nstandard input, line 5: field "id": expected string\n`,
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

test('takes for the address of a page only one of the web', async () => {
  const asked = ['javascript:alert(1)', 'urn:x:y', 'https://gazette.example/1'].map((url, i) => ({
    id: `p${i}`,
    path: page,
    url,
  }));
  const { code, out } = await run(['article'], jsonLines(asked));
  expect(code).toBe(0);
  expect(parsedLines(out)).toMatchObject([
    { url: null },
    { url: null },
    { url: 'https://gazette.example/1' },
  ]);
});

test('names what is no page in words, and of a page in UTF-16 without its mark gives the article', async () => {
  const html = `<html><head><title>Boats lost</title></head><body><article>${STORY}</article></body></html>`;
  const wide = folder.write('wide.html', Buffer.from(html, 'utf16le'));
  const pdf = folder.write('minutes.html', '%PDF-1.7\n41 boats');
  const asked = [wide, pdf, folder.path('.')].map((path) => ({ id: path, path }));
  const { code, out, err } = await run(['article'], jsonLines(asked));
  expect(code).toBe(1);
  expect(err.split('\n')).toEqual([
    `standard input, line 2: ${pdf}: is a PDF document: save it as text or HTML`,
    `standard input, line 3: ${folder.path('.')}: is a folder`,
    '',
  ]);
  expect(parsedLines(out)).toMatchObject([
    { id: wide, title: 'Boats lost', text: STORY.replace(/<\/?p>/g, '').trim() },
  ]);
});
