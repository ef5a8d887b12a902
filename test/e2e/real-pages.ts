import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { parseHtml } from '../../src/cli/html.ts';
import { readText } from '../../src/extension/read-text.ts';
import { extractArticle } from '../../src/page/article/extract.ts';

/** Real news pages that lie beside the project on some machines and never in it. */
const FOLDER = new URL('../../../shared/gold/articles/html/', import.meta.url);

/** File names of the pages, in order; none where the pages are not there. */
export const REAL_PAGES: readonly string[] = existsSync(FOLDER) ? readdirSync(FOLDER).toSorted() : [];

/** The page's own scripts stay off, so that every change and every request would be ours. */
export const REAL_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'nonce-watch'";

function htmlOf(file: string): string {
  return gunzipSync(readFileSync(new URL(file, FOLDER))).toString('utf8');
}

/** Hints to connect, and frames, open connections whatever the policy: without them whatever asks would be us. */
function withoutHints(html: string): string {
  return html
    .replace(/(<(?:iframe|embed|object)\b[^>]*?)\s(?:src|data)\s*=/gi, '$1 data-was=')
    .replace(/<link\b[^>]*\brel\s*=\s*["']?[^"'>]*(?:preconnect|prefetch|preload|prerender)[^>]*>/gi, '');
}

/** A page to be served under {@link REAL_PAGE_POLICY}, with something of ours in its head. */
export function realPage(file: string, head = ''): string {
  return withoutHints(htmlOf(file)).replace(
    /<head\b[^>]*>|$/i,
    (open) => `${open}<link rel="icon" href="data:,">${head}`,
  );
}

/** The same article as another outlet's: then every figure of the page has another report, and is marked. */
export function copyOf(file: string): ArticleClaims {
  const {
    pieces: _pieces,
    byline: _byline,
    ...article
  } = extractArticle(parseHtml(htmlOf(file)), {
    url: null,
    inertDocument: () => parseHtml(''),
  });
  const url = `https://copy.example/${file}`;
  return readText({ ...article, id: url, url, publisher: `Copy of ${file.slice(0, 8)}` }).claims;
}
