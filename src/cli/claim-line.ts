import type { ArticleClaims } from '../claim/claim.ts';
import type { Quotes } from '../pack/quotes.ts';

/** A claim of a document with its names and words spelled out, as `inspect --claims` and `find --json` print it (docs/cli.md). */
export function claimLine(
  { report, claims, speakers, names, terms, agency }: ArticleClaims,
  quotes: Quotes,
  index: number,
): object {
  const claim = claims[index]!;
  const named = (places: readonly number[]) => places.map((i) => names[i]?.key);
  return {
    report,
    claim: index,
    ...claim,
    speaker: claim.speaker === null ? null : (speakers[claim.speaker] ?? null),
    names: named(claim.names),
    subject: named(claim.subject),
    doer: named(claim.doer),
    terms: claim.terms.map((i) => terms[i]?.key),
    agency,
    quote: quotes[index] ?? null,
  };
}
