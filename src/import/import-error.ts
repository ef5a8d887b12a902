/** Why a document could not be read: the reason for the reader, and the line it stands on where the format has lines. */
export class ImportError extends Error {
  readonly line: number | null;

  constructor(reason: string, line: number | null = null) {
    super(reason);
    this.name = 'ImportError';
    this.line = line;
  }
}

/** "news.jsonl, line 3: no valid JSON: …": how every unreadable document is named. */
export function placed(file: string, line: number | null, reason: string): string {
  return line === null ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`;
}
