/**
 * Text that is only shown (titles, addresses, the figures' own words) is stored as a sequence of pieces – words with the
 * space before them, up to three digits, single other characters – because news repeats its words: a piece costs one or
 * two bytes. Joining the pieces gives the text.
 */
const PIECE = / ?\p{L}+| ?\d{1,3}|./gsu;

/** Longest piece, UTF-16 code units: bounds the strings of a pack built from hostile text. */
const LONGEST = 64;

const NONE: readonly string[] = [];

export function piecesOf(text: string): readonly string[] {
  const pieces = text.match(PIECE) ?? NONE;
  return pieces.some((piece) => piece.length > LONGEST) ? pieces.flatMap(cut) : pieces;
}

function cut(piece: string): string[] {
  const cuts: string[] = [];
  for (let at = 0; at < piece.length; ) {
    let end = Math.min(at + LONGEST, piece.length);
    const last = piece.charCodeAt(end - 1);
    // A pair of surrogates stays together.
    if (end < piece.length && last >= 0xd800 && last < 0xdc00) end--;
    cuts.push(piece.slice(at, end));
    at = end;
  }
  return cuts;
}
