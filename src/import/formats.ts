import { isHeader } from './columns.ts';
import type { Importer } from './imported.ts';
import { bomOf } from './whole.ts';

/** Formats that can be imported. */
export const FORMATS = ['jsonl', 'text', 'markdown', 'html', 'csv', 'feed', 'warc'] as const;
export type Format = (typeof FORMATS)[number];

/** Loads the importer of a format: each brings a library that the others do not need. */
export async function importerOf(format: Format): Promise<Importer> {
  switch (format) {
    case 'jsonl':
      return (await import('./json-lines.ts')).importJsonLines;
    case 'text':
      return (await import('./text.ts')).importText;
    case 'markdown':
      return (await import('./text.ts')).importMarkdown;
    case 'html':
      return (await import('./html.ts')).importHtml;
    case 'csv':
      return (await import('./csv.ts')).importCsv;
    case 'feed':
      return (await import('./feed.ts')).importFeed;
    case 'warc':
      return (await import('./warc.ts')).importWarc;
  }
}

const EXTENSIONS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['rdf', 'feed'],
  ['xml', 'feed'],
  ['warc', 'warc'],
]);

/** Endings of names that say a format. */
export const ENDINGS = [...EXTENSIONS.keys()].map((extension) => `.${extension}`);

/** The format that a file's name or address says, null where it says none. A final ".gz" is looked through. */
export function formatOfName(name: string): Format | null {
  // Of an address only the path: ".md" may be a country.
  const path = /^https?:\/\//i.test(name) ? (URL.parse(name)?.pathname ?? '') : name;
  const extension = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return EXTENSIONS.get(extension) ?? null;
}

/** The format that the first (unpacked) bytes of a file look like; text where nothing else. */
export function formatOfContent(head: Uint8Array): Format {
  const start = new TextDecoder(bomOf(head) ?? 'utf-8').decode(head).trimStart();
  if (start.startsWith('WARC/')) return 'warc';
  if (/^<(?:rss|feed|rdf:RDF)\b/i.test(withoutProlog(start))) return 'feed';
  if (start.startsWith('{')) return isJsonFeed(head) ? 'feed' : 'jsonl';
  // A list of documents; "[Reuters]" begins a text.
  if (/^\[\s*[{\]]/.test(start)) return 'jsonl';
  if (start.startsWith('<')) return 'html';
  if (/^---[ \t]*[\r\n]/.test(start)) return 'markdown';
  return isHeader(start.split(/[\r\n]/, 1)[0] ?? '') ? 'csv' : 'text';
}

/**
 * What may stand before the root of XML (XML 1.0, 2.8), each with what ends it: declarations, instructions (as style
 * sheets of feeds are), comments, the type of the document with and without declarations of its own.
 */
const PROLOG: readonly { readonly begin: RegExp; readonly end: RegExp }[] = [
  { begin: /^<\?/, end: /\?>/ },
  { begin: /^<!--/, end: /-->/ },
  { begin: /^<!DOCTYPE[^>[]*\[/i, end: /\]\s*>/ },
  { begin: /^<!DOCTYPE/i, end: />/ },
];

/** A page or a feed from its root element on. */
function withoutProlog(markup: string): string {
  let rest = markup;
  for (;;) {
    const part = PROLOG.find(({ begin }) => begin.test(rest));
    if (part === undefined) return rest;
    const end = part.end.exec(rest);
    if (end === null) return '';
    rest = rest.slice(end.index + end[0].length).trimStart();
  }
}

/** Bytes of JSON that are searched for the version of a JSON Feed: fields may stand in any order. */
const JSON_HEAD_BYTES = 64 * 1024;

/** Within a string the quotes of the field would be escaped, so that no document's text is taken for it. */
function isJsonFeed(head: Uint8Array): boolean {
  const start = new TextDecoder().decode(head.subarray(0, JSON_HEAD_BYTES));
  return /(?<!\\)"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(start);
}
