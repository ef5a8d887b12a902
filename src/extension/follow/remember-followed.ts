import type { ArticleClaims } from '../../claim/claim.ts';
import { failureOf } from '../failure.ts';
import { remember } from '../library/remember.ts';
import { noteSite } from './feed-store.ts';

/** What became of an article of a feed: its feed may be no longer followed by the time that it has been read. */
export type Kept = 'kept' | 'no-room' | 'not-followed';

/**
 * Remembers an article of a feed and notes its site with the feed, both or neither, in one transaction: what a feed brought
 * can be forgotten with it at every moment, and nothing comes after that.
 *
 * @param feed address of the feed
 */
export async function rememberFollowed(feed: string, claims: ArticleClaims): Promise<Kept> {
  try {
    const isKept = await remember('followed', [claims], new Date(), (change) =>
      noteSite(change, feed, claims.report.url),
    );
    return isKept ? 'kept' : 'not-followed';
  } catch (error) {
    if (failureOf(error).code === 'quota') return 'no-room';
    throw error;
  }
}
