/**
 * The address that a page states for itself: its canonical link, else Open Graph's, of whatever the page says of it the
 * first that can be an article's. What is relative is so to the page's `<base>`, or to where it was read from.
 *
 * @param url where the page was read from, null for a file; given back where the page states nothing of use
 */
export function canonicalAddress(page: Document, url: string | null): string | null {
  const base = webAddress(page.querySelector('base[href]')?.getAttribute('href'), url)?.href ?? url;
  const stated = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  const isFrontPage = url !== null && isFront(URL.parse(url));
  for (const one of stated) {
    const address = webAddress(one, base);
    // The front page is a frequent mistake: it would make one report of all pages.
    if (address !== null && (isFrontPage || !isFront(address))) return address.href;
  }
  return url;
}

function isFront(address: URL | null): boolean {
  return address !== null && address.pathname === '/' && address.search === '';
}

/** Null for what is empty, no address of the web, or relative to nothing that is known. */
function webAddress(stated: string | null | undefined, base: string | null): URL | null {
  const text = stated?.trim() ?? '';
  const address = text === '' ? null : base === null ? URL.parse(text) : URL.parse(text, base);
  return address?.protocol === 'http:' || address?.protocol === 'https:' ? address : null;
}
