import { articleOf, articleOfLine } from './document.ts';
import { ImportError } from './import-error.ts';
import type { Imported, ImportInput } from './imported.ts';
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
    const { value, read } = await wholeValue(first, lines);
    if (value !== null) {
      yield* documentsOf(value);
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
 * @returns the value, null where it is none; and the lines that were read.
 */
async function wholeValue(
  first: Line,
  lines: AsyncIterator<Line>,
): Promise<{ readonly value: object | null; readonly read: readonly Line[] }> {
  const read = [first];
  const start = first.text?.trim() ?? '';
  // What begins a value that does not end on its line.
  if (!/^[[{]/.test(start) || (start.startsWith('{') && parsed(start) !== null)) return { value: null, read };
  let length = start.length;
  for (let line = await nextLine(lines); line !== null; line = await nextLine(lines)) {
    read.push(line);
    length += line.text?.length ?? Number.POSITIVE_INFINITY;
    if (length > MAX_LINE_BYTES) return { value: null, read };
  }
  return { value: parsed(read.map((line) => line.text).join('\n')), read };
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
