import { ImportError, placed } from '../import/import-error.ts';
import { type Line, linesOf } from '../import/lines.ts';
import { Exit } from './exit.ts';
import type { Output } from './output.ts';
import { shownJson } from './shown.ts';

/**
 * A line of JSON out for each line in that is not blank, in order. One that cannot be answered (ImportError) is named.
 *
 * @returns the exit code
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array>,
  output: Output,
  complain: (message: string) => void,
  answer: (line: Line) => object | Promise<object>,
): Promise<number> {
  let code: number = Exit.done;
  for await (const line of linesOf(input)) {
    if (output.closed) break;
    if (line.text?.trim() === '') continue;
    try {
      await output.line(shownJson(JSON.stringify(await answer(line))));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      complain(placed('standard input', error.line, error.message));
      code = Exit.unread;
    }
  }
  return code;
}
