import type { ArticleClaims } from '../claim/claim.ts';
import type { Replaced } from '../pack/writer.ts';
import { counted } from './counted.ts';

/** Documents that are named one by one; the rest are counted. */
const MOST_NAMED = 20;

/**
 * Names what a pack leaves out because another document has its id. Copies are none of it: nothing of them is lost.
 *
 * @param note where the messages go.
 */
export function leftOutNotes(note: (message: string) => void): {
  readonly replaced: Replaced;
  /** Says how many there were beyond those named. */
  end(): void;
} {
  let count = 0;
  return {
    replaced(kept, left) {
      count++;
      if (count > MOST_NAMED) return;
      note(
        `${left.report.id}: two different documents have this id: left out ${described(left)}, kept ${described(kept)}`,
      );
    },
    end() {
      if (count <= MOST_NAMED) return;
      note(`and ${counted(count - MOST_NAMED, 'more document')} with an id that a different one has`);
    },
  };
}

function described({ report, claims }: ArticleClaims): string {
  const { date, publisher } = report;
  const stated = [publisher, date].filter((part) => part !== null);
  return `that with ${counted(claims.length, 'claim')}${stated.length === 0 ? '' : ` (${stated.join(', ')})`}`;
}
