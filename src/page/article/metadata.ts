import { canonicalAddress } from './canonical.ts';
import { isoDate } from './dates.ts';
import { linkedData } from './linked-data.ts';
import { visibleDate } from './visible-date.ts';

/** What a page states about itself; null where it does not say. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** Day of publication, with time and offset where both are stated. */
  readonly date: string | null;
  /** The canonical address where the page names one, else the one given. */
  readonly url: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
}

/** Names of `<meta>` in the order in which they are believed. Open Graph, Dublin Core, Parsely, Sailthru, Highwire. */
const META = {
  title: [
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'sailthru.title',
    'headline',
  ],
  byline: [
    'author',
    'article:author_name',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'article:author',
  ],
  publisher: [
    'og:site_name',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'citation_publisher',
    'application-name',
  ],
  date: [
    'article:published_time',
    'og:article:published_time',
    'article:published',
    'datepublished',
    'published_time',
    'og:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'citation_publication_date',
    'publication_date',
    'publish-date',
    'publish_date',
    'publishdate',
    'pubdate',
    'date.published',
    'ptime',
    'pdate',
    'date',
  ],
} as const;

/** Title, byline, publisher, date, address and language: JSON-LD first, then `<meta>`, microdata, `<time>`, visible dates. */
export function pageMetadata(page: Document, url: string | null): PageMetadata {
  const address = canonicalAddress(page, url);
  const { own, other } = linkedData(page, [address, url]);
  const meta = metaValues(page);
  const first = (names: readonly string[]) => {
    for (const name of names) {
      const value = meta.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
  const firstDate = () => {
    for (const name of META.date) {
      const date = isoDate(meta.get(name) ?? '');
      if (date !== null) return date;
    }
    return null;
  };
  const byline = own.author ?? first(META.byline) ?? itemprop(page, 'author') ?? other.author;
  return {
    title: own.headline ?? first(META.title) ?? itemprop(page, 'headline') ?? other.headline,
    byline: byline !== null && /^https?:/i.test(byline) ? null : byline,
    publisher: own.publisher ?? first(META.publisher) ?? other.publisher,
    date:
      isoDate(own.datePublished ?? '') ??
      firstDate() ??
      isoDate(other.datePublished ?? '') ??
      visibleDate(page, [address, url]),
    url: address,
    language: language(page, meta),
  };
}

function metaValues(page: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.replace(/\s+/g, ' ').trim() ?? '';
    if (name === null || content === '') continue;
    const key = name.trim().toLowerCase();
    if (!values.has(key)) values.set(key, content);
  }
  return values;
}

function itemprop(page: Document, name: string): string | null {
  const text = page.querySelector(`[itemprop~="${name}"]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  // Microdata is often put around a whole box; a name or headline is one line.
  return text === '' || text.length > 300 ? null : text;
}

function language(page: Document, meta: Map<string, string>): string | null {
  const stated =
    page.documentElement?.getAttribute('lang') || meta.get('og:locale') || meta.get('content-language') || '';
  const tag = stated.trim().replace('_', '-');
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}
