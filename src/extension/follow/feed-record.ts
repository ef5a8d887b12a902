import * as z from 'zod/mini';
import { plainLine } from '../../text/plain-line.ts';
import { LONGEST_ADDRESS } from '../bounded.ts';

/** Why a feed or an article could not be fetched or read. */
export const FETCH_FAILURES = [
  /** The browser was not allowed to ask this host. */
  'no-permission',
  /** It sends on to a host that is not allowed. */
  'redirected',
  /** No answer: no network, no such host, a broken connection. */
  'unreachable',
  'timeout',
  'not-found',
  /** "Gone" (410): the outlet has closed the feed. */
  'gone',
  /** The server wants somebody signed in, or wants no one. */
  'refused',
  /** The server asks to be left alone for a while. */
  'busy',
  'server',
  'too-large',
  /** Another kind of file than was asked for. */
  'wrong-type',
  'not-a-feed',
  'no-article',
  /** An article in a language that we do not read. */
  'other-language',
  /** The library has no room left on this machine. */
  'no-room',
  'internal',
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

/** An article that a feed named and that is still to be fetched. */
export interface WaitingArticle {
  readonly url: string;
  readonly title: string;
  /** ISO 8601, null where the feed does not say. */
  readonly date: string | null;
  /** Attempts that failed for a passing reason. */
  readonly tries: number;
}

/** A feed that the reader follows. All times are milliseconds since 1970. */
export interface FollowedFeed {
  /** Address of the feed; there is one record for an address. */
  readonly url: string;
  /** The outlet's name, one line. */
  readonly title: string;
  /** The outlet's home page, null where not known. */
  readonly site: string | null;
  readonly added: number;
  /** What the server gave to ask with next time (RFC 9110, 13.1); null where it gave none. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When the feed was last read or found unchanged; null before the first time. */
  readonly fetched: number | null;
  /** Not to be fetched before; null: not again by itself. */
  readonly next: number | null;
  /** Attempts in a row that failed. */
  readonly failures: number;
  readonly failure: FetchFailure | null;
  /** Newest first. */
  readonly waiting: readonly WaitingArticle[];
  /** Fetches of waiting articles left until the feed is looked at again. */
  readonly allowance: number;
  /** Keys of the articles that were dealt with (library/article-key.ts), newest last. */
  readonly seen: readonly number[];
  /** Articles remembered from this feed so far. */
  readonly articles: number;
  /** Articles given up, and why the last of them was. */
  readonly unread: number;
  readonly lastUnread: FetchFailure | null;
  /** Sites that its articles came from, as the library names them. */
  readonly sites: readonly string[];
  /** Followed no longer: the record stays until all that came with it is forgotten. */
  readonly leaving: boolean;
}

/** UTF-16 code units. */
export const LONGEST_TITLE = 200;
const LONGEST_VALIDATOR = 1_000;
/** Feeds followed at once: at the polite rate, some hundred are fetched within the hour between two rounds. */
export const MOST_FEEDS = 200;
/** Articles of one feed that wait; feeds usually name their last 10 to 50. */
export const MOST_WAITING = 60;
/** Addresses remembered as dealt with: several times what a feed names at once. */
export const MOST_SEEN = 400;
/** Sites kept for a feed: an outlet has one or two; a list of links from everywhere is no outlet. */
export const MOST_SITES = 16;

/** An address of the web: what is kept, shown and fetched by its host must have one. */
export const address = z.string().check(
  z.maxLength(LONGEST_ADDRESS),
  z.refine((stated) => /^https?:\/\//i.test(stated) && URL.canParse(stated)),
);
/** Of an address that is kept. */
const site = z.string().check(z.maxLength(LONGEST_ADDRESS));
export const line = z.string().check(z.maxLength(LONGEST_TITLE));
const validator = z.nullable(z.string().check(z.maxLength(LONGEST_VALIDATOR)));
const time = z.number().check(z.nonnegative());
const count = z.int().check(z.nonnegative());

export const followedFeedSchema: z.ZodMiniType<FollowedFeed> = z.object({
  url: address,
  title: line,
  site: z.nullable(address),
  added: time,
  etag: validator,
  lastModified: validator,
  fetched: z.nullable(time),
  next: z.nullable(time),
  failures: count,
  failure: z.nullable(z.enum(FETCH_FAILURES)),
  waiting: z
    .array(z.object({ url: address, title: line, date: z.nullable(line), tries: count }))
    .check(z.maxLength(MOST_WAITING)),
  allowance: count,
  seen: z.array(z.number()).check(z.maxLength(MOST_SEEN)),
  articles: count,
  unread: count,
  lastUnread: z.nullable(z.enum(FETCH_FAILURES)),
  sites: z.array(site).check(z.maxLength(MOST_SITES)),
  // Kept before there was such a thing.
  leaving: z._default(z.boolean(), false),
});

/** What is needed to begin to follow. */
export interface FeedToFollow {
  readonly url: string;
  readonly title: string;
  readonly site: string | null;
}

export const feedToFollowSchema: z.ZodMiniType<FeedToFollow> = z.object({
  url: address,
  title: line,
  site: z.nullable(address),
});

/** A feed that was never fetched, due at once. */
export function newFeed(feed: FeedToFollow, now: number): FollowedFeed {
  return {
    url: feed.url,
    title: plainLine(feed.title, LONGEST_TITLE) || new URL(feed.url).host,
    site: feed.site,
    added: now,
    etag: null,
    lastModified: null,
    fetched: null,
    next: now,
    failures: 0,
    failure: null,
    waiting: [],
    allowance: 0,
    seen: [],
    articles: 0,
    unread: 0,
    lastUnread: null,
    sites: [],
    leaving: false,
  };
}

/** A server's validator (RFC 9110, 8.8) as it may be kept; null for what is empty or too long, which is not used. */
export function keptValidator(value: string | null): string | null {
  return value === null || value === '' || value.length > LONGEST_VALIDATOR ? null : value;
}
