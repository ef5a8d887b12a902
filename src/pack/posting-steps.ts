import type { BytesOut } from './bytes-out.ts';

/**
 * The ways in which the steps of a list of reports are written (FORMAT.md, "Postings"). What costs time is a branch that
 * the processor cannot foresee: one step of one or two bytes takes 6 to 10 ns where a step of always twelve bits takes 2 to 3
 * (lists of 250 reports among 120,000).
 */
export type StepForm = 'varints' | 'twelves';

/** Twelve bits that are all set: as many reports are skipped, and the step goes on. */
const TWELVE_MORE = 4095;

/** Steps for each that goes on, at least: more of those would take the time and bytes that the form saves. */
const STEPS_FOR_MORE = 8;

/** The form in which the steps of ascending reports are written. */
export function stepFormOf(reports: Uint32Array): StepForm {
  let more = 0;
  let before = -1;
  for (const report of reports) {
    more += Math.floor((report - before - 1) / TWELVE_MORE);
    before = report;
  }
  return more * STEPS_FOR_MORE <= reports.length ? 'twelves' : 'varints';
}

/** Writes the steps of ascending reports. */
export function writeSteps(out: BytesOut, reports: Uint32Array, form: StepForm): void {
  const twelves = new Twelves(out);
  let before = -1;
  for (const report of reports) {
    let step = report - before - 1;
    before = report;
    if (form === 'varints') {
      out.varint(step);
    } else {
      for (; step >= TWELVE_MORE; step -= TWELVE_MORE) twelves.add(TWELVE_MORE);
      twelves.add(step);
    }
  }
  twelves.end();
}

/** Two numbers of twelve bits in three bytes, lowest bits first. */
class Twelves {
  readonly #out: BytesOut;
  #first: number | null = null;

  constructor(out: BytesOut) {
    this.#out = out;
  }

  add(value: number): void {
    const first = this.#first;
    this.#first = first === null ? value : null;
    if (first === null) return;
    this.#out.byte(first & 255);
    this.#out.byte((first >> 8) | ((value & 15) << 4));
    this.#out.byte(value >> 4);
  }

  /** A number without a second gets one that no report follows. */
  end(): void {
    if (this.#first !== null) this.add(TWELVE_MORE);
  }
}

/** What was read of a list. */
export interface StepsRead {
  /** How many reports were read. */
  readonly count: number;
  /** Where reading stopped because no report below the limit was there; null where all was read. */
  readonly broken: { readonly at: number; readonly got: number | null } | null;
}

/** Fills `reports` with the ascending reports of a list, all below `limit`. `count`: how many it says that it holds. */
export function readSteps(
  bytes: Uint8Array,
  form: StepForm,
  count: number,
  limit: number,
  reports: Uint32Array,
): StepsRead {
  if (form === 'varints') return readVarints(bytes, count, limit, reports);
  const read = readTwelves(bytes, limit, reports);
  if (read.broken !== null || read.count === count) return read;
  return { count: read.count, broken: { at: bytes.length, got: null } };
}

function readTwelves(bytes: Uint8Array, limit: number, reports: Uint32Array): StepsRead {
  // Three bytes at a time: what a broken list has beyond them is passed over.
  const end = bytes.length - 2;
  let report = -1;
  let count = 0;
  for (let at = 0; at < end; at += 3) {
    const three = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    for (let shift = 0; shift < 24; shift += 12) {
      const step = (three >> shift) & TWELVE_MORE;
      // Written whether the step ends or goes on: a branch that cannot be foreseen costs more.
      const ends = step === TWELVE_MORE ? 0 : 1;
      report += step + ends;
      if (report >= limit) {
        if (ends === 0) continue;
        return { count, broken: { at, got: report } };
      }
      reports[count] = report;
      count += ends;
    }
  }
  return { count, broken: null };
}

/** A step has at most five bytes: 35 bits hold any 32-bit number. */
const STEP_LIMIT = 2 ** 28;

/** The same as `BytesIn.varint` in a loop of its own. */
function readVarints(bytes: Uint8Array, count: number, limit: number, reports: Uint32Array): StepsRead {
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
      if (last === undefined || last > 127) return { count: i, broken: { at, got: null } };
      report += 1 + step + last * scale;
    }
    if (report >= limit) return { count: i, broken: { at, got: report } };
    reports[i] = report;
  }
  return { count, broken: null };
}
