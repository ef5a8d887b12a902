import type { Failure } from './failure.ts';

/** A pack of the library, for popup, panel and options. */
export interface PackState {
  /** Null for the bundled pack, which cannot be removed. */
  readonly id: string | null;
  readonly kind: 'bundled' | 'imported' | 'subscribed';
  readonly name: string;
  readonly description: string | null;
  readonly publisher: string | null;
  /** ISO 8601 day up to which its reports go, as its maker states it. */
  readonly date: string | null;
  /** Address that it was fetched from; null for a file and the bundled pack. */
  readonly url: string | null;
  readonly reports: number;
  readonly claims: number;
  /** Bytes on this machine. */
  readonly size: number;
  /** SHA-256, lower-case hexadecimal; null for the bundled pack, which the browser keeps whole. */
  readonly checksum: string | null;
  /** The newest report's date, ISO 8601; null where none has one. */
  readonly asOf: string | null;
  /** When this edition came, and when its address was last asked. Milliseconds since 1970; null where it never was. */
  readonly added: number | null;
  readonly checked: number | null;
  /** Whether there is an edition before to go back to. */
  readonly hasPrevious: boolean;
  /** Patterns of hosts that the reader has to allow before it is fetched again; none where it is not subscribed. */
  readonly missing: readonly string[];
  /** Why the last fetching failed; null where it did not. */
  readonly failure: (Failure & { readonly at: number; readonly next: number }) | null;
}

/** What is remembered on a shelf of the library. */
export interface ShelfState {
  readonly articles: number;
  readonly claims: number;
  /** Bytes on this machine. */
  readonly size: number;
}

/** Something that was found broken and set aside. */
export interface DamageState {
  /** Tells it from the others. */
  readonly segment: string;
  /** What it is: a pack, by its name, or part of a shelf. */
  readonly kind: 'imported' | 'subscribed' | 'read' | 'followed';
  readonly name: string;
  readonly reports: number;
  readonly at: number;
}

/** What the library holds, for popup, panel and options. Checks no border: the background makes it. */
export interface LibraryState {
  readonly packs: readonly PackState[];
  /** What the reader has read, and what came with the feeds that he follows. */
  readonly shelves: { readonly read: ShelfState; readonly followed: ShelfState };
  readonly damaged: readonly DamageState[];
  /** Why only the bundled pack can be read (`newer-library`, `private-window`, `library`); null where all is well. */
  readonly problem: Failure | null;
  /** Why the last article that was to be remembered is not; null where it is. */
  readonly unremembered: Failure | null;
  /** In packs and shelves together. */
  readonly reports: number;
  readonly claims: number;
  /** The newest report's date in the library, ISO 8601; null where no report has one. */
  readonly asOf: string | null;
}

/** The room that the library has on this machine. Bytes. */
export interface StorageState {
  readonly used: number;
  readonly quota: number;
  /** Whether the browser has promised not to clear it when the disk runs full. */
  readonly persisted: boolean;
}

/** What a shelf holds by site and by the day on which it was read or fetched (ISO 8601), the largest and the latest first. */
export interface ShelfContents {
  readonly sites: readonly { readonly site: string; readonly articles: number }[];
  readonly days: readonly { readonly day: string; readonly articles: number }[];
}
