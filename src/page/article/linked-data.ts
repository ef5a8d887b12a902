import { withoutReferences } from './entities.ts';
import { withoutWrapping } from './script-wrapping.ts';

/** What JSON-LD (schema.org) says of one thing. */
export interface Stated {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly datePublished: string | null;
}

export interface LinkedData {
  /** Of the article of the page, or of the page itself. */
  readonly own: Stated;
  /** Of another thing on it that says when it was published: a video, a dataset. What the page says of itself goes first. */
  readonly other: Stated;
}

type Json = { readonly [key: string]: unknown };

/** An object of a block, and whether it stands there as a part of another: often a related article. */
interface Found {
  readonly object: Json;
  readonly isPart: boolean;
}

/**
 * Types that may be the article's own, most telling first: schema.org's Article and its kinds end in these words
 * (NewsArticle, BlogPosting, LiveBlogPosting, Report …). A review often stands beside the article that it belongs to; of a
 * page it is enough that it says when it was published ("MedicalWebPage").
 */
const KINDS = [/(?:Article|Posting|Report)$/, /Review$/, /Page$/];
const OF_PAGE = 2;

/** Objects looked at in one block: a bound against hostile nesting, far above what real pages hold. */
const MAX_OBJECTS = 2000;

/**
 * Reads all JSON-LD blocks of a page; blocks that are no JSON are passed over, as browsers and search engines do.
 *
 * @param addresses of the page: an article that names one of them is its own
 */
export function linkedData(page: Document, addresses: readonly (string | null)[]): LinkedData {
  const found: Found[] = [];
  for (const script of page.querySelectorAll('script[type]')) {
    if (/^\s*application\/ld\+json\s*(?:;|$)/i.test(script.getAttribute('type') ?? '')) {
      collect(parse(script.textContent ?? ''), found);
    }
  }
  const byId = new Map(
    found.flatMap(({ object }) =>
      typeof object['@id'] === 'string' && object.name !== undefined
        ? [[object['@id'], object] as const]
        : [],
    ),
  );
  const here = new Set(addresses.map(comparable).filter((address) => address !== null));
  const own = ownOf(found, here);
  const other = found.find(({ object }) => object !== own && isDated(object))?.object ?? null;
  return { own: statedOf(own, byId), other: statedOf(other, byId) };
}

function statedOf(object: Json | null, byId: ReadonlyMap<string, Json>): Stated {
  if (object === null) return { headline: null, author: null, publisher: null, datePublished: null };
  return {
    headline: textOf(object.headline) ?? textOf(object.name),
    author: namesOf(object.author ?? object.creator, byId),
    publisher: namesOf(object.publisher ?? object.sourceOrganization, byId),
    datePublished: textOf(object.datePublished) ?? textOf(object.dateCreated),
  };
}

/** The article: by its kind, then by whether it names the page's address, then the first. Parts of others come last. */
function ownOf(found: readonly Found[], here: ReadonlySet<string>): Json | null {
  let best: Json | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { object, isPart } of found) {
    const kind = kindOf(object);
    if (kind < 0 || (kind === OF_PAGE && !isDated(object))) continue;
    const isHere = addressesOf(object).some((address) => here.has(address));
    const rank = (isPart && !isHere ? KINDS.length : kind) * 2 + (isHere ? 0 : 1);
    if (rank < least) [best, least] = [object, rank];
  }
  return best;
}

function addressesOf(object: Json): readonly string[] {
  const page = object.mainEntityOfPage;
  const stated = [object.url, object['@id'], ...(isJson(page) ? [page['@id'], page.url] : [page])];
  return stated.flatMap((one) => (typeof one === 'string' ? (comparable(one) ?? []) : []));
}

/** An address without what does not tell pages apart; null for what is none. */
function comparable(stated: string | null): string | null {
  const address = URL.parse(stated ?? '');
  return address === null ? null : `${address.host}${address.pathname.replace(/\/$/, '')}${address.search}`;
}

/** JSON as pages write it: with comments or CDATA around it, and raw line breaks within strings. */
function parse(source: string): unknown {
  const attempts = [
    () => source,
    () => withoutWrapping(source),
    () => withoutWrapping(source).replace(/\p{Cc}+/gu, ' '),
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt, or no data.
    }
  }
  return null;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All objects, outermost first: articles stand in lists, in `@graph`, or as the page's `mainEntity`. */
function collect(root: unknown, into: Found[]): void {
  const queue: { readonly value: unknown; readonly isPart: boolean }[] = [{ value: root, isPart: false }];
  for (let at = 0; at < queue.length && at < MAX_OBJECTS; at++) {
    const { value, isPart } = queue[at]!;
    if (Array.isArray(value)) {
      queue.push(...value.slice(0, MAX_OBJECTS).map((one: unknown) => ({ value: one, isPart })));
    } else if (isJson(value)) {
      into.push({ object: value, isPart });
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher', 'author', 'hasPart']) {
        if (typeof value[key] === 'object')
          queue.push({ value: value[key], isPart: isPart || key === 'hasPart' });
      }
    }
  }
}

/** Place among the kinds of articles; -1 for no such thing. */
function kindOf(object: Json): number {
  const type = object['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return KINDS.findIndex((kind) => types.some((one) => typeof one === 'string' && kind.test(one)));
}

function isDated(object: Json): boolean {
  return typeof object.datePublished === 'string' && textOf(object.headline ?? object.name) !== null;
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  // A typed value: {"@type": "Date", "@value": "2021-03-04"}.
  if (isJson(value) && typeof value['@value'] === 'string') return textOf(value['@value']);
  if (typeof value !== 'string') return null;
  // Data holds no markup, but many a system writes its titles as if it did.
  const text = withoutReferences(value).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** Names of people or organisations, joined by ", ". References by `@id` are followed once. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Json>): string | null {
  const list = Array.isArray(value) ? value : [value];
  const names = list.flatMap((entry) => {
    if (!isJson(entry)) return textOf(entry) ?? [];
    const id = entry['@id'];
    const target = entry.name === undefined && typeof id === 'string' ? (byId.get(id) ?? entry) : entry;
    return textOf(target.name) ?? [];
  });
  const unique = [...new Set(names)];
  return unique.length === 0 ? null : unique.join(', ');
}
