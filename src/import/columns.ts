/** Column names that are understood, in the order in which they are believed; compared in lower case. */
export const COLUMNS = {
  id: ['id', 'guid', 'key'],
  title: ['title', 'headline'],
  date: ['date', 'published', 'pubdate', 'publication_date', 'published_at', 'datetime'],
  publisher: ['publisher', 'source', 'outlet', 'publication'],
  url: ['url', 'link', 'href'],
  language: ['language', 'lang'],
  text: ['text', 'content', 'body', 'article'],
} as const;

export type Column = keyof typeof COLUMNS;

/** Of comma, semicolon, tab and bar that which a header has most of; the comma where it has none. */
export function delimiterOf(header: string): string {
  const counts = [',', ';', '\t', '|'].map((sign) => [header.split(sign).length, sign] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

/** Where the columns of one meaning stand in a row, most believed first: each row takes the first that it fills. */
export type Columns = ReadonlyMap<Column, readonly number[]>;

/** Which cells of a header name each column. */
export function columnsOf(header: readonly string[]): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const found = new Map<Column, readonly number[]>();
  for (const [column, spellings] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const at = spellings.map((name) => names.indexOf(name)).filter((i) => i >= 0);
    if (at.length > 0) found.set(column, at);
  }
  return found;
}

/** Whether a line is the header of a table of documents: it names a text and something else about it. */
export function isHeader(line: string): boolean {
  const cells = line.split(delimiterOf(line)).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const columns = columnsOf(cells);
  return columns.has('text') && columns.size > 1;
}
