import { expect, it } from 'vitest';
import {
  articleAddress,
  articleKey,
  siteOf,
  withoutTracking,
} from '../../../src/extension/library/article-key.ts';

const STORY = 'https://www.news.example/2024/03/flood';

it.each([
  'http://news.example/2024/03/flood',
  `${STORY}/`,
  `${STORY}#comments`,
  `${STORY}?utm_source=mail&utm_campaign=x`,
  `${STORY}?fbclid=abc#top`,
  'https://WWW.News.Example/2024/03/flood',
])('takes %s for the same article', (url) => {
  expect(articleKey(url)).toBe(articleKey(STORY));
});

it.each([
  'https://www.news.example/2024/03/floods',
  'https://other.example/2024/03/flood',
  `${STORY}?page=2`,
  `${STORY}?id=utm_source`,
  'https://www.news.example:8080/2024/03/flood',
  'https://www.news.example/2024/03/Flood',
])('takes %s for another', (url) => {
  expect(articleKey(url)).not.toBe(articleKey(STORY));
});

it('does not mind the order of parameters', () => {
  expect(articleAddress('https://a.example/?b=2&a=1')).toBe(articleAddress('https://a.example/?a=1&b=2'));
});

it('gives no two of 200,000 like addresses one key', () => {
  const keys = new Set<number>();
  for (let number = 0; number < 100_000; number++) {
    keys.add(articleKey(`https://news.example/${number}`));
    keys.add(articleKey(`https://news.example/story-${number}.html?id=${number}`));
  }
  expect(keys.size).toBe(200_000);
  for (const key of keys) expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
});

it.each([
  ['https://www.news.example/a', 'news.example'],
  ['http://live.news.example:8080/', 'live.news.example'],
  ['https://news.example./', 'news.example'],
  ['chrome://settings', null],
  ['file:///home/a.html', null],
  ['no address', null],
  [null, null],
])('knows the site of %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

it('cites an address without what only tells where a reader came from', () => {
  expect(withoutTracking(`${STORY}?utm_source=x&page=2#a`)).toBe(`${STORY}?page=2`);
});
