import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/html.ts';
import { feedLinks, statedLinks } from '../../src/import/feed-links.ts';

const links = (head: string) =>
  feedLinks(
    statedLinks(parseHtml(`<!doctype html><html><head>${head}</head><body></body></html>`)),
    'https://outlet.example/a/b',
  );

describe('the feeds that a page names', () => {
  it.each([
    [
      '<link rel="alternate" type="application/rss+xml" title="Outlet" href="/feed">',
      'https://outlet.example/feed',
    ],
    [
      '<link rel="Alternate" type="application/atom+xml; charset=utf-8" href="feed">',
      'https://outlet.example/a/feed',
    ],
    ['<link rel="home alternate" type="application/feed+json" href="//f.example/j">', 'https://f.example/j'],
  ])('%s', (head, url) => {
    expect(links(head).map((link) => link.url)).toEqual([url]);
  });

  it.each([
    ['a style sheet', '<link rel="alternate stylesheet" type="text/css" href="/a.css">'],
    ['another language', '<link rel="alternate" hreflang="de" href="/de">'],
    ['a script address', '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
    ['comments', '<link rel="alternate" type="application/rss+xml" title="Comments on this" href="/x">'],
    ['comments by address', '<link rel="alternate" type="application/rss+xml" href="/a/comments/feed">'],
    ['an icon', '<link rel="icon" type="application/rss+xml" href="/feed">'],
    ['no address', '<link rel="alternate" type="application/rss+xml">'],
  ])('not %s', (_what, head) => {
    expect(links(head)).toEqual([]);
  });

  it('are each named once, and not without end', () => {
    const one = '<link rel="alternate" type="application/rss+xml" title="A" href="/feed">';
    expect(links(one + one)).toHaveLength(1);
    const many = Array.from({ length: 500 }, (_, i) => one.replace('/feed', `/feed${i}`)).join('');
    expect(links(many)).toHaveLength(20);
  });
});
