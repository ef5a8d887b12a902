import type { ArticleClaims } from '../claim/claim.ts';
import type { Pack } from './pack.ts';
import type { Steps } from './steps.ts';
import { type PackSummary, PackWriter } from './writer.ts';

/**
 * All documents of packs, to be written into a new one: joined packs give the same bytes as building from their documents
 * in one go, because a writer's choice between two documents of one id rests on these alone. Each is decoded when it is
 * taken. Quotations are not among them: see `Pack.quotes`.
 */
export function* documentsOf(packs: Iterable<Pack>): Generator<ArticleClaims> {
  for (const pack of packs) {
    for (let report = 0; report < pack.reports; report++) yield pack.document(report);
  }
}

/**
 * Writes a pack anew with only the reports that `keep` wants – for the deletion of a site, a day, a report –, from the pack
 * alone and in bounded pieces (see `packSteps`, also for `sink`). The bytes are those of a pack that was built without
 * the others.
 */
export function* packWithout(
  pack: Pack,
  keep: (document: ArticleClaims) => boolean,
  sink: (bytes: Uint8Array) => void,
): Steps<PackSummary> {
  const writer = new PackWriter(pack.info);
  for (let report = 0; report < pack.reports; report++) {
    const document = pack.document(report);
    if (keep(document)) writer.add(document, pack.quotes(report));
    yield;
  }
  return yield* writer.finishSteps(sink);
}
