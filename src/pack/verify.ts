import { dayOf } from '../claim/day.ts';
import { PackError } from './error.ts';
import { KEY_KINDS } from './format.ts';
import { openStored } from './reader.ts';
import { ReportKeys } from './report-keys.ts';
import { checkSection, headLength, type KeyRules, readSections, type Section } from './sections-in.ts';
import { type ByteSource, bufferSource } from './source.ts';
import { drain, PIECE, type Steps } from './steps.ts';

/** Sizes and counts of a pack that was found sound. */
export interface Verified {
  readonly reports: number;
  readonly claims: number;
  /** Sections in the order of the file. */
  readonly sections: readonly { readonly id: string; readonly bytes: number }[];
}

/** Reports checked between two calls of `progress`. */
const STEP = 1000;

/**
 * Checks a whole pack: every checksum, every report, every list of postings, and that both say the same. Throws a
 * PackError that names the first place that is wrong. To be done with every pack that comes from outside, before it is
 * kept; opening it alone checks only what it needs to open.
 *
 * @param progress hears how many of how many reports are checked
 */
export function verifyPack(bytes: Uint8Array, progress?: (done: number, total: number) => void): Verified {
  return drain(verifySteps(bytes, progress));
}

/** {@link verifyPack} in bounded pieces: a section, a report, some lists of postings. */
export function* verifySteps(
  bytes: Uint8Array,
  progress?: (done: number, total: number) => void,
  rules: KeyRules = 'current',
): Steps<Verified> {
  const source = bufferSource(bytes);
  const sections = [...readSections(source, rules).values()];
  for (const section of sections) {
    checkSection(section, source.view(section.offset, section.length));
    yield;
  }
  checkGaps(source, sections);
  const { pack, index, sizes, record } = openStored(source, rules);
  const keys = new ReportKeys();
  /** By kind of key: what the reports hold, as {@link held} adds it up. */
  const told = new Uint32Array(KEY_KINDS.length);
  let claims = 0;
  let before: string | null = null;
  for (let report = 0; report < pack.reports; report++) {
    const document = pack.document(report);
    claims += document.claims.length;
    const day = pack.day(report);
    const stated = dayOf(document.report.date);
    if (day !== stated) throw new PackError(`section DAYS, report ${report}`, `${stated}`, `${day}`);
    pack.quotes(report);
    keys.read(record(report));
    for (const [kind, name] of KEY_KINDS.entries())
      for (const id of new Set(keys.of(name))) told[kind]! += held(id, report);
    const place = orderKey(day, document.report.id);
    if (before !== null && place <= before)
      throw new PackError(`report ${report}`, 'a report behind the one before it', document.report.id);
    before = place;
    if (progress !== undefined && report % STEP === 0) progress(report, pack.reports);
    yield;
  }
  if (claims !== pack.claims) throw new PackError('section INFO, claims', `${claims}`, `${pack.claims}`);
  const reports = new Uint32Array(pack.reports);
  for (const [kind, name] of KEY_KINDS.entries()) {
    const lists = index.postings(name);
    const listed = new Uint32Array(1);
    for (let id = 0; id < sizes[name]; id++) {
      const list = lists.open(id);
      const count = list.read(reports);
      if (count !== list.count)
        throw new PackError(`postings of ${name}s, list ${id}`, `${list.count} reports`, `${count}`);
      for (let i = 0; i < count; i++) listed[0]! += held(id, reports[i]!);
      if (id % PIECE === 0) yield;
    }
    if (listed[0] !== told[kind])
      throw new PackError(`postings of ${name}s`, 'what the reports hold', 'something else');
  }
  progress?.(pack.reports, pack.reports);
  return {
    reports: pack.reports,
    claims,
    sections: sections.map(({ id, length }) => ({ id, bytes: length })),
  };
}

/** That nothing stands between sections but zeros, and nothing else behind the last: no checksum is of it. */
function checkGaps(source: ByteSource, sections: readonly Section[]): void {
  let end = headLength(source);
  for (const next of [...sections, null]) {
    const from = next?.offset ?? source.length;
    const gap = source.view(end, from - end);
    const stray = gap.find((byte) => byte !== 0);
    if (stray !== undefined)
      throw new PackError(next === null ? 'the end' : `in front of section ${next.id}`, 'zeros', `${stray}`);
    end = from + (next?.length ?? 0);
  }
}

/** A number for a report that holds a key. Sums of them are equal where the same reports hold the same keys. */
function held(id: number, report: number): number {
  const mixed = Math.imul(Math.imul(id + 1, 0x9e3779b1) ^ report, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
}

/** Sorts as reports are sorted: by day, those without first, then by id. */
function orderKey(day: number | null, id: string): string {
  return `${day === null ? '' : String(day + 1e10).padStart(12, '0')} ${id}`;
}
