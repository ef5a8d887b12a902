import { withoutWrapping } from './script-wrapping.ts';

/** What JSON-LD (schema.org) says of the article of a page. */
export interface LinkedData {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly datePublished: string | null;
}

type Json = { readonly [key: string]: unknown };

/** schema.org's Article and its kinds end in these words (NewsArticle, BlogPosting, LiveBlogPosting, Report …). */
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;

/** Objects looked at in one block: a bound against hostile nesting, far above what real pages hold. */
const MAX_OBJECTS = 2000;

/** Reads all JSON-LD blocks of a page; blocks that are no JSON are passed over, as browsers and search engines do. */
export function linkedData(page: Document): LinkedData {
  const objects: Json[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    collect(parse(script.textContent ?? ''), objects);
  }
  const article = objects.find(isArticle) ?? objects.find(isDated) ?? null;
  if (article === null) return { headline: null, author: null, publisher: null, datePublished: null };
  const byId = new Map(
    objects.flatMap((o) =>
      typeof o['@id'] === 'string' && o.name !== undefined ? [[o['@id'], o] as const] : [],
    ),
  );
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    author: namesOf(article.author ?? article.creator, byId),
    publisher: namesOf(article.publisher ?? article.sourceOrganization, byId),
    datePublished: textOf(article.datePublished) ?? textOf(article.dateCreated),
  };
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
function collect(root: unknown, into: Json[]): void {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MAX_OBJECTS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) {
      queue.push(...value.slice(0, MAX_OBJECTS));
    } else if (isJson(value)) {
      into.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher', 'author', 'hasPart']) {
        if (typeof value[key] === 'object') queue.push(value[key]);
      }
    }
  }
}

function isArticle(object: Json): boolean {
  const type = object['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.some((t) => typeof t === 'string' && ARTICLE_TYPE.test(t));
}

/** A page of another type that says all the same when it was published ("MedicalWebPage"). */
function isDated(object: Json): boolean {
  return typeof object.datePublished === 'string' && textOf(object.headline ?? object.name) !== null;
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  // A typed value: {"@type": "Date", "@value": "2021-03-04"}.
  if (isJson(value) && typeof value['@value'] === 'string') return textOf(value['@value']);
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/g, ' ').trim();
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
