/** Header fields of a record or a response: lower-case names to values. */
export type HeaderFields = ReadonlyMap<string, string>;

const NEWLINE = 10;
const RETURN = 13;

/** Offset behind the first empty line, null where there is none. A line may end with \n alone: some servers do that. */
export function headEnd(bytes: Uint8Array): number | null {
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    const next = bytes[at + 1] === RETURN ? at + 2 : at + 1;
    if (bytes[next] === NEWLINE) return next + 1;
  }
  return null;
}

/**
 * The first line of a head, and its fields (RFC 9112, section 5): folded lines are joined, fields of one name too, with a
 * comma. A line without a colon is passed over.
 */
export function readHead(bytes: Uint8Array): { readonly first: string; readonly fields: HeaderFields } {
  const [first = '', ...lines] = new TextDecoder()
    .decode(bytes)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return { first: first.trimEnd(), fields };
}
