import type { CheckResult, Finding, Link, Origin } from '../check/finding.ts';
import { isAlone } from '../export/labels.ts';
import { sortedFindings } from '../export/sorted.ts';

/** How many figures of a page stand how, for the popup's first line. */
export interface Counts {
  readonly conflicts: number;
  /** Later and earlier values. */
  readonly updates: number;
  readonly agreements: number;
  /** Figures without another report, and those with nothing but a different scope. */
  readonly unchecked: number;
}

export function countFindings(findings: readonly Finding[]): Counts {
  const of = (...relations: readonly (string | null)[]) =>
    findings.filter((finding) => relations.includes(finding.relation)).length;
  return {
    conflicts: of('conflicts'),
    updates: of('later', 'earlier'),
    agreements: of('agrees', 'part'),
    unchecked: of(null, 'different-scope'),
  };
}

/** Whether anything was found for a figure: another report, or that the outlet lacks it to which the page ascribes it. */
export function isFound(finding: Finding): boolean {
  return !isAlone(finding);
}

/** Findings of which there is something to show, in the order of all that shows findings. */
export function shownFindings(findings: readonly Finding[]): readonly Finding[] {
  return sortedFindings(findings.filter(isFound));
}

/**
 * The origins behind a page's findings, each with the number of figures that it stands behind; most first, unclear last.
 *
 * @param unclear what to call those that are unclear in several ways: not by the agency behind one of them.
 */
export function originTable(
  findings: readonly Finding[],
  unclear: string,
): readonly { readonly origin: Origin; readonly figures: number }[] {
  const rows = new Map<string, { origin: Origin; figures: number }>();
  for (const finding of findings) {
    if (finding.relation === null) continue;
    const all = [...finding.origins, ...finding.links.filter(isComparable).map(originOf)];
    const counted = new Set<string>();
    for (const origin of all) {
      const id = origin.kind === 'unclear' ? UNCLEAR : origin.id;
      const row = rows.get(id) ?? { origin, figures: 0 };
      if (!counted.has(id)) row.figures++;
      if (id === UNCLEAR && row.origin.label !== origin.label)
        row.origin = { ...origin, label: unclear, basis: '' };
      counted.add(id);
      rows.set(id, row);
    }
  }
  return [...rows.values()].sort(
    (a, b) =>
      Number(a.origin.kind === 'unclear') - Number(b.origin.kind === 'unclear') ||
      b.figures - a.figures ||
      a.origin.label.localeCompare(b.origin.label),
  );
}

/** The links of a plot: of each report the first that counts, for its other figures stand in the list. */
export function comparableLinks({ links }: Finding): readonly Link[] {
  const first = new Map<string, Link>();
  for (const link of links) {
    const { id } = link.evidence.report;
    if (isComparable(link) && !first.has(id)) first.set(id, link);
  }
  return [...first.values()];
}

function isComparable(link: Link): boolean {
  return link.relation !== 'different-scope';
}

function originOf(link: Link): Origin {
  return link.origin;
}

/** All that is unclear is one row: it says nothing of who stands behind it. */
const UNCLEAR = 'unclear';

/** Every report linked to the page, once, with the figures it is linked to; newest first, undated last. */
export function reportTable(result: CheckResult): readonly {
  readonly report: Link['evidence']['report'];
  readonly links: readonly { readonly finding: Finding; readonly link: Link }[];
}[] {
  const rows = new Map<
    string,
    { report: Link['evidence']['report']; links: { finding: Finding; link: Link }[] }
  >();
  for (const finding of result.findings) {
    for (const link of finding.links) {
      const { report } = link.evidence;
      const row = rows.get(report.id);
      if (row === undefined) rows.set(report.id, { report, links: [{ finding, link }] });
      else row.links.push({ finding, link });
    }
  }
  return [...rows.values()].sort((a, b) => (b.report.date ?? '').localeCompare(a.report.date ?? ''));
}
