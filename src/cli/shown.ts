/**
 * Text of pages and packs without what would steer a terminal: control characters, and what changes the direction of the
 * text behind it (UAX 9: embeddings, overrides, isolates). Other signs without a form stay: joiners are part of Persian
 * and Indic words.
 */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

/** As {@link shown}, of text that has lines of its own. */
export function shownLines(text: string): string {
  return text.split('\n').map(shown).join('\n');
}

/** JSON with the control characters escaped that JSON itself lets stand, U+007F to U+009F: some steer a terminal. */
export function shownJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
