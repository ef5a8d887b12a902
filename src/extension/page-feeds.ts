import { browser } from 'wxt/browser';
import { type FeedLink, feedLinks } from '../import/feed-links.ts';

/** Links of one page that are looked at: pages name some dozens. */
const MOST_LINKS = 500;

/**
 * The feeds that a tab's page names now. Asked of the page itself and not of its page script, which has no more to carry.
 * Rejects where the browser does not let us look.
 */
export async function pageFeeds(tab: number): Promise<readonly FeedLink[]> {
  const [found] = await browser.scripting.executeScript({
    target: { tabId: tab },
    args: [MOST_LINKS],
    func: (most: number) => ({
      base: location.href,
      links: [...document.querySelectorAll('link[rel][type][href]')].slice(0, most).map((link) => {
        const stated = (name: string) => link.getAttribute(name) ?? '';
        return { rel: stated('rel'), type: stated('type'), href: stated('href'), title: stated('title') };
      }),
    }),
  });
  const { links, base } = found?.result ?? { links: [], base: '' };
  return feedLinks(links, base);
}
