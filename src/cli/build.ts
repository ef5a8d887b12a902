import type { PackInfo } from '../pack/format.ts';
import { type PackSummary, PackWriter } from '../pack/writer.ts';
import { ClaimsPool } from './claims-pool.ts';
import { counted } from './counted.ts';
import { documentsOf, type Meter, type ReadOptions } from './documents.ts';
import { CliError, Exit } from './exit.ts';
import { inTurns } from './in-turns.ts';
import { findInputs } from './inputs.ts';
import { interruptible } from './interrupt.ts';
import { leftOutNotes } from './left-out.ts';
import { newFile, scratchFile } from './new-file.ts';
import type { Output } from './output.ts';
import { startProgress } from './progress.ts';
import { sized } from './sized.ts';
import { checkNoInput } from './target.ts';

interface BuildOptions extends ReadOptions {
  readonly out: string;
  readonly info: PackInfo;
  readonly quiet: boolean;
  readonly json: boolean;
  /** Whether one document that cannot be read makes the whole build fail. */
  readonly strict: boolean;
  /** Whether the sentence of each claim is kept, for a pack that a reader builds for himself. */
  readonly quotes: boolean;
  /** Threads that read; null: as many as there are processors. */
  readonly threads: number | null;
}

/** `build`: documents of any importable format to a pack. The pack appears whole or not at all. */
export async function buildCommand(
  files: readonly string[],
  options: BuildOptions,
  output: Output,
): Promise<number> {
  const inputs = await findInputs(files);
  checkNoInput(options.out, inputs);
  const started = performance.now();
  const sizes = inputs.map((input) => input.size);
  const total = sizes.some((size) => size === null)
    ? null
    : sizes.reduce((sum: number, s) => sum + (s ?? 0), 0);
  return interruptible(async (undoing, committed) => {
    const pack = newFile(options.out);
    const scratch = scratchFile(options.out);
    const progress = startProgress(total, options.quiet, process.stderr);
    const leftOut = leftOutNotes((message) => progress.note(message));
    const writer = new PackWriter(options.info, scratch, leftOut.replaced);
    let documents = 0;
    let unread = 0;
    const leaveOut = (message: string) => {
      progress.note(message);
      unread++;
    };
    const pool = new ClaimsPool(
      writer,
      {
        took: (count) => {
          documents += count;
        },
        leftOut: leaveOut,
      },
      { threads: options.threads, quotes: options.quotes, packed: total },
    );
    undoing(() => {
      pool.close();
      progress.stop();
      scratch.close();
      pack.discard();
    });
    const meter: Meter = { bytes: 0 };
    for await (const step of documentsOf(inputs, options, meter)) {
      if ('unread' in step) leaveOut(step.unread);
      else await pool.add(step.article);
      progress.update(meter.bytes, documents);
    }
    await pool.finish();
    leftOut.end();
    // Their memory is needed for what the writer does at the end.
    pool.close();
    // An empty pack in the place of a good one is what nobody wants of a download that failed.
    if (documents === 0 || (options.strict && unread > 0)) {
      const why = unread > 0 ? `${counted(unread, 'document')} could not be read` : 'no document found';
      throw new CliError(`${why}: no pack written`, Exit.unread);
    }
    const summary = await inTurns(writer.finishSteps((bytes) => pack.append(bytes)));
    if (summary.claims === 0) {
      throw new CliError(`no figure in ${counted(documents, 'document')}: no pack written`, Exit.unread);
    }
    pack.commit();
    committed(options.out);
    progress.stop();
    const seconds = (performance.now() - started) / 1000;
    await report(summary, { documents, unread, seconds, bytes: meter.bytes }, options, output);
    return Exit.done;
  });
}

interface Work {
  readonly documents: number;
  readonly unread: number;
  readonly seconds: number;
  /** Packed bytes read. */
  readonly bytes: number;
}

async function report(
  summary: PackSummary,
  work: Work,
  options: BuildOptions,
  output: Output,
): Promise<void> {
  const { documents, unread, seconds, bytes } = work;
  if (options.json) {
    await output.line(
      JSON.stringify({
        pack: options.out,
        documents,
        unread,
        duplicates: summary.duplicates,
        reports: summary.reports,
        claims: summary.claims,
        bytes: summary.bytes,
        read: bytes,
        seconds: Math.round(seconds * 1000) / 1000,
      }),
    );
  } else if (!options.quiet) {
    const parts = [
      counted(summary.reports, 'report'),
      counted(summary.claims, 'claim'),
      sized(summary.bytes),
      `${seconds.toFixed(1)} s`,
    ];
    if (summary.duplicates > 0)
      parts.push(`${counted(summary.duplicates, 'document')} with an id used before left out`);
    if (unread > 0) parts.push(`${counted(unread, 'document')} could not be read`);
    await output.line(`${options.out}: ${parts.join(', ')}`);
  }
}
