import * as z from 'zod/mini';
import { articleClaimsSchema } from '../../export/schema.ts';
import { address, FETCH_FAILURES, line } from './feed-record.ts';
import type { AnnouncedArticle, ArticleReading } from './read-article.ts';
import type { FeedReading } from './read-feed.ts';

/** What the background asks of the hidden page in which feeds and articles are fetched and read. */
export interface ReaderMessages {
  /** First of all, and once: which hosts may be asked, as sources of a Content Security Policy. */
  hosts: { ask: { sources: readonly string[] }; answer: null };
  feed: {
    ask: { url: string; etag: string | null; lastModified: string | null };
    answer: FeedReading;
  };
  article: { ask: { url: string; announced: AnnouncedArticle }; answer: ArticleReading };
}

export interface ReaderEnvelope<K extends keyof ReaderMessages = keyof ReaderMessages> {
  readonly target: 'reader';
  readonly kind: K;
  readonly ask: ReaderMessages[K]['ask'];
}

const lineOrNull = z.nullable(z.string().check(z.maxLength(1_000)));

const failed = z.object({
  outcome: z.literal('failed'),
  failure: z.enum(FETCH_FAILURES),
  retryAfter: z.nullable(z.number()),
});

const feedReading: z.ZodMiniType<FeedReading> = z.union([
  z.object({
    outcome: z.literal('feed'),
    url: z.string(),
    news: z.object({
      title: z.nullable(line),
      site: z.nullable(address),
      etag: lineOrNull,
      lastModified: lineOrNull,
      entries: z
        .array(z.object({ url: address, title: line, date: z.nullable(line) }))
        .check(z.maxLength(1_000)),
    }),
  }),
  z.object({ outcome: z.literal('page'), feed: address }),
  z.object({ outcome: z.literal('unchanged') }),
  failed,
]);

const articleReading: z.ZodMiniType<ArticleReading> = z.union([
  z.object({ outcome: z.literal('article'), claims: articleClaimsSchema }),
  failed,
]);

/** The reader's answers come from strangers' pages, through the page that parses them: they are checked like a page's. */
export const READER_ANSWERS: {
  readonly [K in keyof ReaderMessages]: z.ZodMiniType<ReaderMessages[K]['answer']>;
} = { hosts: z.null(), feed: feedReading, article: articleReading };
