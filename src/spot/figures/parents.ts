import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { kindAt, lexAt } from './scan.ts';
import { Id } from './tables.ts';

const PARENT = /^(?:grand|step)?(?:mother|father|parent|mom|mum|dad)s?$/;

/** "a mother of 12", "the father of three": the number counts children, of whom nothing else is said. */
export function areChildren(tokens: Tokens, first: number): boolean {
  return (
    lexAt(tokens, first - 1) === Id.of &&
    kindAt(tokens, first - 2) === Kind.word &&
    PARENT.test(tokenWord(tokens, first - 2))
  );
}
