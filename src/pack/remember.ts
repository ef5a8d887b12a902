import type { ArticleClaims } from '../claim/claim.ts';
import type { Pack } from './pack.ts';

/**
 * A pack that keeps the reports that it decoded last, for whoever checks many articles against it. At most `most` of
 * them; a decoded report of twelve claims takes about 10 KB.
 */
export function remembering(pack: Pack, most: number): Pack {
  const kept = new Map<number, ArticleClaims>();
  return {
    ...pack,
    document(report) {
      let document = kept.get(report);
      if (document === undefined) {
        document = pack.document(report);
        // A Map keeps the order of insertion: its first key is the one kept longest.
        if (kept.size >= most) kept.delete(kept.keys().next().value!);
        kept.set(report, document);
      }
      return document;
    },
  };
}
