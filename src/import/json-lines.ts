import { articleOfLine } from './document.ts';
import { ImportError } from './import-error.ts';
import type { Imported, ImportInput } from './imported.ts';
import { linesOf } from './lines.ts';

/** JSON Lines: one document on each line; blank lines are passed over. */
export async function* importJsonLines({ bytes }: ImportInput): AsyncGenerator<Imported> {
  for await (const line of linesOf(bytes)) {
    if (line.text?.trim() === '') continue;
    try {
      yield { article: articleOfLine(line) };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      yield { line: error.line, reason: error.message };
    }
  }
}
