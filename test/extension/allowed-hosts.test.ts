import { describe, expect, it } from 'vitest';
import { allows, patternsFor, policySources } from '../../src/extension/follow/allowed-hosts.ts';

describe('grants', () => {
  it.each([
    ['*://news.example/*', 'https://news.example/a', true],
    ['*://news.example/*', 'http://news.example:8080/a', true],
    ['*://news.example/*', 'https://live.news.example/a', false],
    ['*://news.example/*', 'https://news.example.evil.test/a', false],
    ['https://news.example/*', 'http://news.example/a', false],
    ['https://*.news.example/*', 'https://live.news.example/a', true],
    ['https://*.news.example/*', 'https://news.example/a', true],
    ['https://*.news.example/*', 'https://fakenews.example/a', false],
    ['<all_urls>', 'https://news.example/a', true],
    ['https://*/*', 'https://news.example/a', true],
    ['http://127.0.0.1/*', 'http://127.0.0.1:4000/a', true],
    ['<all_urls>', 'file:///etc/passwd', false],
    ['<all_urls>', 'nonsense', false],
    ['file:///*', 'https://news.example/a', false],
  ])('%s for %s: %s', (pattern, url, allowed) => {
    expect(allows([pattern], url)).toBe(allowed);
  });

  it('become the sources of a policy', () => {
    expect(policySources(['*://news.example/*', 'https://*.coast.example/*'])).toEqual([
      'http://news.example:*',
      'https://news.example:*',
      'https://*.coast.example:*',
      'https://coast.example:*',
    ]);
    expect(policySources(['https://*/*'])).toEqual(['https:']);
    expect(policySources(['file:///*'])).toEqual([]);
  });
});

describe('what is asked for', () => {
  it.each([
    [['https://outlet.example/feed'], ['*://outlet.example/*', '*://www.outlet.example/*']],
    [['https://www.outlet.example/feed'], ['*://www.outlet.example/*', '*://outlet.example/*']],
    [['https://outlet.co.uk/feed'], ['*://outlet.co.uk/*', '*://www.outlet.co.uk/*']],
    [['https://feeds.outlet.example/a'], ['*://feeds.outlet.example/*']],
    [['http://127.0.0.1:4000/feed'], ['*://127.0.0.1/*']],
    [['nonsense', null, 'javascript:alert(1)'], []],
  ])('for %j', (urls, patterns) => {
    expect(patternsFor(urls)).toEqual(patterns);
  });
});
