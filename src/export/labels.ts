import type { Relation } from '../check/finding.ts';

/** Words for the reader in files and on the terminal (the interface has its own, translated). DESIGN.md fixes them. */
export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  conflicts: 'Conflicts',
  later: 'Later report',
  earlier: 'Earlier figure',
  agrees: 'Agrees',
  part: 'Part of',
  'different-scope': 'Different scope',
};

export const NO_REPORT_LABEL = 'No other report found';

export function relationLabel(relation: Relation | null): string {
  return relation === null ? NO_REPORT_LABEL : RELATION_LABELS[relation];
}

/** What is said below the findings of the figures that nothing was found for. */
export function aloneLine(alone: number, figures: number): string {
  return `${NO_REPORT_LABEL} for ${alone} of ${figures} ${figures === 1 ? 'figure' : 'figures'}.`;
}
