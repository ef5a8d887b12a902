import type { Failure, FailureCode } from '../extension/failure.ts';
import type { FetchFailure } from '../extension/follow/feed-record.ts';
import type { MessageKey, Words } from '../locales/words.ts';
import { codeOf, messageOf } from '../text/thrown.ts';

const IMPORT_KEYS: Readonly<Record<string, MessageKey>> = {
  pack: 'library.error.pack',
  'too-large': 'library.error.tooLarge',
  network: 'library.error.network',
  quota: 'library.error.quota',
  'newer-library': 'library.error.newer',
  cancelled: 'library.cancelled',
};

/** Why something with the library did not work, in words for the reader. */
export function failureText(error: unknown, words: Words): string {
  const code = codeOf(error);
  return textOf(code, messageOf(error), words);
}

/** The same of a failure that was noted. */
export function notedFailureText({ code, message }: Failure, words: Words): string {
  return textOf(code, message, words);
}

function textOf(code: string, message: string, words: Words): string {
  return words.say(IMPORT_KEYS[code] ?? 'library.error.other', message);
}

const FETCH_KEYS: Readonly<Record<FetchFailure, MessageKey>> = {
  'no-permission': 'follow.failure.noPermission',
  redirected: 'follow.failure.redirected',
  unreachable: 'follow.failure.unreachable',
  timeout: 'follow.failure.timeout',
  'not-found': 'follow.failure.notFound',
  gone: 'follow.failure.gone',
  refused: 'follow.failure.refused',
  busy: 'follow.failure.busy',
  server: 'follow.failure.server',
  'too-large': 'follow.failure.tooLarge',
  'wrong-type': 'follow.failure.wrongType',
  'not-a-feed': 'follow.failure.notAFeed',
  'no-article': 'follow.failure.noArticle',
  'other-language': 'follow.failure.otherLanguage',
  'no-room': 'follow.failure.noRoom',
  internal: 'follow.failure.internal',
};

/** Why a feed or an article could not be fetched, in words for the reader. */
export function fetchFailureText(failure: FetchFailure, words: Words): string {
  return words.say(FETCH_KEYS[failure]);
}

const PROBLEM_KEYS: { readonly [code in FailureCode]?: MessageKey } = {
  'newer-library': 'library.problemNewer',
  'private-window': 'library.problemPrivate',
};

/** Why only the bundled pack can be read, in words for the reader. */
export function problemText({ code, message }: Failure, words: Words): string {
  return words.say(PROBLEM_KEYS[code] ?? 'library.problem', message);
}
