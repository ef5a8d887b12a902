import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import { plainLine } from '../text/plain-line.ts';
import { messageOf } from '../text/thrown.ts';
import { ImportError } from './import-error.ts';

/** A feed as lists of subscriptions name it. */
export interface OutlinedFeed {
  /** Address of the feed, http or https. */
  readonly url: string;
  /** One line; '' where the list gives none. */
  readonly title: string;
  /** The outlet's home page, null where the list gives none. */
  readonly site: string | null;
}

/** Feeds read from one list: a bound against hostile files; large public lists hold some hundreds. */
const MAX_FEEDS = 2_000;
/** Folders inside folders that are looked into. */
const MAX_DEPTH = 16;
/** UTF-16 code units of a title. */
const LONGEST_TITLE = 200;
/** UTF-16 code units of an address; browsers and servers take about as much. */
const LONGEST_ADDRESS = 2_000;

/**
 * The feeds of an OPML 2.0 list (http://opml.org/spec2.opml), whatever folders they lie in, each address once.
 *
 * @throws ImportError where the text is no OPML.
 */
export function readOpml(source: string): OutlinedFeed[] {
  const feeds = new Map<string, OutlinedFeed>();
  const take = (outlines: readonly unknown[], depth: number): void => {
    for (const outline of outlines) {
      if (feeds.size >= MAX_FEEDS) return;
      if (typeof outline !== 'object' || outline === null) continue;
      const url = webAddress(Reflect.get(outline, 'xmlUrl'));
      if (url !== null && !feeds.has(url)) {
        const stated = Reflect.get(outline, 'title') ?? Reflect.get(outline, 'text');
        feeds.set(url, {
          url,
          title: typeof stated === 'string' ? plainLine(stated, LONGEST_TITLE) : '',
          site: webAddress(Reflect.get(outline, 'htmlUrl')),
        });
      }
      const inner: unknown = Reflect.get(outline, 'outlines');
      if (Array.isArray(inner) && depth < MAX_DEPTH) take(inner, depth + 1);
    }
  };
  take(attempt(source), 0);
  return [...feeds.values()];
}

function attempt(source: string): readonly unknown[] {
  try {
    return parseOpml(source).body?.outlines ?? [];
  } catch (error) {
    throw new ImportError(`no list of feeds: ${messageOf(error)}`);
  }
}

/** An OPML 2.0 list of feeds, as other readers of feeds take it. At least one feed: a list of none is no OPML. */
export function writeOpml(title: string, feeds: readonly OutlinedFeed[]): string {
  const outlines: Opml.Outline<Date>[] = feeds.map(({ url, title: name, site }) => ({
    text: name === '' ? url : name,
    type: 'rss',
    xmlUrl: url,
    ...(site === null ? {} : { htmlUrl: site }),
  }));
  return generateOpml({ head: { title }, body: { outlines } });
}

function webAddress(stated: unknown): string | null {
  if (typeof stated !== 'string' || stated.length > LONGEST_ADDRESS || !URL.canParse(stated)) return null;
  const { protocol, href, username, password } = new URL(stated);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '' ? href : null;
}
