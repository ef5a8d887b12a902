import type { Finding, Relation } from '../check/finding.ts';

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

/** What stands before a note on the outlet to which the page ascribes a figure. */
export const AUDIT_LABEL = 'Attribution';

/** The label of a finding: where all that was found is that note, it is the note's. */
export function findingLabel({ relation, audit }: Finding): string {
  return relation === null && audit !== null ? AUDIT_LABEL : relationLabel(relation);
}

/** Whether no report says anything of a figure. */
export function isAlone({ links, audit }: Finding): boolean {
  return links.length === 0 && audit === null;
}

/** What is said below the findings of the figures that nothing was found for. */
export function aloneLine(alone: number, figures: number): string {
  return `${NO_REPORT_LABEL} for ${alone} of ${figures} ${figures === 1 ? 'figure' : 'figures'}.`;
}
