import type { Claim } from '../claim/claim.ts';
import type { RelatedPair } from './parts.ts';
import { quoted } from './relate.ts';
import type { Subject } from './subject.ts';

/** What stands between two forms of one sum: "£1.7m (2m euros; $2.6m)". Code units. */
const BETWEEN_FORMS = 3;

/** Whether two claims side by side give one sum in two currencies. */
function sameSum(a: Claim, b: Claim): boolean {
  const gap = Math.max(a.span.start, b.span.start) - Math.min(a.span.end, b.span.end);
  return a.kind === 'money' && b.kind === 'money' && a.unit !== b.unit && gap > 0 && gap <= BETWEEN_FORMS;
}

/**
 * What links of a sum say of its other forms: where the page gives "£1.7m (2m euros)" and a report the euros, the pounds
 * agree with it too. No currency is converted: the page itself says that both are one sum. Only forms without a link.
 */
export function otherCurrencies(page: Subject, linked: readonly RelatedPair[]): readonly RelatedPair[] {
  const { claims } = page.article;
  const pageLinked = new Set(linked.map(({ pair }) => pair.page));
  const out: RelatedPair[] = [];
  for (const { pair, related } of linked) {
    const sum = claims[pair.page]!;
    if (sum.kind !== 'money' || related.relation !== 'agrees') continue;
    claims.forEach((form, i) => {
      if (pageLinked.has(i) || !sameSum(sum, form)) return;
      pageLinked.add(i);
      const reason = `${quoted(form)} is ${quoted(sum)} in another currency, and with that the report agrees.`;
      out.push({
        pair: { ...pair, page: i },
        related: { relation: 'agrees', rule: 'other-currency', reason },
      });
    });
  }
  return out;
}
