import type { ParseHtml } from './imported.ts';
import { resolvedReferences, signsAsReferences } from './markdown-signs.ts';
import { withoutNumbering } from './numbered-list.ts';

/**
 * Markdown (CommonMark, with the footnotes and the deleted text of GitHub's) without its marks: what is left reads as the
 * reader of the page reads it. No expression here may run over a sign that opens the same mark again: it would be tried
 * anew from each, and the time would grow with the square of the text.
 */
export function plainMarkdown(markdown: string, parseHtml: ParseHtml): string {
  const blocks = withoutComments(signsAsReferences(markdown))
    .replace(/^(?:```|~~~).*$/gm, '')
    .replace(/^[ \t]{0,3}#{1,6}[ \t](.*)$/gm, (_line, heading: string) => headingText(heading))
    .replace(/^[ \t]{0,3}(?:>[ \t]?)+/gm, '');
  const text = withoutNumbering(blocks)
    .replace(/^[ \t]*[-*+][ \t]+/gm, '')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/^\[[^[\]\n]+\]:[ \t]+\S.*$/gm, '')
    .replace(/\[\^[^[\]\s]+\]/g, '')
    .replace(/!\[[^[\]]*\]\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/<(del|s|strike)\b[^<>\n]*>[^<]*<\/\1>/gi, '')
    .replace(/(?<=\d)<sup\b[^<>\n]*>(\d+)<\/sup>/gi, '^($1)')
    .replace(/<\/?[a-z][^<>\n]*>/gi, '')
    .replace(/~~(?=\S)[^~\n]*(?<=\S)~~/g, '')
    .replace(/\*\*(?=\S)((?:[^*]|\*(?!\*))*)(?<=\S)\*\*/g, '$1')
    .replace(/__(?=\S)((?:[^_]|_(?!_))*)(?<=\S)__/g, '$1')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_\n]*\S)_(?![\w_])/g, '$1')
    .trim();
  return resolvedReferences(text, parseHtml);
}

/** The text of the first heading of the first level, its marks taken off; null where there is none. */
export function markdownTitle(markdown: string, parseHtml: ParseHtml): string | null {
  const heading = firstHeading(markdown);
  return heading === null ? null : plainMarkdown(headingText(heading), parseHtml);
}

/** What stands behind the first # that opens a line outside of fenced code (CommonMark, 4.5). */
function firstHeading(markdown: string): string | null {
  /** The signs that opened the code at hand; as many or more of them alone on a line close it. */
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const [, signs, info] = /^ {0,3}(`{3,}|~{3,})(.*)/.exec(line) ?? [];
    if (fence !== null) {
      if (signs?.startsWith(fence) && info?.trim() === '') fence = null;
      continue;
    }
    if (signs !== undefined && !(signs.startsWith('`') && info?.includes('`'))) fence = signs;
    const heading = /^#[ \t]+(\S.*)$/.exec(line)?.[1];
    if (heading !== undefined) return heading;
  }
  return null;
}

/** A heading behind its opening sequence, without the closing one, which a space must part from it (CommonMark, 4.2). */
function headingText(heading: string): string {
  const text = heading.trim();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return end === 0 || /\s/.test(text[end - 1]!) ? text.slice(0, end).trimEnd() : text;
}

function withoutComments(markdown: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = markdown.indexOf('<!--', at);
    const end = start < 0 ? -1 : markdown.indexOf('-->', start + 4);
    if (end < 0) return kept + markdown.slice(at);
    kept += markdown.slice(at, start);
    at = end + 3;
  }
}
