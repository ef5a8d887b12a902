import { withoutUnseen } from '../text/plain-line.ts';

/**
 * Text of a page, pack or feed within Markdown: no mark of it is obeyed, no line of it begins a block, no tag opens, and
 * nothing unseen in it turns what stands behind it.
 */
export function markdownText(text: string): string {
  return withoutUnseen(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/\b(https?|ftp):\/\//gi, '$1:\\/\\/')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}\\.`);
}
