import { parseHTML } from 'linkedom';
import { ImportError } from '../import/import-error.ts';

/**
 * Elements inside one another beyond which a page is refused: the parser's time grows with the square of the depth (40,000
 * take 4 s). Chromium flattens what is deeper than 512; ten times that is no page for readers.
 */
const MAX_DEPTH = 5000;

/**
 * HTML as a document without a window: nothing in it loads or runs. Anything parses; what is no HTML has no article.
 * @throws ImportError for nesting that no page has on purpose.
 */
export function parseHtml(html: string): Document {
  if (isTooDeep(html)) throw new ImportError(`elements more than ${MAX_DEPTH} deep`);
  // A fragment without <html> would become a document without a body.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/** Elements that are never closed, or need not be: they say nothing of the depth. */
const UNCLOSED = new Set(
  `area base body br col colgroup dd dt embed head hr html img input li link meta option p param source tbody td tfoot th
  thead tr track wbr`.split(/\s+/),
);

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (name === undefined || UNCLOSED.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (close === '' ? 1 : -1));
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

export function emptyDocument(): Document {
  return parseHtml('');
}
