import { quantityFit } from './fit.ts';
import type { Subject } from './subject.ts';

const counts = new WeakMap<Subject, Map<number, number>>();

/**
 * How many different numbers an article gives for such a thing as its claim `i` counts, this one included, parts not: in a
 * roundup of a day's attacks each toll is one of several. What happened has to be the same; only lengths of way and
 * time are alike by their unit alone.
 */
export function alike(subject: Subject, i: number): number {
  let known = counts.get(subject);
  if (known === undefined) {
    known = new Map();
    counts.set(subject, known);
  }
  const before = known.get(i);
  if (before !== undefined) return before;
  const one = subject.counted()[i]!;
  const { kind, unit } = one.claim;
  const isGeneral = kind === 'duration' || (kind === 'measure' && unit !== 'magnitude');
  const numbers = new Set([one.anchor]);
  for (const other of subject.counted()) {
    if (other.claim.partOf !== null || numbers.has(other.anchor)) continue;
    const { fit, predicate } = quantityFit(one, other);
    if (fit === 'same' && (predicate === 'same' || isGeneral)) numbers.add(other.anchor);
  }
  known.set(i, numbers.size);
  return numbers.size;
}
