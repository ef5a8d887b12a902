import { describe, expect, it } from 'vitest';
import { holdsAllSites, pagePattern, sitePattern } from '../../src/extension/sites.ts';

describe('the pattern of a site', () => {
  it.each([
    ['https://news.example/a/b?c#d', '*://news.example/*'],
    ['http://127.0.0.1:4000/x', '*://127.0.0.1/*'],
  ])('%s', (url, pattern) => {
    expect(sitePattern(url)).toBe(pattern);
  });

  it.each(['about:blank', 'chrome://version', 'file:///a.html', 'moz-extension://x/y', 'nonsense', null])(
    'none for %s',
    (url) => {
      expect(sitePattern(url)).toBeNull();
    },
  );
});

it('asks for a page with its own scheme', () => {
  expect(pagePattern('https://news.example/a')).toBe('https://news.example/*');
  expect(pagePattern('http://127.0.0.1:4000/x')).toBe('http://127.0.0.1/*');
  expect(pagePattern('about:blank')).toBeNull();
});

it('tells all sites from some', () => {
  expect(holdsAllSites(['http://*/*', 'https://*/*'])).toBe(true);
  expect(holdsAllSites(['<all_urls>'])).toBe(true);
  expect(holdsAllSites(['https://*/*'])).toBe(false);
  expect(holdsAllSites(['*://news.example/*'])).toBe(false);
  expect(holdsAllSites([])).toBe(false);
});
