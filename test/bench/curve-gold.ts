import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult, Relation } from '../../src/check/finding.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import type { Span } from '../../src/text/span.ts';

/** Figure of an annotated document: `slot` names the real quantity that it reports, null for one that nobody else gives. */
export interface GoldFigure extends Span {
  readonly slot: string | null;
}

/** The annotated news: for each document of a cluster its figures, and the set of every document. */
export interface Gold {
  readonly figures: ReadonlyMap<string, readonly GoldFigure[]>;
  readonly setOf: ReadonlyMap<string, string>;
  readonly clusterOf: ReadonlyMap<string, string>;
}

interface ClusterFile {
  readonly cluster: string;
  readonly docs: readonly { readonly doc: string; readonly figures: readonly GoldFigure[] }[];
}

/** Counts of one run; a disagreement is a link that says anything but `agrees`. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  /** Pairs of a figure and a report that give one quantity, and how many of them were found. */
  readonly wanted: number;
  readonly found: number;
  readonly disagreements: number;
  readonly wrongDisagreements: number;
}

const COUNTED: ReadonlySet<Relation> = new Set(['agrees', 'conflicts', 'later', 'earlier']);

export function readGold(folder: string, sets: ReadonlyMap<string, string>): Gold {
  const figures = new Map<string, readonly GoldFigure[]>();
  const clusterOf = new Map<string, string>();
  for (const file of readdirSync(join(folder, 'clusters'))) {
    if (!file.endsWith('.json')) continue;
    const cluster: ClusterFile = JSON.parse(readFileSync(join(folder, 'clusters', file), 'utf8'));
    for (const { doc, figures: list } of cluster.docs) {
      figures.set(doc, list);
      clusterOf.set(doc, cluster.cluster);
    }
  }
  return { figures, setOf: sets, clusterOf };
}

/** The annotated figure that a span overlaps most, null where it overlaps none. */
export function goldAt(gold: Gold, id: string, span: Span): GoldFigure | null {
  let best: GoldFigure | null = null;
  let most = 0;
  for (const figure of gold.figures.get(id) ?? []) {
    const shared = Math.min(figure.end, span.end) - Math.max(figure.start, span.start);
    if (shared > most) {
      best = figure;
      most = shared;
    }
  }
  return best;
}

type Verdict = 'right' | 'wrong' | 'unjudged';

function verdict(gold: Gold, id: string, span: Span, other: string, evidence: Span): Verdict {
  const mine = goldAt(gold, id, span)?.slot ?? null;
  if (!gold.figures.has(other))
    return gold.setOf.get(other) === gold.setOf.get(id) && mine !== null ? 'unjudged' : 'wrong';
  return mine !== null && mine === goldAt(gold, other, evidence)?.slot ? 'right' : 'wrong';
}

/** Judges the links of checked articles as the scorer of clusters does. */
export function judge(
  gold: Gold,
  checked: readonly { readonly article: ArticleClaims; readonly result: CheckResult }[],
): Counts {
  const counts = { right: 0, wrong: 0, wanted: 0, found: 0, disagreements: 0, wrongDisagreements: 0 };
  const found = new Set<string>();
  for (const { article, result } of checked) {
    const { id } = article.report;
    for (const finding of result.findings) {
      const { span } = article.claims[finding.claim]!;
      for (const { relation, evidence } of finding.links) {
        if (!COUNTED.has(relation)) continue;
        const told = verdict(gold, id, span, evidence.report.id, evidence.span);
        if (told === 'unjudged') continue;
        counts[told]++;
        if (told === 'right') found.add(`${id}|${goldAt(gold, id, span)?.start}|${evidence.report.id}`);
        if (relation !== 'agrees') {
          counts.disagreements++;
          if (told === 'wrong') counts.wrongDisagreements++;
        }
      }
    }
  }
  return { ...counts, ...wantedOf(gold, found) };
}

function wantedOf(gold: Gold, found: ReadonlySet<string>): { wanted: number; found: number } {
  let wanted = 0;
  let got = 0;
  for (const [id, figures] of gold.figures) {
    for (const { slot, start } of figures) {
      if (slot === null) continue;
      for (const [other, theirs] of gold.figures) {
        if (other === id || !theirs.some((figure) => figure.slot === slot)) continue;
        wanted++;
        if (found.has(`${id}|${start}|${other}`)) got++;
      }
    }
  }
  return { wanted, found: got };
}
