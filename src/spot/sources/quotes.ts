import { Gap, Kind, type Tokens } from '../../text/tokens.ts';

/** Where a token stands with regard to quotation marks. */
export const Quoted = { out: 0, within: 1, opens: 2, closes: 3 } as const;

/** The most frequent signs, which need no further look. */
const COMMA = 44;
const STOP = 46;

const isWide = (unit: number) =>
  unit === 34 || (unit >= 0x201c && unit <= 0x201f) || unit === 0xab || unit === 0xbb;

/**
 * Marks what stands in double quotation marks ("…", “…”, ''…'', «…») or in single curly ones (‘…’). A paragraph's end
 * closes all: a quotation that goes on opens again in the next. One pass over the tokens.
 */
export function quotedTokens({ text, count, kind, gap, start }: Tokens): Uint8Array {
  const out = new Uint8Array(count + 1);
  let open = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.sign) {
      if (open !== 0) {
        if (gap[i] === Gap.paragraph) open = 0;
        else out[i] = Quoted.within;
      }
      continue;
    }
    if (open !== 0 && gap[i] === Gap.paragraph) open = 0;
    const unit = text.charCodeAt(start[i]!);
    if (unit === COMMA || unit === STOP) {
      if (open !== 0) out[i] = Quoted.within;
      continue;
    }
    const doubled = (unit === 39 || unit === 96) && isDoubled(text, start[i]!);
    if (isWide(unit) || doubled) {
      const closes = open !== 0 && (unit === 0x201d || unit === 0xbb || !opensHere(gap, kind, i, doubled));
      const opens = open === 0 && unit !== 0x201d && unit !== 0xbb;
      out[i] = opens ? Quoted.opens : closes ? Quoted.closes : Quoted.within;
      if (doubled) out[i + 1] = out[i]!;
      open = opens ? 1 : closes ? 0 : open;
      if (doubled) i++;
      continue;
    }
    if (open === 0 && unit === 0x2018) {
      open = 3;
      out[i] = Quoted.opens;
      continue;
    }
    if (
      open === 3 &&
      unit === 0x2019 &&
      (gap[i + 1] !== Gap.none || kind[i + 1] === Kind.sign || i + 1 === count)
    ) {
      open = 0;
      out[i] = Quoted.closes;
      continue;
    }
    if (open !== 0) out[i] = Quoted.within;
  }
  return out;
}

/** Two apostrophes (or grave accents) in place of a double mark, as in wire texts. */
function isDoubled(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === unit && text.charCodeAt(at + 2) !== unit;
}

/** A straight mark behind a space and before a word opens; any other closes. */
function opensHere(gap: Uint8Array, kind: Uint8Array, i: number, doubled: boolean): boolean {
  const next = doubled ? i + 2 : i + 1;
  return gap[i]! > Gap.none && gap[next] === Gap.none && kind[next] !== Kind.sign;
}
