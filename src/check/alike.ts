import { quantityFit } from './fit.ts';
import { meets } from './interval.ts';
import { keptOf } from './kept.ts';
import type { Subject } from './subject.ts';

/** What else an article gives beside one of its claims: which of them belongs to a figure of another article? */
interface Alike {
  /**
   * How many different numbers it gives for such a thing, this one included, parts not: in a roundup of a day's attacks
   * each toll is one of several. What happened has to be the same; only lengths of way and time are alike by their
   * unit alone.
   */
  readonly numbers: number;
  /** How many different numbers it gives for anything that may be such a thing. */
  readonly fitting: number;
  /** How many of its claims give this number for anything that may be such a thing, this one included. */
  readonly mentions: number;
}

const known = keptOf((_article: Subject) => new Map<number, Alike>());

/** What the article gives beside its claim `i`. */
export function alike(subject: Subject, i: number): Alike {
  const claims = known(subject);
  let found = claims.get(i);
  if (found === undefined) {
    found = count(subject, i);
    claims.set(i, found);
  }
  return found;
}

function count(subject: Subject, i: number): Alike {
  const one = subject.counted()[i]!;
  const { kind, unit } = one.claim;
  const isGeneral = kind === 'duration' || (kind === 'measure' && unit !== 'magnitude');
  const numbers = new Set([one.anchor]);
  const fitting = new Set([one.anchor]);
  let mentions = 1;
  for (const other of subject.counted()) {
    if (other === one) continue;
    const { fit, predicate } = quantityFit(one, other);
    if (fit === 'apart') continue;
    fitting.add(other.anchor);
    if (other.anchor === one.anchor && meets(one.claim, other.claim)) mentions++;
    if (other.claim.partOf === null && fit === 'same' && (predicate === 'same' || isGeneral))
      numbers.add(other.anchor);
  }
  return { numbers: numbers.size, fitting: fitting.size, mentions };
}
