/**
 * Control characters, line and paragraph separators, and what turns the direction of writing without being seen:
 * in a stranger's title they could make the words around it read differently (Unicode TR 36, section 2.10; TR 9, 2.1-2.7).
 */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;

/** A text of a stranger with a blank in the place of what is not seen. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, ' ');

/**
 * A text of a stranger as one line to show: nothing unseen in it, white space folded, at most `most` UTF-16 code units
 * and never half a character. '' where nothing is left.
 */
export function plainLine(text: string, most: number): string {
  // What is far too long is cut before it is looked at.
  const line = withoutUnseen(text.slice(0, most * 4))
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line.replace(/[\ud800-\udbff]$/, '');
  return `${line
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
