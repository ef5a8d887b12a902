import { withDays } from './days.ts';
import type { Words } from './words.ts';

/** A reason as the reader is shown it: days as his language writes them. Reasons state days as ISO 8601. */
export function spokenReason(reason: string, words: Words): string {
  return withDays(reason, words.day);
}
