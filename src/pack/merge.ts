import type { ArticleClaims } from '../claim/claim.ts';
import type { Pack } from './pack.ts';

/**
 * All documents of packs, to be written into a new one: joined packs give the same bytes as building from their documents
 * in one go, because a writer's choice between two documents of one id rests on these alone.
 */
export function* documentsOf(packs: Iterable<Pack>): Generator<ArticleClaims> {
  for (const pack of packs) {
    for (let report = 0; report < pack.reports; report++) yield pack.document(report);
  }
}
