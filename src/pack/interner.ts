/**
 * Strings as they come in, numbered in the order of their first appearance; these numbers are provisional. Final ones
 * follow from how often each string is used by the documents that are kept, so that they do not depend on the order of
 * the documents.
 */
export class Interner {
  readonly strings: string[] = [];
  readonly #ids = new Map<string, number>();

  /** The provisional number of `text`. */
  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.strings.length;
    const wellFormed = text.toWellFormed();
    if (wellFormed !== text) return this.id(wellFormed);
    this.#ids.set(text, id);
    this.strings.push(text);
    return id;
  }
}
