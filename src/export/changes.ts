import type { CheckResult, Finding, Relation } from '../check/finding.ts';
import type { ArticleClaims, Report } from '../claim/claim.ts';

/** What became of one figure between an exported check and a new one. */
export interface FigureChange {
  readonly words: string;
  /** Index of the claim in the new check; null where the figure is gone. */
  readonly claim: number | null;
  readonly before: Relation | null;
  readonly after: Relation | null;
  /** Whether the figure stands in both articles. */
  readonly figure: 'kept' | 'new' | 'gone';
  /** Reports that are linked now and were not, and the other way round. */
  readonly added: readonly Report[];
  readonly removed: readonly Report[];
}

interface Checked {
  readonly article: ArticleClaims;
  readonly result: CheckResult;
}

/**
 * Names what changed between two checks of one article: figures that came or went, relations that are others, reports
 * that joined or left. Figures are matched by their words and how often these stood before; unchanged ones are left out.
 */
export function changesBetween(before: Checked, after: Checked): readonly FigureChange[] {
  const old = keyed(before);
  const fresh = keyed(after);
  const changes: FigureChange[] = [];
  for (const [key, { words, finding }] of fresh) {
    const known = old.get(key);
    if (known === undefined) {
      changes.push({ ...change(words, null, finding), figure: 'new' });
      continue;
    }
    const entry = change(words, known.finding, finding);
    if (entry.before !== entry.after || entry.added.length > 0 || entry.removed.length > 0)
      changes.push(entry);
  }
  for (const [key, { words, finding }] of old) {
    if (!fresh.has(key)) changes.push({ ...change(words, finding, null), figure: 'gone' });
  }
  return changes;
}

function change(words: string, before: Finding | null, after: Finding | null): FigureChange {
  const [old, fresh] = [reportsOf(before), reportsOf(after)];
  return {
    words,
    claim: after?.claim ?? null,
    before: before?.relation ?? null,
    after: after?.relation ?? null,
    figure: 'kept',
    added: [...fresh.values()].filter(({ id }) => !old.has(id)),
    removed: [...old.values()].filter(({ id }) => !fresh.has(id)),
  };
}

function reportsOf(finding: Finding | null): ReadonlyMap<string, Report> {
  return new Map(finding?.links.map(({ evidence }) => [evidence.report.id, evidence.report]));
}

function keyed({ article, result }: Checked): ReadonlyMap<string, { words: string; finding: Finding }> {
  const seen = new Map<string, number>();
  const out = new Map<string, { words: string; finding: Finding }>();
  for (const finding of result.findings) {
    const words = article.claims[finding.claim]?.words;
    if (words === undefined) continue;
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    out.set(`${nth} ${words}`, { words, finding });
  }
  return out;
}
