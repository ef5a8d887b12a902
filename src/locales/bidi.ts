/** Signs of Unicode's bidirectional algorithm (UAX 9): a part of its own, in the direction of its own first letter. */
const ISOLATE = '\u2068';
const END = '\u2069';

/** Letters of scripts that are written from right to left, and signs that turn the direction by themselves. */
const TURNS =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202a-\u202e\u2066-\u2069\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A text of others – a name, a title, a quotation – as it stands within a line of ours: what is written from right to left
 * in it, or turns by itself, moves nothing that stands around it. Other texts are given back as they are.
 */
export function isolated(text: string): string {
  return TURNS.test(text) ? ISOLATE + balanced(text) + END : text;
}

/** Parts of one line, each in its own direction; those that are '' are left out. */
export function inLine(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ');
}

/** A text that ends no part but its own ones, and all of those. */
function balanced(text: string): string {
  let open = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (sign) => {
    if (sign !== END) open++;
    else if (open === 0) return '';
    else open--;
    return sign;
  });
  return kept + END.repeat(open);
}
