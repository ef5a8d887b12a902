import type { Finding } from '../check/finding.ts';
import type { Words } from './words.ts';

/**
 * "4 reports, 2 origins found: Vasily Malaev (border guard) · Valery Geletey (minister)": the reports of a finding and
 * who stands behind them. A report whose origin is unclear never counts as one more (DESIGN.md); where all that is known
 * is who stands behind the page's own figure too, it says so. '' where nothing but other scopes was found.
 *
 * @param named how many origins are named at most; 0 for the counts alone.
 */
export function originsLine({ links, origin: own }: Finding, words: Words, named: number): string {
  const counted = links.filter((link) => link.relation !== 'different-scope');
  if (counted.length === 0) return '';
  const reports = words.count('reports', new Set(counted.map((link) => link.evidence.report.id)).size);
  const known = new Map(
    counted.flatMap(({ origin }) => (origin.kind === 'unclear' ? [] : [[origin.id, origin.label]])),
  );
  if (known.size === 0) return words.say('card.originsUnclear', reports);
  const isSame = known.size === 1 && known.has(own.id);
  const line = isSame
    ? words.say('card.originsSame', reports)
    : words.say('card.originsLine', reports, words.count('origins', known.size));
  if (named === 0) return line;
  const labels = [...known.values()];
  const list = `${labels.slice(0, named).join(' · ')}${labels.length > named ? ' · …' : ''}`;
  return words.say('card.originsNamed', line, list);
}
