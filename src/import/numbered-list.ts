/** A line that may be an item of a numbered list (CommonMark, 5.2). */
interface Item {
  /** Its place among the lines. */
  readonly at: number;
  readonly number: number;
  readonly text: string;
}

/** Longest number that begins a list, in digits: what is longer is a year or a figure that a sentence begins with. */
const FIRST_DIGITS = 2;

/**
 * Markdown without the numbers of its numbered lists. "2023. 41 people died" looks like an item too, and its number
 * is part of the text: a list is two items at least that count on, beginning a block or with 1 (only that may interrupt
 * a paragraph).
 */
export function withoutNumbering(markdown: string): string {
  const lines = markdown.split('\n');
  for (const run of runs(lines)) {
    if (!isList(run, lines)) continue;
    for (const { at, text } of run) lines[at] = text;
  }
  return lines.join('\n');
}

/** Items that count on one from the other; "1." may stand for every number. */
function runs(lines: readonly string[]): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  for (const [at, line] of lines.entries()) {
    const match = /^[ \t]*(\d{1,9})[.)][ \t]/.exec(line);
    if (match === null) continue;
    const item = { at, number: Number(match[1]), text: line.slice(match[0].length).replace(/^[ \t]+/, '') };
    const run = found.at(-1);
    const last = run?.at(-1)?.number ?? Number.NaN;
    if (run !== undefined && (item.number === last + 1 || (item.number === last && last === 1)))
      run.push(item);
    else found.push([item]);
  }
  return found;
}

function isList(run: readonly Item[], lines: readonly string[]): boolean {
  const first = run[0];
  if (first === undefined || run.length < 2 || String(first.number).length > FIRST_DIGITS) return false;
  return first.number === 1 || (lines[first.at - 1] ?? '').trim() === '';
}
