import type { BytesOut } from './bytes-out.ts';

/**
 * The ways in which the steps of a list of reports are written (FORMAT.md, "Postings"). A lookup reads tens of thousands
 * of them, and what costs time is a branch that the processor cannot foresee: one step of one or two bytes takes 6 to 10 ns
 * where a step of always one byte, or always twelve bits, takes 2 to 3 (lists of 250 to 15,000 among 120,000 reports). Both
 * are no longer than the variable ones wherever they are used.
 */
export const STEP_FORMS = ['varints', 'bytes', 'twelves'] as const;
export type StepForm = (typeof STEP_FORMS)[number];

/** A byte, or twelve bits, with all bits set: as many reports are skipped, and the step goes on. */
const BYTE_MORE = 255;
const TWELVE_MORE = 4095;

/** Lists shorter than this take no time: they are written as variable steps. Reports. */
const SHORT_LIST = 64;

/** Steps for each that goes on, at least: more of those would take the time and bytes that the form saves. */
const STEPS_FOR_MORE = { bytes: 16, twelves: 8 } as const;

/** The form in which the steps of ascending reports are written. */
export function stepFormOf(reports: Uint32Array): StepForm {
  if (reports.length < SHORT_LIST) return 'varints';
  let bytesMore = 0;
  let twelvesMore = 0;
  let before = -1;
  for (const report of reports) {
    const step = report - before - 1;
    bytesMore += Math.floor(step / BYTE_MORE);
    twelvesMore += Math.floor(step / TWELVE_MORE);
    before = report;
  }
  if (bytesMore * STEPS_FOR_MORE.bytes <= reports.length) return 'bytes';
  return twelvesMore * STEPS_FOR_MORE.twelves <= reports.length ? 'twelves' : 'varints';
}

/** Writes the steps of ascending reports. */
export function writeSteps(out: BytesOut, reports: Uint32Array, form: StepForm): void {
  const twelves = new Twelves(out);
  let before = -1;
  for (const report of reports) {
    let step = report - before - 1;
    before = report;
    if (form === 'varints') out.varint(step);
    else if (form === 'bytes') {
      for (; step >= BYTE_MORE; step -= BYTE_MORE) out.byte(BYTE_MORE);
      out.byte(step);
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
  const read = form === 'bytes' ? readBytes(bytes, limit, reports) : readTwelves(bytes, limit, reports);
  if (read.broken !== null || read.count === count) return read;
  return { count: read.count, broken: { at: bytes.length, got: null } };
}

function readBytes(bytes: Uint8Array, limit: number, reports: Uint32Array): StepsRead {
  let report = -1;
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const step = bytes[at]!;
    // Written whether the step ends or goes on: a branch that cannot be foreseen costs more.
    const ends = step === BYTE_MORE ? 0 : 1;
    report += step + ends;
    if (report >= limit) {
      if (ends === 0) continue;
      return { count, broken: { at, got: report } };
    }
    reports[count] = report;
    count += ends;
  }
  return { count, broken: null };
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

/** In place of a count: the list is not what it says it is. */
export const BROKEN = -1;

/**
 * Adds a gain to the sums of the reports of a list, as {@link readSteps} would find them, without writing them down: half
 * the time. Steps that go on add nothing to the report that they reach, since a branch for them costs as much as the rest.
 * Returns how many reports the list holds, or {@link BROKEN} where `readSteps` fails: sums are then of no use.
 */
export function addSteps(
  bytes: Uint8Array,
  form: StepForm,
  count: number,
  limit: number,
  sums: Float64Array,
  gain: number,
): number {
  if (form === 'varints') return addVarints(bytes, count, limit, sums, gain);
  const added = form === 'bytes' ? addBytes(bytes, limit, sums, gain) : addTwelves(bytes, limit, sums, gain);
  return added === count ? count : BROKEN;
}

function addBytes(bytes: Uint8Array, limit: number, sums: Float64Array, gain: number): number {
  let report = -1;
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const step = bytes[at]!;
    const ends = step === BYTE_MORE ? 0 : 1;
    report += step + ends;
    if (report >= limit) {
      if (ends === 0) continue;
      return BROKEN;
    }
    sums[report]! += ends * gain;
    count += ends;
  }
  return count;
}

function addTwelves(bytes: Uint8Array, limit: number, sums: Float64Array, gain: number): number {
  const end = bytes.length - 2;
  let report = -1;
  let count = 0;
  for (let at = 0; at < end; at += 3) {
    const three = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    for (let shift = 0; shift < 24; shift += 12) {
      const step = (three >> shift) & TWELVE_MORE;
      const ends = step === TWELVE_MORE ? 0 : 1;
      report += step + ends;
      if (report >= limit) {
        if (ends === 0) continue;
        return BROKEN;
      }
      sums[report]! += ends * gain;
      count += ends;
    }
  }
  return count;
}

function addVarints(
  bytes: Uint8Array,
  count: number,
  limit: number,
  sums: Float64Array,
  gain: number,
): number {
  let at = 0;
  let report = -1;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++];
    let step = 0;
    let scale = 1;
    while (byte !== undefined && byte > 127 && scale < STEP_LIMIT) {
      step += (byte & 127) * scale;
      scale *= 128;
      byte = bytes[at++];
    }
    if (byte === undefined || byte > 127) return BROKEN;
    report += 1 + step + byte * scale;
    if (report >= limit) return BROKEN;
    sums[report]! += gain;
  }
  return count;
}
