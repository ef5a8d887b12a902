import { dayOf } from '../claim/day.ts';
import { PackError } from './error.ts';
import { KEY_KINDS } from './format.ts';
import { openStored } from './reader.ts';
import { checkSection, readSections } from './sections-in.ts';
import { bufferSource } from './source.ts';
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
): Steps<Verified> {
  const source = bufferSource(bytes);
  const sections = [...readSections(source).values()];
  for (const section of sections) {
    checkSection(section, source.view(section.offset, section.length));
    yield;
  }
  const { pack, index, sizes } = openStored(source);
  const listed = new Uint32Array(4);
  let claims = 0;
  let before: string | null = null;
  for (let report = 0; report < pack.reports; report++) {
    const document = pack.document(report);
    claims += document.claims.length;
    const day = pack.day(report);
    const stated = dayOf(document.report.date);
    if (day !== stated) throw new PackError(`section DAYS, report ${report}`, `${stated}`, `${day}`);
    pack.quotes(report);
    const units = document.claims.map((claim) => claim.unit);
    const predicates = document.claims.map((claim) => claim.predicate);
    const keys = [
      document.names.map((name) => name.key),
      document.terms.map((term) => term.key),
      units,
      predicates,
    ];
    for (const [kind, list] of keys.entries()) listed[kind]! += new Set(list).size;
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
    let sum = 0;
    for (let id = 0; id < sizes[name]; id++) {
      sum += lists.open(id).read(reports);
      if (id % PIECE === 0) yield;
    }
    if (sum !== listed[kind]) throw new PackError(`postings of ${name}s`, `${listed[kind]}`, `${sum}`);
  }
  progress?.(pack.reports, pack.reports);
  return {
    reports: pack.reports,
    claims,
    sections: sections.map(({ id, length }) => ({ id, bytes: length })),
  };
}

/** Sorts as reports are sorted: by day, those without first, then by id. */
function orderKey(day: number | null, id: string): string {
  return `${day === null ? '' : String(day + 1e10).padStart(12, '0')} ${id}`;
}
