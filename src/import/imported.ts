import type { Article } from '../claim/article.ts';

/** What an importer gives, in the order of the file: an article, or a document that could not be read and why. */
export type Imported = Found | Unread;

export interface Found {
  readonly article: Article;
  /** Whether its id is only the name of the place where it was found: it states none, and has no address. */
  readonly unnamed?: true;
}

export interface Unread {
  /** Line of the file, counted from 1; null where the format has no lines. */
  readonly line: number | null;
  readonly reason: string;
}

/** Packed bytes to what they pack. @throws for what is not packed so. */
export type Unpack = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** HTML as a document in which nothing loads or runs. */
export type ParseHtml = (html: string) => Document;

/** What an importer reads from. Everything that differs between a browser and a command line comes in here. */
export interface ImportInput {
  /** The file's name or address; the id of a document that has none of its own, until what it says is added (own-id.ts). */
  readonly name: string;
  /** What a server says that the bytes are ("text/html; charset=koi8-r"), missing or null where nobody does. */
  readonly contentType?: string | null;
  /** Unpacked bytes; consumed once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly parseHtml: ParseHtml;
  /** Unpacks gzip. */
  readonly unpack: Unpack;
  /** What unpacks further content codings, by their names (`br`): a browser may have no stream for them. */
  readonly decoders?: Readonly<Record<string, Unpack>>;
}

export type Importer = (input: ImportInput) => AsyncGenerator<Imported>;

/**
 * Largest document that is read as a whole (a page, a feed, a text file, a record of a web archive), unpacked, in bytes.
 * Pages of news are below 5 MB; feeds with full texts below 20.
 */
export const MAX_WHOLE_BYTES = 64 * 1024 * 1024;
