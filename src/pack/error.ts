/** A pack, or a document for one, that cannot be used. Names the place, what was expected there and what came. */
export class PackError extends Error {
  override readonly name = 'PackError';
  /** "header", "section DOCS, byte 17", "report 5". */
  readonly place: string;
  readonly expected: string;
  readonly got: string;

  constructor(place: string, expected: string, got: string) {
    super(`${place}: expected ${expected}, got ${got}`);
    this.place = place;
    this.expected = expected;
    this.got = got;
  }
}
