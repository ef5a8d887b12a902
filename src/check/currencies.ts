import type { ArticleClaims, Claim } from '../claim/claim.ts';
import { quoted } from './relate.ts';

/** What stands between two forms of one sum: "£1.7m (2m euros; $2.6m)". Code units. */
const BETWEEN_FORMS = 3;

/** Currencies in which one text gives one sum, at most. What goes on longer is a list of sums. */
const MOST_FORMS = 4;

/** A rate that a text states by giving one sum in two currencies. */
export interface StatedRate {
  /** How many of the one currency one of the other is; as rounded as the sums it comes from. */
  readonly factor: number;
  /** The two forms, as the text gives them: “£1.7m” and “2m euros”. */
  readonly forms: string;
}

/** The rate from one currency (ISO code) to another, null where no text states one. */
export type Rates = (from: string, to: string) => StatedRate | null;

export const NO_RATES: Rates = () => null;

/**
 * The rates that articles of one event state themselves; where several do, the middle one. No table of rates is asked: a
 * sum is what the reports of its days say it is.
 */
export function statedRates(articles: readonly ArticleClaims[]): Rates {
  const stated = new Map<string, StatedRate[]>();
  for (const { claims } of articles) {
    for (const forms of sums(claims)) {
      for (const a of forms)
        for (const b of forms) {
          if (a.unit === b.unit || a.low === null || b.low === null || a.low <= 0 || b.low <= 0) continue;
          const rate = { factor: b.low / a.low, forms: `${quoted(a)} and ${quoted(b)}` };
          const key = `${a.unit} ${b.unit}`;
          const known = stated.get(key);
          if (known === undefined) stated.set(key, [rate]);
          else known.push(rate);
        }
    }
  }
  if (stated.size === 0) return NO_RATES;
  for (const rates of stated.values())
    rates.sort((a, b) => a.factor - b.factor || (a.forms < b.forms ? -1 : 1));
  return (from, to) => {
    const rates = stated.get(`${from} ${to}`);
    return rates?.[rates.length >> 1] ?? null;
  };
}

/** The sums that stand in several currencies side by side, each with its forms; a long chain is cut after {@link MOST_FORMS}. */
function sums(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const out: Claim[][] = [];
  claims.forEach((claim, i) => {
    const before = claims[i - 1];
    if (before === undefined || !sameSum(before, claim)) return;
    const last = out.at(-1);
    if (last?.at(-1) !== before) out.push([before, claim]);
    else if (last.length < MOST_FORMS) last.push(claim);
  });
  return out;
}

/** Whether two claims side by side give one sum in two currencies. */
function sameSum(a: Claim, b: Claim): boolean {
  const gap = b.span.start - a.span.end;
  return a.kind === 'money' && b.kind === 'money' && a.unit !== b.unit && gap > 0 && gap <= BETWEEN_FORMS;
}
