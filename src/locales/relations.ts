import type { Finding, Relation } from '../check/finding.ts';
import type { MessageKey } from './words.ts';

/** The word for a relation; null is "no other report found". */
export function relationKey(relation: Relation | null): MessageKey {
  if (relation === null) return 'relation.none';
  return relation === 'different-scope' ? 'relation.scope' : `relation.${relation}`;
}

/** The word for a finding: where all that was found is a note on the outlet that the page cites, it is the note's. */
export function findingKey({ relation, audit }: Finding): MessageKey {
  return relation === null && audit !== null ? 'relation.audit' : relationKey(relation);
}

/**
 * The sign of a relation: one stroked path of our own drawing on a grid of 16 × 16, the same on the page's card and in our
 * own pages. The form tells the relation without its colour.
 */
export const RELATION_PATHS: Readonly<Record<Relation | 'none', string>> = {
  agrees: 'M2 6h12M2 10h12',
  conflicts: 'M2 6h12M2 10h12M11 2.5 5 13.5',
  later: 'M8 4.5V8l2.5 2M14 8A6 6 0 1 1 8 2M11 2.2h3v3',
  earlier: 'M8 4.5V8l2.5 2M2 8a6 6 0 1 0 6-6M5 2.2H2v3',
  part: 'M2.5 2.5h11v11h-11zM2.5 8.5H8v5',
  'different-scope': 'M6 3.5a4.5 4.5 0 1 0 0 9M10 3.5a4.5 4.5 0 1 1 0 9',
  none: 'M3 8h2M7 8h2M11 8h2',
};
