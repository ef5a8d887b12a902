import type { ArticleClaims } from '../claim/claim.ts';
import type { Pack } from './pack.ts';

/**
 * A pack that keeps the outlines that it decoded last, for whoever checks many articles against it. At most `most` of
 * them; a report whose twelve claims are decoded takes about 10 KB.
 */
export function remembering(pack: Pack, most: number): Pack {
  const kept = new Map<number, ArticleClaims>();
  return {
    ...pack,
    outline(report) {
      let outline = kept.get(report);
      if (outline === undefined) {
        outline = pack.outline(report);
        // A Map keeps the order of insertion: its first key is the one kept longest.
        if (kept.size >= most) kept.delete(kept.keys().next().value!);
        kept.set(report, outline);
      }
      return outline;
    },
  };
}
