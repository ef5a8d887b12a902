import { webAddress, withoutFragment } from './web-address.ts';

/**
 * The address that a page states for itself: its canonical link, else Open Graph's, of whatever the page says of it the
 * first that can be an article's. Without a fragment: at whatever part of itself it was opened, it is one article. What is
 * relative is so to the page's `<base>`, or to where it was read from.
 *
 * @param url where the page was read from, null for a file; given back where the page states nothing of use
 */
export function canonicalAddress(page: Document, url: string | null): string | null {
  const base = address(page.querySelector('base[href]')?.getAttribute('href'), url)?.href ?? url;
  const stated = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  const isFrontPage = url !== null && isFront(URL.parse(url));
  for (const one of stated) {
    const found = address(one, base);
    // The front page is a frequent mistake: it would make one report of all pages.
    if (found !== null && (isFrontPage || !isFront(found))) return withoutFragment(found.href);
  }
  return url === null ? null : withoutFragment(url);
}

function isFront(at: URL | null): boolean {
  return at !== null && at.pathname === '/' && at.search === '';
}

/** Null also for what is empty: by the standard that is where it stands, which says nothing. */
function address(stated: string | null | undefined, base: string | null): URL | null {
  return URL.parse(webAddress(stated?.trim() || null, base) ?? '');
}
