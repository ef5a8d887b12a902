import type { PackInfo } from '../pack/format.ts';
import type { Pack } from '../pack/pack.ts';
import type { Steps } from '../pack/steps.ts';
import { PackWriter } from '../pack/writer.ts';
import { counted } from './counted.ts';
import { CliError, Exit } from './exit.ts';
import { inTurns } from './in-turns.ts';
import { interruptible } from './interrupt.ts';
import { leftOutNotes } from './left-out.ts';
import { newFile, scratchFile } from './new-file.ts';
import { openPackFile, packErrors } from './open.ts';
import type { Output } from './output.ts';

/** `merge`: packs joined into one; the same as building from all their documents in one go. */
export async function mergeCommand(
  paths: readonly string[],
  options: { readonly out: string; readonly info: PackInfo; readonly quiet: boolean; readonly json: boolean },
  output: Output,
  complain: (message: string) => void,
): Promise<number> {
  return interruptible(async (undoing, committed) => {
    const file = newFile(options.out);
    const scratch = scratchFile(options.out);
    undoing(() => {
      scratch.close();
      file.discard();
    });
    const leftOut = leftOutNotes(complain);
    const writer = new PackWriter(options.info, scratch, leftOut.replaced);
    let reports = 0;
    for (const path of paths) {
      const pack = await openPackFile(path);
      if (pack.reports === 0) complain(`${path}: holds no report: nothing in it to join`);
      reports += pack.reports;
      await inTurns(added(path, pack, writer));
    }
    leftOut.end();
    // As in build: an empty pack in the place of a good one is what nobody wants.
    if (reports === 0) throw new CliError('no report in any pack: no pack written', Exit.pack);
    const summary = await inTurns(writer.finishSteps((bytes) => file.append(bytes)));
    file.commit();
    committed(options.out);
    if (options.json) await output.line(JSON.stringify({ pack: options.out, ...summary }));
    else if (!options.quiet) {
      const parts = [counted(summary.reports, 'report'), counted(summary.claims, 'claim')];
      if (summary.duplicates > 0)
        parts.push(`${counted(summary.duplicates, 'document')} with an id used before left out`);
      await output.line(`${options.out}: ${parts.join(', ')}`);
    }
    return Exit.done;
  });
}

/** Gives a writer all reports of a pack. @throws CliError naming the pack for one that is damaged */
function* added(path: string, pack: Pack, writer: PackWriter): Steps<void> {
  for (let report = 0; report < pack.reports; report++) {
    packErrors(path, () => writer.add(pack.document(report), pack.quotes(report)));
    yield;
  }
}
