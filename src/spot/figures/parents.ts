import type { Tokens } from '../../text/tokens.ts';
import { lexAt, wordAt } from './scan.ts';
import { Id } from './tables.ts';

const PARENT = /^(?:grand|step)?(?:mother|father|parent|mom|mum|dad)s?$/;

/** "a mother of 12", "the father of three": the number counts children, of whom nothing else is said. */
export function areChildren(tokens: Tokens, first: number): boolean {
  return lexAt(tokens, first - 1) === Id.of && PARENT.test(wordAt(tokens, first - 2));
}
