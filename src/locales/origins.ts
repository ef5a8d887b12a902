import type { Finding, Link } from '../check/finding.ts';
import { inLine } from './bidi.ts';
import type { Words } from './words.ts';

/**
 * "4 reports, 2 origins found: Vasily Malaev (border guard) · Valery Geletey (minister)": the reports of a finding and
 * who stands behind them. A report whose origin is unclear never counts as one more origin (DESIGN.md), but is counted
 * beside them; where behind all reports stands who stands behind the page's own figure, it says so. '' where nothing but
 * other scopes was found.
 *
 * @param named how many origins are named at most; 0 for the counts alone.
 */
export function originsLine({ links, origin: own }: Finding, words: Words, named: number): string {
  const counted = links.filter((link) => link.relation !== 'different-scope');
  if (counted.length === 0) return '';
  const clear = counted.filter(({ origin }) => origin.kind !== 'unclear');
  const all = reportsOf(counted);
  const reports = words.count('reports', all);
  const known = new Map(clear.map(({ origin }) => [origin.id, origin.label]));
  if (known.size === 0) return words.say('card.originsUnclear', reports);
  const unclear = all - reportsOf(clear);
  const isSame = unclear === 0 && known.size === 1 && known.has(own.id);
  let line = isSame
    ? words.say('card.originsSame', reports)
    : words.say('card.originsLine', reports, words.count('origins', known.size));
  if (unclear > 0) line = words.say('card.originsLine', line, words.count('unclear', unclear));
  if (named === 0) return line;
  const labels = [...known.values()];
  const list = inLine([...labels.slice(0, named), labels.length > named ? '…' : '']);
  return words.say('card.originsNamed', line, list);
}

function reportsOf(links: readonly Link[]): number {
  return new Set(links.map(({ evidence }) => evidence.report.id)).size;
}
