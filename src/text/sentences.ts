import { OPENER } from './en/opener.ts';
import { Gap, Kind, Shape, type Tokens, tokenText } from './tokens.ts';

/**
 * Where sentences begin, as token indices; the last entry is the number of tokens, so that sentence i is the half-open
 * range from `starts[i]` to `starts[i + 1]`. A sentence ends at a paragraph, at ! or ?, and at a full stop that no
 * abbreviation explains; closing quotes and brackets belong to the sentence before.
 *
 * @param abbreviation class bits by lexicon identifier; a word with `bit` set takes a full stop without an end.
 */
export function sentenceStarts(tokens: Tokens, abbreviation: Int32Array, bit: number): Int32Array {
  const { count, gap, kind, shape, hash, stops, stopCount } = tokens;
  const out: number[] = count > 0 ? [0] : [];
  let passed = 0;
  for (let k = 0; k < stopCount; k++) {
    const i = stops[k]!;
    // What closes a sentence was looked at with its full stop.
    if (i < passed) continue;
    if (gap[i] === Gap.paragraph && i > 0 && out[out.length - 1] !== i) out.push(i);
    if (kind[i] !== Kind.sign) continue;
    const unit = hash[i]!;
    if (unit !== 33 && unit !== 63 && unit !== 0x2026 && !(unit === 46 && ends(tokens, i, abbreviation, bit)))
      continue;
    let next = i + 1;
    while (next < count && gap[next] === Gap.none && isCloser(hash[next]!, kind[next]!)) next++;
    const starts = next < count && (gap[next]! > Gap.none || (shape[next]! & Shape.first) !== 0);
    // A lower-case word after "!" or "?" goes on with the sentence ("Yahoo! said").
    const goesOn = kind[next] === Kind.word && (shape[next]! & Shape.first) === 0;
    if (starts && !(goesOn && gap[next] !== Gap.paragraph) && out[out.length - 1] !== next) out.push(next);
    passed = next;
  }
  if (count > 0) out.push(count);
  // Filled by hand: `Int32Array.from` walks an iterator, ten times as slow.
  const starts = new Int32Array(out.length);
  for (let k = 0; k < out.length; k++) starts[k] = out[k]!;
  return starts;
}

/** Closing quotes, brackets and further stops. A straight quote counts as closing where no space stands before it. */
function isCloser(unit: number, kind: number): boolean {
  if (kind !== Kind.sign) return false;
  return (
    unit === 34 ||
    unit === 39 ||
    unit === 0x201d ||
    unit === 0x2019 ||
    unit === 41 ||
    unit === 93 ||
    unit === 46 ||
    unit === 33 ||
    unit === 63
  );
}

function ends(tokens: Tokens, stop: number, abbreviation: Int32Array, bit: number): boolean {
  const { count, gap, kind, shape, lex, start, end } = tokens;
  const next = stop + 1;
  if (next >= count) return true;
  const before = stop - 1;
  const attached = before >= 0 && gap[stop] === Gap.none;
  if (attached && kind[before] === Kind.word) {
    if ((abbreviation[lex[before]!]! & bit) !== 0) return false;
    // Initials and dotted acronyms: "J. Smith", "U.S.", "a.m.".
    if (end[before]! - start[before]! === 1 && (shape[before]! & Shape.first) !== 0) {
      const dotted = before >= 2 && gap[before] === Gap.none && kind[before - 1] === Kind.sign;
      return dotted && gap[next]! > Gap.none && startsLikeSentence(tokens, next);
    }
  }
  if (gap[next] === Gap.none) {
    // A missing space after a full stop: "country.The", but not "example.Com" or "3.5".
    return attached &&
      kind[before] === Kind.word &&
      kind[next] === Kind.word &&
      (shape[next]! & Shape.first) !== 0 &&
      (shape[before]! & Shape.lower) !== 0 &&
      end[before]! - start[before]! > 1
      ? true
      : kind[next] === Kind.sign;
  }
  return true;
}

/** After a dotted acronym only a common sentence opener makes an end; a name goes on ("U.S. President"). */
function startsLikeSentence(tokens: Tokens, i: number): boolean {
  return (tokens.shape[i]! & Shape.first) !== 0 && OPENER.test(tokenText(tokens, i));
}
