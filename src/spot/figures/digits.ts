import type { Tokens } from '../../text/tokens.ts';

/** "½", "⅓", …: 0 for any other code unit. */
function vulgarFraction(unit: number): number {
  if (unit < 0xbc) return 0;
  if (unit <= 0xbe) return (unit - 0xbb) / 4;
  if (unit < 0x2150 || unit > 0x215e) return 0;
  return [1 / 7, 1 / 9, 1 / 10, 1 / 3, 2 / 3, 0.2, 0.4, 0.6, 0.8, 1 / 6, 5 / 6, 1 / 8, 3 / 8, 5 / 8, 7 / 8][
    unit - 0x2150
  ]!;
}

/**
 * Value of a run of digits with inner separators: "1,234.5", "1.234.567", "12,34,567" (lakhs), "2,5" (a decimal comma).
 * null where the separators make no number (a version, an address, a list).
 */
function parseDigits(text: string, start: number, end: number): number | null {
  const fraction = end === start + 1 ? vulgarFraction(text.charCodeAt(start)) : 0;
  if (fraction > 0) return fraction;
  let value = 0;
  let commas = 0;
  let dots = 0;
  let group = 0;
  let firstGroup = 0;
  let irregular = false;
  let lakhs = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 44 || unit === 46) {
      if (commas + dots === 0) firstGroup = group;
      else if (group !== 3) {
        if (group === 2 && dots === 0) lakhs = true;
        else irregular = true;
      }
      if (unit === 44) {
        if (dots > 0) irregular = true;
        commas++;
      } else dots++;
      group = 0;
    } else {
      value = value * 10 + (unit - 48);
      group++;
    }
  }
  if (commas + dots === 0) return value;
  if (dots === 0) {
    if (group === 3 && firstGroup <= 3 && !irregular && (!lakhs || firstGroup <= 2)) return value;
    // "2,5" and "2,75": a decimal comma; anything else is a list.
    return commas === 1 && group <= 2 ? value / 10 ** group : null;
  }
  if (dots === 1) {
    if (irregular && commas > 0) return null;
    return lakhs || firstGroup <= 3 || commas === 0 ? value / 10 ** group : null;
  }
  // "1.000.000"
  return commas === 0 && group === 3 && firstGroup <= 3 && !irregular && !lakhs ? value : null;
}

/** Value of the number token at `i`, null as for {@link parseDigits}. */
export function valueAt(tokens: Tokens, i: number): number | null {
  const plain = tokens.hash[i]!;
  return plain >= 0 ? plain : parseDigits(tokens.text, tokens.start[i]!, tokens.end[i]!);
}

/** Whether the number token at `i` is digits only. */
export function isDigitsOnly(tokens: Tokens, i: number): boolean {
  if (tokens.hash[i]! >= 0) return true;
  for (let at = tokens.start[i]!; at < tokens.end[i]!; at++) {
    const unit = tokens.text.charCodeAt(at);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}

/** Length of the number token at `i`. */
export const digitCount = (tokens: Tokens, i: number) => tokens.end[i]! - tokens.start[i]!;

/** Hours and minutes without a sign between. */
export const BARE_TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/;
