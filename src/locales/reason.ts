import type { Words } from './words.ts';

/** A reason as the reader is shown it: days as his language writes them. Reasons state days as ISO 8601. */
export function spokenReason(reason: string, words: Words): string {
  return reason.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => words.day(day) || day);
}
