import type { Claim } from '../claim/claim.ts';
import type { Link, Origin } from './finding.ts';

/** Origins of those who give the page's figure, its own first; a denied figure supports nothing. */
export function supporting(claim: Claim, own: Origin, links: readonly Link[]): readonly Origin[] {
  const out = new Map<string, Origin>();
  if (claim.stance !== 'denies') out.set(own.id, own);
  for (const link of links) {
    if (link.relation === 'agrees' && link.evidence.stance !== 'denies' && !out.has(link.origin.id))
      out.set(link.origin.id, link.origin);
  }
  return [...out.values()];
}
