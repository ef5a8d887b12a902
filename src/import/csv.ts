import { parse } from 'csv-parse/browser/esm/sync';
import { isoDate } from '../page/article/dates.ts';
import { webAddress } from '../page/article/web-address.ts';
import { messageOf } from '../text/thrown.ts';
import { COLUMNS, type Column, type Columns, columnsOf, delimiterOf } from './columns.ts';
import { filled, MAX_TEXT_LENGTH } from './document.ts';
import { ImportError } from './import-error.ts';
import type { Imported, ImportInput } from './imported.ts';
import { linesOf } from './lines.ts';
import { MISREAD } from './whole.ts';

/**
 * CSV (RFC 4180), also with semicolons, tabs or bars or what "sep=" states, the first row naming the columns. Read record by record: a record ends
 * at the first line end that no open quote holds, so memory is that of one record.
 */
export async function* importCsv({ name, bytes }: ImportInput): AsyncGenerator<Imported> {
  let columns: Columns | null = null;
  let width = 0;
  let rows = 0;
  for await (const record of recordsOf(bytes)) {
    // One that is broken is a row too.
    if (columns !== null) rows++;
    try {
      const row = cells(record);
      if (columns === null) {
        columns = columnsIn(row);
        width = row.length;
        continue;
      }
      // Most often a comma in a text that nobody quoted: the text would end there.
      if (row.slice(width).some((extra) => extra.trim() !== '')) {
        throw new ImportError('more fields than the header', record.line);
      }
      const places = columns;
      const cell = (column: Column, read: (cell: string) => string | null = filled) => {
        const stated = (places.get(column) ?? []).map((at) => read(row[at]?.trim() ?? ''));
        return stated.find((one) => one !== null) ?? null;
      };
      const text = cell('text');
      if (text === null) throw new ImportError('no text', record.line);
      const id = cell('id') ?? cell('url');
      const article = {
        id: id ?? name,
        title: cell('title'),
        date: cell('date', isoDate),
        publisher: cell('publisher'),
        url: cell('url', (stated) => webAddress(stated, null)),
        language: cell('language'),
        text,
      };
      yield id === null ? { article, unnamed: true } : { article };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      yield { line: error.line, reason: error.message };
      if (columns === null) return;
    }
  }
  if (rows === 0) yield { line: null, reason: columns === null ? 'an empty file' : 'a header and no rows' };
}

/** A first line by which Excel is told how the others are parted. */
const STATED_DELIMITER = /^\ufeff?sep=([,;|\t])$/i;

interface CsvRecord {
  /** Line on which the record begins. */
  readonly line: number;
  readonly text: string;
  readonly delimiter: string;
  /** A quoted cell goes on behind its closing quote, so that where it ends is anyone's guess. */
  readonly damaged: boolean;
}

/** Groups lines into records: a record ends at the first line end outside a quoted cell. */
async function* recordsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  let open: { line: number; parts: string[]; damaged: boolean; length: number } | null = null;
  let delimiter: string | null = null;
  for await (const { number, text, fault } of linesOf(bytes)) {
    // Who wrote one line in it wrote them all.
    if (fault === MISREAD) throw new ImportError(fault, number);
    const line = text ?? '';
    if (delimiter === null && line.trim() !== '') {
      const stated = STATED_DELIMITER.exec(line)?.[1];
      delimiter = stated ?? delimiterOf(line);
      if (stated !== undefined) continue;
    }
    const quoted = open !== null;
    open ??= { line: number, parts: [], damaged: false, length: 0 };
    open.length += line.length;
    if (text === null || open.length > MAX_TEXT_LENGTH) {
      throw new ImportError('record too long, or a quote that is never closed', open.line);
    }
    open.parts.push(line);
    const end = lineEndOf(line, delimiter ?? ',', quoted);
    open.damaged ||= end.damaged;
    if (end.quoted) continue;
    const record = {
      line: open.line,
      text: open.parts.join('\n'),
      delimiter: delimiter ?? ',',
      damaged: open.damaged,
    };
    open = null;
    if (record.text.trim() !== '') yield record;
  }
  if (open !== null) throw new ImportError('a quote that is never closed', open.line);
}

/**
 * Whether a line ends within a quoted cell. Quotes open a cell only as its first sign (RFC 4180, 2.5); any other in an
 * unquoted cell is a sign like others, as inches are. Within quotes a quote is doubled.
 */
function lineEndOf(
  line: string,
  delimiter: string,
  startsQuoted: boolean,
): { readonly quoted: boolean; readonly damaged: boolean } {
  let quoted = startsQuoted;
  let damaged = false;
  let at = 0;
  for (;;) {
    if (quoted) {
      const quote = line.indexOf('"', at);
      if (quote < 0) return { quoted, damaged };
      at = quote + 1;
      if (line[at] === '"') {
        at++;
        continue;
      }
      quoted = false;
      if (at < line.length && line[at] !== delimiter) damaged = true;
    } else if (line[at] === '"') {
      quoted = true;
      at++;
      continue;
    }
    const next = line.indexOf(delimiter, at);
    if (next < 0) return { quoted, damaged };
    at = next + 1;
  }
}

function cells(record: CsvRecord): readonly string[] {
  if (record.damaged) throw new ImportError('no CSV: a cell goes on behind its closing quote', record.line);
  const { text, delimiter } = record;
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_quotes: true,
      record_delimiter: '\n',
    });
    return rows[0] ?? [];
  } catch (error) {
    throw new ImportError(`no CSV: ${messageOf(error)}`, record.line);
  }
}

/** Longest part of a header that a message repeats: enough to see where its cells were parted. UTF-16 code units. */
const SHOWN_HEADER = 100;

function shownHeader(header: readonly string[]): string {
  const cells = header.map((cell) => `“${cell.trim()}”`).join(' ');
  return cells.length > SHOWN_HEADER ? `${cells.slice(0, SHOWN_HEADER)} …` : cells;
}

function columnsIn(header: readonly string[]): Columns {
  const found = columnsOf(header);
  if (!found.has('text')) {
    throw new ImportError(
      `no column named ${COLUMNS.text.join(', ')} in the first row, which has: ${shownHeader(header)}`,
      1,
    );
  }
  return found;
}
