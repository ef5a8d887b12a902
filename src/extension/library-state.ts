/** What the library holds, for popup, panel and options. Checks no border: the background makes it. */
export interface LibraryState {
  readonly packs: readonly {
    readonly name: string;
    readonly reports: number;
    readonly claims: number;
    /** Bytes on this machine. */
    readonly size: number;
    /** Whether it came with the extension. */
    readonly bundled: boolean;
  }[];
  readonly reports: number;
  readonly claims: number;
  /** The newest report's date in the library, ISO 8601; null where no report has one. */
  readonly asOf: string | null;
}
