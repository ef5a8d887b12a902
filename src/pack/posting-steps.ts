import type { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';

/** Writes ascending reports as steps: for each the number of reports skipped since the one before (FORMAT.md, "Postings"). */
export function writeSteps(out: BytesOut, reports: Uint32Array): void {
  let before = -1;
  for (const report of reports) {
    out.varint(report - before - 1);
    before = report;
  }
}

/** A step has at most five bytes: 35 bits hold any 32-bit number. */
const STEP_LIMIT = 2 ** 28;

/**
 * Fills `reports` with the `count` ascending reports of a list, all below `limit`: `BytesIn.varint` in a loop of its own.
 * `place` names the list in errors.
 */
export function readSteps(
  bytes: Uint8Array,
  count: number,
  limit: number,
  reports: Uint32Array,
  place: string,
): void {
  let at = 0;
  let report = -1;
  for (let i = 0; i < count; i++) {
    const byte = bytes[at++];
    if (byte !== undefined && byte < 128) {
      report += 1 + byte;
    } else {
      let step = 0;
      let scale = 1;
      let last = byte;
      while (last !== undefined && last > 127 && scale < STEP_LIMIT) {
        step += (last & 127) * scale;
        scale *= 128;
        last = bytes[at++];
      }
      if (last === undefined || last > 127)
        throw new PackError(`${place}, byte ${at}`, `${count} ascending reports`, `${i}`);
      report += 1 + step + last * scale;
    }
    if (report >= limit)
      throw new PackError(`${place}, byte ${at}`, `ascending reports below ${limit}`, `${report}`);
    reports[i] = report;
  }
}
