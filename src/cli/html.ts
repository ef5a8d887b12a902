import { createRequire } from 'node:module';
import { ImportError } from '../import/import-error.ts';

/** Loaded with the first page: they take as long as all else that a command loads, and most documents are no pages. */
const load = createRequire(import.meta.url);
const linkedom = (): typeof import('linkedom') => load('linkedom');
const htmlparser = (): typeof import('htmlparser2') => load('htmlparser2');

/**
 * Elements inside one another beyond which a page is refused: the parser's time grows with the square of the depth (40,000
 * take 4 s), and what reads the elements one inside the other runs out of stack from 3,000 on. Chromium flattens what is
 * deeper than 512; four times that is no page for readers.
 */
const MAX_DEPTH = 2000;

/**
 * HTML as a document without a window: nothing in it loads or runs. Anything parses; what is no HTML has no article.
 * @throws ImportError for nesting that no page has on purpose.
 */
export function parseHtml(html: string): Document {
  // A fragment without <html> would become a document without a body.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  if (isTooDeep(whole)) throw new ImportError(`elements more than ${MAX_DEPTH} deep`);
  return linkedom().parseHTML(whole).document;
}

/**
 * By the very parser that makes the document, which knows what is closed by what, and what is no tag. A tenth of the time
 * that the document takes.
 */
function isTooDeep(html: string): boolean {
  let depth = 0;
  const { Parser } = htmlparser();
  const parser = new Parser({
    onopentagname() {
      // Beyond the bound it would take the time that the bound is there to save.
      if (++depth > MAX_DEPTH) parser.pause();
    },
    onclosetag() {
      depth--;
    },
  });
  parser.write(html);
  return depth > MAX_DEPTH;
}
