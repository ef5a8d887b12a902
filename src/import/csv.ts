import { parse } from 'csv-parse/browser/esm/sync';
import { isoDate } from '../page/article/dates.ts';
import { filled, MAX_TEXT_LENGTH } from './document.ts';
import { ImportError } from './import-error.ts';
import type { Imported, ImportInput } from './imported.ts';
import { linesOf } from './lines.ts';

/** Column names that are understood, in the order in which they are believed; compared in lower case. */
const COLUMNS = {
  id: ['id', 'guid', 'key'],
  title: ['title', 'headline'],
  date: ['date', 'published', 'pubdate', 'publication_date', 'published_at', 'datetime'],
  publisher: ['publisher', 'source', 'outlet', 'publication'],
  url: ['url', 'link', 'href'],
  language: ['language', 'lang'],
  text: ['text', 'content', 'body', 'article'],
} as const;

/**
 * CSV (RFC 4180), also with semicolons or tabs, the first row naming the columns. Read record by record: a record ends
 * at the first line end that no open quote holds, so memory is that of one record.
 */
export async function* importCsv({ name, bytes }: ImportInput): AsyncGenerator<Imported> {
  let columns: ReadonlyMap<keyof typeof COLUMNS, number> | null = null;
  let delimiter = ',';
  for await (const record of recordsOf(bytes)) {
    try {
      if (columns === null) {
        delimiter = delimiterOf(record.text);
        columns = columnsOf(cells(record, delimiter));
        continue;
      }
      const row = cells(record, delimiter);
      const cell = (column: keyof typeof COLUMNS) => filled(row[columns?.get(column) ?? -1]);
      const text = cell('text');
      if (text === null) throw new ImportError('no text', record.line);
      yield {
        article: {
          id: cell('id') ?? cell('url') ?? `${name}#${record.line}`,
          title: cell('title'),
          date: isoDate(cell('date') ?? ''),
          publisher: cell('publisher'),
          url: cell('url'),
          language: cell('language'),
          text,
        },
      };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      yield { line: error.line, reason: error.message };
      if (columns === null) return;
    }
  }
}

interface CsvRecord {
  /** Line on which the record begins. */
  readonly line: number;
  readonly text: string;
}

/** Groups lines into records: quotes are doubled within quotes, so a record is complete when their number is even. */
async function* recordsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  let open: { line: number; parts: string[]; quotes: number; length: number } | null = null;
  for await (const { number, text } of linesOf(bytes)) {
    const line = text ?? '';
    open ??= { line: number, parts: [], quotes: 0, length: 0 };
    open.length += line.length;
    if (text === null || open.length > MAX_TEXT_LENGTH) {
      throw new ImportError('record too long, or a quote that is never closed', open.line);
    }
    open.parts.push(line);
    open.quotes += countQuotes(line);
    if (open.quotes % 2 === 1) continue;
    const record: CsvRecord = { line: open.line, text: open.parts.join('\n') };
    open = null;
    if (record.text.trim() !== '') yield record;
  }
  if (open !== null) throw new ImportError('a quote that is never closed', open.line);
}

function countQuotes(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count++;
  return count;
}

function cells(record: CsvRecord, delimiter: string): readonly string[] {
  try {
    const rows: string[][] = parse(record.text, { delimiter, bom: true, relax_column_count: true });
    return rows[0] ?? [];
  } catch (error) {
    throw new ImportError(`no CSV: ${error instanceof Error ? error.message : String(error)}`, record.line);
  }
}

function delimiterOf(header: string): string {
  const counts = [',', ';', '\t'].map((sign) => [header.split(sign).length, sign] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

function columnsOf(header: readonly string[]): ReadonlyMap<keyof typeof COLUMNS, number> {
  const names = header.map((name) => name.trim().toLowerCase());
  const found = new Map<keyof typeof COLUMNS, number>();
  for (const [column, spellings] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, readonly string[]][]) {
    const at = spellings.map((name) => names.indexOf(name)).find((i) => i >= 0);
    if (at !== undefined) found.set(column, at);
  }
  if (!found.has('text')) {
    throw new ImportError(`no column named ${COLUMNS.text.join(', ')} in the first row`, 1);
  }
  return found;
}
