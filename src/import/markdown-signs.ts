import type { ParseHtml } from './imported.ts';

/** A code span, or an escaped sign: a backslash escapes any ASCII punctuation (CommonMark, 2.4), but not in code. */
const LITERAL = /(?<![\\`])`([^`\n]+)`(?!`)|\\([!-/:-@[-`{-~])/g;

/**
 * Markdown whose literal signs (escaped ones, and those of code spans) stand as character references, so that nothing
 * takes them for marks.
 */
export function signsAsReferences(markdown: string): string {
  return markdown.replace(LITERAL, (_whole, code: string | undefined, sign: string | undefined) =>
    (code ?? sign ?? '').replace(/[!-/:-@[-`{-~]/g, (one) => `&#${one.charCodeAt(0)};`),
  );
}

/** A character reference as HTML has them (CommonMark, 2.5): by number, or by one of the names that HTML knows. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Text with its character references resolved, each once: "&amp;lt;" is "&lt;". */
export function resolvedReferences(text: string, parseHtml: ParseHtml): string {
  const references = [...new Set(text.match(REFERENCE) ?? [])];
  if (references.length === 0) return text;
  // One document for all: names are the parser's to know, and a document for each would be slow.
  const elements = parseHtml(references.map((one) => `<i>${one}</i>`).join('')).querySelectorAll('i');
  const signs = new Map(references.map((one, at) => [one, elements[at]?.textContent ?? one]));
  return text.replace(REFERENCE, (one) => signs.get(one) ?? one);
}
