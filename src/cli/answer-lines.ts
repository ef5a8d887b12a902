import { ImportError, placed } from '../import/import-error.ts';
import { type Line, linesOf } from '../import/lines.ts';
import { plainBytes, refuseBinary } from '../import/plain-bytes.ts';
import { Exit } from './exit.ts';
import { unpackMembers } from './gunzip.ts';
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
  const unread = (error: unknown) => {
    if (!(error instanceof ImportError)) throw error;
    complain(placed('standard input', error.line, error.message));
    code = Exit.unread;
  };
  try {
    const { head, bytes } = await plainBytes(input, unpackMembers, 'jsonl');
    refuseBinary(head, 'jsonl');
    for await (const line of linesOf(bytes)) {
      if (output.closed) break;
      if (line.text?.trim() === '') continue;
      try {
        await output.line(shownJson(JSON.stringify(await answer(line))));
      } catch (error) {
        unread(error);
      }
    }
  } catch (error) {
    // What is packed may be damaged behind lines that were answered.
    unread(error);
  }
  return code;
}
