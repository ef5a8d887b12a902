/** What pages open a block of data with, to keep it from browsers of long ago. */
const OPENINGS = ['<!--', '<![CDATA['];
const CLOSINGS = ['-->', ']]>', ';'];

/**
 * The source of a script without what is around it: comments, CDATA marks, semicolons, white space. It is walked from
 * both ends, each sign looked at once or twice: an expression that is held to the end would try each line anew, and a
 * page of some kilobytes would stop the reader.
 */
export function withoutWrapping(source: string): string {
  const start = startOf(source);
  return source.slice(start, endOf(source, start));
}

function startOf(source: string): number {
  let at = 0;
  for (;;) {
    const opening = OPENINGS.find((one) => source.startsWith(one, at));
    let next = at;
    if (isSpace(source[at])) next = at + 1;
    else if (opening !== undefined) next = at + opening.length;
    else if (source.startsWith('/*', at)) next = behind(source, '*/', at + 2);
    else if (source.startsWith('//', at)) next = behind(source, '\n', at);
    // A comment without an end has nothing behind it.
    if (next <= at) return at;
    at = next;
  }
}

/** The place behind the next mark; -1 where there is none. */
function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function endOf(source: string, start: number): number {
  let end = source.length;
  for (;;) {
    const closing = CLOSINGS.find((one) => source.endsWith(one, end));
    let next = end;
    if (isSpace(source[end - 1])) next = end - 1;
    else if (closing !== undefined) next = end - closing.length;
    else if (source.endsWith('*/', end)) next = source.lastIndexOf('/*', end - 4);
    else next = startOfLineComment(source, end);
    if (next < start || next >= end) return end;
    end = next;
  }
}

/** Where the last line begins that is a comment as a whole; -1 where it is none. */
function startOfLineComment(source: string, end: number): number {
  const line = source.lastIndexOf('\n', end - 1);
  return line >= 0 && /^\s*\/\//.test(source.slice(line, end)) ? line : -1;
}

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && /\s/.test(sign);
}
