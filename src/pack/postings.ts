import type { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';

/**
 * The reports that hold a key, ascending (FORMAT.md, "Postings"): their number and form, then either the steps from one
 * report to the next, or – where that is shorter – a bit for every report of the pack.
 */
const BITS = 1;

/** Writes a list of `reports` ascending report numbers below `limit`. */
export function writePostings(out: BytesOut, reports: Uint32Array, limit: number): void {
  const setBytes = Math.ceil(limit / 8);
  const asSet = reports.length >= setBytes;
  out.varint(reports.length * 2 + (asSet ? BITS : 0));
  if (asSet) {
    const set = new Uint8Array(setBytes);
    for (const report of reports) set[report >> 3]! |= 1 << (report & 7);
    out.raw(set);
    return;
  }
  let before = -1;
  for (const report of reports) {
    out.varint(report - before - 1);
    before = report;
  }
}

/** Calls `visit` with each report of a list. The list is checked as it is read. */
export function readPostings(bytes: BytesIn, limit: number, visit: (report: number) => void): void {
  const header = bytes.varint();
  const count = Math.floor(header / 2);
  if (count > limit) bytes.fail(`at most ${limit} reports`, count);
  if (header % 2 === BITS) {
    const set = bytes.raw(Math.ceil(limit / 8));
    for (let i = 0; i < set.length; i++) {
      for (let rest = set[i]!; rest !== 0; rest &= rest - 1) {
        const report = i * 8 + 31 - Math.clz32(rest & -rest);
        if (report < limit) visit(report);
      }
    }
    return;
  }
  if (count > bytes.left) bytes.fail(`${count} reports`, `${bytes.left} bytes`);
  let before = -1;
  for (let i = 0; i < count; i++) {
    before += 1 + bytes.index(limit - before - 1, 'a step');
    visit(before);
  }
}

/** How many reports a list holds. */
export function countPostings(bytes: BytesIn, limit: number): number {
  const count = Math.floor(bytes.varint() / 2);
  return count <= limit ? count : bytes.fail(`at most ${limit} reports`, count);
}
