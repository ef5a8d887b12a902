import { messageOf } from '../text/thrown.ts';

/** What may go wrong between the parts of the extension, as data. */
export const FAILURE_CODES = [
  'invalid-message',
  'unknown-sender',
  'library',
  'no-permission',
  'pdf',
  'unsupported',
  'not-read',
  'no-tab',
  'internal',
  'newer-library',
  'private-window',
  'quota',
  'pack',
  'too-large',
  'network',
  'cancelled',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  readonly code: FailureCode;
  /** For the reader or a bug report; holds nothing of the page. */
  readonly message: string;
}

/** A handler throws it to answer with a failure that the other side can tell apart. */
export class FailureError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'FailureError';
    this.code = code;
  }
}

/** Any thrown value as a failure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return { code: error.code, message: error.message };
  return { code: 'internal', message: messageOf(error) };
}
