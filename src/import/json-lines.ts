import { messageOf } from '../text/thrown.ts';
import { articleOf, articleOfLine } from './document.ts';
import { ImportError } from './import-error.ts';
import type { Imported, ImportInput, Unread } from './imported.ts';
import { type Line, linesOf, MAX_LINE_BYTES } from './lines.ts';

/**
 * JSON Lines: one document on each line; blank lines are passed over. Also JSON that is one value, on however many lines: a
 * document or a list of documents.
 */
export async function* importJsonLines({ bytes }: ImportInput): AsyncGenerator<Imported> {
  const lines = linesOf(bytes);
  try {
    const first = await nextLine(lines);
    if (first === null) return;
    const { value, read, fault } = await wholeValue(first, lines);
    if (value !== null) {
      yield* documentsOf(value);
      return;
    }
    if (fault !== null) {
      yield fault;
      return;
    }
    for (const line of read) yield attempt(() => articleOfLine(line));
    for (let line = await nextLine(lines); line !== null; line = await nextLine(lines)) {
      const one = line;
      yield attempt(() => articleOfLine(one));
    }
  } finally {
    // Whoever stops early closes the file.
    await lines.return(undefined);
  }
}

/**
 * What is read to know whether a file is one JSON value: nothing but its first line where that is a document by itself,
 * else all of it, up to the bound of a line.
 *
 * @returns the value, null where it is none; the lines that were read; and what is wrong with them as one value, null
 * where they are to be read one by one: a document on a line of its own shows that the file is one of lines.
 */
async function wholeValue(first: Line, lines: AsyncIterator<Line>): Promise<Whole> {
  const read = [first];
  const start = first.text?.trim() ?? '';
  const byLines = { value: null, read, fault: null };
  // What begins a value that does not end on its line.
  if (!/^[[{]/.test(start) || (start.startsWith('{') && parsed(start) !== null)) return byLines;
  let length = start.length;
  for (let line = await nextLine(lines); line !== null; line = await nextLine(lines)) {
    read.push(line);
    length += line.text?.length ?? Number.POSITIVE_INFINITY;
    if (length + line.number > MAX_LINE_BYTES) return byLines;
  }
  const json = withBlankLines(read);
  const value = parsed(json);
  const lined = read.length === 1 || read.some((line) => 'article' in attempt(() => articleOfLine(line)));
  return value !== null || lined ? { ...byLines, value } : { ...byLines, fault: faultOf(json) };
}

interface Whole {
  readonly value: object | null;
  readonly read: readonly Line[];
  readonly fault: Unread | null;
}

/** Lines as they stand in their file, so that what is said of a line is said of its line there. */
function withBlankLines(lines: readonly Line[]): string {
  let at = 1;
  const parts = lines.map(({ number, text }) => {
    const ends = '\n'.repeat(number - at);
    at = number;
    return ends + text;
  });
  return parts.join('');
}

function faultOf(json: string): Unread {
  try {
    JSON.parse(json);
    return { line: null, reason: 'no valid JSON' };
  } catch (error) {
    const reason = messageOf(error);
    // Where the engine tells the line; not all do.
    const line = /\bline (\d+) column/.exec(reason)?.[1];
    return { line: line === undefined ? null : Number(line), reason: `no valid JSON: ${reason}` };
  }
}

/** The next line that is not blank, null at the end. */
async function nextLine(lines: AsyncIterator<Line>): Promise<Line | null> {
  for (;;) {
    const next = await lines.next();
    if (next.done === true) return null;
    if (next.value.text?.trim() !== '') return next.value;
  }
}

function parsed(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function* documentsOf(value: object): Generator<Imported> {
  if (!Array.isArray(value)) {
    yield attempt(() => articleOf(value, null));
    return;
  }
  if (value.length === 0) throw new ImportError('a list without documents');
  for (const [at, one] of value.entries()) {
    const imported = attempt(() => articleOf(one, null));
    yield 'reason' in imported ? { line: null, reason: `document ${at + 1}: ${imported.reason}` } : imported;
  }
}

function attempt(article: () => ReturnType<typeof articleOf>): Imported {
  try {
    return { article: article() };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { line: error.line, reason: error.message };
  }
}
