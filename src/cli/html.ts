import { parseHTML } from 'linkedom';

/** HTML as a document without a window: nothing in it loads or runs. Anything parses; what is no HTML has no article. */
export function parseHtml(html: string): Document {
  // A fragment without <html> would become a document without a body.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

export function emptyDocument(): Document {
  return parseHtml('');
}
