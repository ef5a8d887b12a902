import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../src/import/opml.ts';

const opml = (outlines: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body>${outlines}</body></opml>`;

describe('a list of feeds', () => {
  it('is read through its folders, each address once', () => {
    const source = opml(`
      <outline text="News"><outline text="Inner">
        <outline type="rss" text="Harbour Post" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/"/>
      </outline></outline>
      <outline type="rss" text="again" xmlUrl="https://harbour.example/feed"/>
      <outline type="rss" text="t" title="Coast Courier" xmlUrl="http://coast.example/rss?a=1&amp;b=2"/>`);
    expect(readOpml(source)).toEqual([
      { url: 'https://harbour.example/feed', title: 'Harbour Post', site: 'https://harbour.example/' },
      { url: 'http://coast.example/rss?a=1&b=2', title: 'Coast Courier', site: null },
    ]);
  });

  it.each([
    ['a script address', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'harbour feed'],
    ['a name and password', 'https://a:b@harbour.example/feed'],
    ['an endless address', `https://harbour.example/${'a'.repeat(3000)}`],
  ])('leaves out %s', (_what, url) => {
    expect(readOpml(opml(`<outline text="x" xmlUrl="${url}"/>`))).toEqual([]);
  });

  it('takes no markup and nothing unseen from a title', () => {
    const title = '&lt;b&gt;Evil&lt;/b&gt;\u202e desrever\u0007';
    const [feed] = readOpml(opml(`<outline text="${title}" xmlUrl="https://x.example/"/>`));
    expect(feed?.title).toBe('<b>Evil</b> desrever');
  });

  it.each(['', 'nothing', '<html></html>', '{"a":1}', '<opml'])('refuses %j', (source) => {
    expect(() => readOpml(source)).toThrow(/no list of feeds/);
  });

  it('comes back as it was written', () => {
    const feed = fc.record({
      url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
      title: fc
        .string({
          unit: fc.constantFrom('a', 'é', '"', '<', '&', "'", '>', '😀', 'ب', '1'),
          minLength: 1,
          maxLength: 40,
        })
        .map((text) => text.trim()),
      site: fc.option(fc.webUrl().map((url) => new URL(url).href)),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(feed, { selector: ({ url }) => url, minLength: 1, maxLength: 8 }),
        (feeds) => {
          expect(readOpml(writeOpml('mine', feeds))).toEqual(
            feeds.map((each) => ({ ...each, title: each.title === '' ? each.url : each.title })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
