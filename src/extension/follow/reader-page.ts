import { browser } from 'wxt/browser';
import { FailureError } from '../failure.ts';
import { ownAddress } from '../own-address.ts';
import { READER_ANSWERS, type ReaderEnvelope, type ReaderMessages } from './reader-messages.ts';

/** The hidden page, as it lies in the built extension. */
const READER_PAGE = '/offscreen.html';

/**
 * How long the reader may take for one fetch and what it reads, milliseconds: below the 30 s of waiting after which
 * Chrome stops a background. What takes longer hangs.
 */
const PATIENCE_MS = 27_000;

/** The hidden page, open. */
export interface Reader {
  ask<K extends 'feed' | 'article'>(
    kind: K,
    ask: ReaderMessages[K]['ask'],
  ): Promise<ReaderMessages[K]['answer']>;
  close(): Promise<void>;
}

/**
 * Opens the page in which strangers' pages are parsed: an offscreen document in Chrome, whose background has no DOM, a
 * frame of the background's own page in Firefox. It lives for one round and can ask only the given hosts.
 */
export async function openReader(sources: readonly string[]): Promise<Reader> {
  const close = await openPage();
  try {
    await ask('hosts', { sources });
  } catch (error) {
    await close();
    throw error;
  }
  return { ask, close };
}

async function openPage(): Promise<() => Promise<void>> {
  if (browser.offscreen === undefined) return openFrame();
  // One may be left of a background that was stopped; its hosts are those of then.
  await closeOffscreen();
  await browser.offscreen.createDocument({
    url: READER_PAGE,
    reasons: ['DOM_PARSER'],
    justification: 'Reads articles of the feeds that you follow.',
  });
  return closeOffscreen;
}

async function closeOffscreen(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) await browser.offscreen.closeDocument();
}

function openFrame(): Promise<() => Promise<void>> {
  const frame = document.createElement('iframe');
  return new Promise((resolve, reject) => {
    frame.addEventListener('load', () => resolve(async () => frame.remove()));
    frame.addEventListener('error', () => reject(new FailureError('internal', 'no page to read in')));
    frame.src = ownAddress(READER_PAGE);
    document.body.append(frame);
  });
}

async function ask<K extends keyof ReaderMessages>(
  kind: K,
  question: ReaderMessages[K]['ask'],
): Promise<ReaderMessages[K]['answer']> {
  const envelope: ReaderEnvelope<K> = { target: 'reader', kind, ask: question };
  const { promise: hung, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new FailureError('internal', 'the reader hangs')), PATIENCE_MS);
  try {
    const answer: unknown = await Promise.race([browser.runtime.sendMessage(envelope), hung]);
    const checked = READER_ANSWERS[kind].safeParse(answer);
    if (!checked.success) throw new FailureError('internal', `the reader's answer to ${kind} does not fit`);
    return checked.data;
  } finally {
    clearTimeout(timer);
  }
}
