import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsedLines, run, workFolder } from './run.ts';

const folder = workFolder();
const STORY = `<p>${'The harbour office counted 41 boats after the storm, and more were missing at sea, it said. '.repeat(7)}</p>`;
const html = (title: string) =>
  `<html><head><title>${title}</title><meta property="og:title" content="${title}"></head><body><article>${STORY}</article></body></html>`;

describe('a feed on loopback', () => {
  const server = createServer((request, response) => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const item = (path: string) =>
      `<item><title>${path}</title><link>${base}/${path}</link><pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate><description>${path} has 5 words</description></item>`;
    if (request.url === '/feed') {
      response.setHeader('content-type', 'application/rss+xml');
      response.end(rss(item));
    } else if (request.url === '/styled') {
      response.end(`<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n${rss(item)}`);
    } else if (request.url === '/short') {
      response.writeHead(302, { location: '/2021/03/04/story' }).end();
    } else if (request.url === '/2021/03/04/story') {
      response.end(html('The story'));
    } else if (request.url === '/cyrillic') {
      response.setHeader('content-type', 'text/html; charset=windows-1251');
      response.end(
        Buffer.from(
          html('')
            .replace(/title>.*?<\/title|<meta[^>]*>/g, '')
            .replace('The harbour', '\xd8\xf2\xee\xf0\xec'),
          'latin1',
        ),
      );
    } else if (request.url === '/page') {
      response.end(html('The page'));
    } else {
      response.statusCode = 404;
      response.end('gone');
    }
  });
  const rss = (item: (path: string) => string) =>
    `<rss version="2.0"><channel><title>Gazette</title>${item('page')}${item('gone')}</channel></rss>`;
  const feed = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.close());

  const claims = async (args: readonly string[]) => {
    const pack = folder.path('feed.pack');
    const { code, err } = await run(['build', feed(), '--out', pack, ...args]);
    expect(code).toBe(0);
    return { err, claims: parsedLines((await run(['inspect', pack, '--claims'])).out) };
  };

  test('gives what it carries itself', async () => {
    expect(await claims([])).toEqual({
      err: '',
      claims: [expect.objectContaining({ words: '5 words' }), expect.objectContaining({ words: '5 words' })],
    });
  });

  test('gives the pages that it links to when asked, and its own text for those that are gone, which it names', async () => {
    const { err, claims: words } = await claims(['--follow']);
    expect(err).toBe(
      `${feed()}: ${feed().replace('/feed', '/gone')}: the server answered 404: the feed's own text stands in for it\n`,
    );
    expect(words).toContainEqual(
      expect.objectContaining({
        words: '41 boats',
        report: expect.objectContaining({
          title: 'The page',
          date: expect.stringMatching(/^2021-03-04/),
          publisher: 'Gazette',
        }),
      }),
    );
    expect(words).toContainEqual(expect.objectContaining({ words: '5 words' }));
  });

  test('with a page that is gone makes no pack with --strict', async () => {
    const { code, err } = await run([
      'build',
      feed(),
      '--follow',
      '--strict',
      '--out',
      folder.path('s.pack'),
    ]);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/1 document could not be read: no pack written\n$/),
    });
  });

  test('is known by its content, with a style sheet before its root', async () => {
    const pack = folder.path('styled.pack');
    await run(['build', feed().replace('/feed', '/styled'), '--out', pack]);
    expect(JSON.parse((await run(['inspect', pack, '--json'])).out)).toMatchObject({
      reports: 2,
      undated: 0,
    });
  });

  test('or a page is known by the address that answered in the end', async () => {
    const [short, story] = ['/short', '/2021/03/04/story'].map((path) => feed().replace('/feed', path));
    const pack = folder.path('short.pack');
    const built = await run(['build', short!, story!, '--out', pack, '--json']);
    expect(JSON.parse(built.out)).toMatchObject({ reports: 1, duplicates: 1 });
    expect(parsedLines((await run(['inspect', pack, '--claims'])).out)).toContainEqual(
      expect.objectContaining({
        report: expect.objectContaining({ id: story, url: story, date: '2021-03-04' }),
      }),
    );
  });

  test('or a page is read in the encoding that the server states', async () => {
    const pack = folder.path('cyrillic.pack');
    await run(['build', feed().replace('/feed', '/cyrillic'), '--out', pack, '--quotes']);
    expect((await run(['inspect', pack, '--claims'])).out).toContain('Шторм office counted 41 boats');
  });

  test('that does not answer is named', async () => {
    const gone = feed().replace('/feed', '/none');
    const { code, err } = await run(['build', gone, '--out', folder.path('gone.pack')]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `${gone}: the server answered 404\n1 document could not be read: no pack written\n`,
    });
  });
});
