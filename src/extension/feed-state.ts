import type { FetchFailure } from './follow/feed-record.ts';

/** A followed feed, for popup and options. Checks no border: the background makes it. Times: milliseconds since 1970. */
export interface FeedState {
  readonly url: string;
  /** One plain line, but a stranger's words. */
  readonly title: string;
  readonly host: string;
  readonly site: string | null;
  /** When it was last read or found unchanged; null where it never was. */
  readonly fetched: number | null;
  /** When it is fetched next; null: not by itself. */
  readonly next: number | null;
  /** Articles remembered, waiting, and given up. */
  readonly articles: number;
  readonly waiting: number;
  readonly unread: number;
  readonly lastUnread: FetchFailure | null;
  readonly failure: FetchFailure | null;
  /** Patterns of hosts that the reader has to allow before the feed, or articles that it names, can be fetched. */
  readonly missing: readonly string[];
  /** Whether the feed itself is among them: then nothing of it is fetched. */
  readonly isClosed: boolean;
}
