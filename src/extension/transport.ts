import { browser } from 'wxt/browser';
import { messageOf } from '../text/thrown.ts';
import { FailureError, failureOf } from './failure.ts';
import type { Answer, AskSchemas, BackgroundMessages, Notices, PageMessages } from './messages.ts';
import { ownAddress } from './own-address.ts';

/** The side that a message is for; a page script and the background hear each other's. */
type Target = 'background' | 'page' | 'notice';

interface Envelope {
  readonly target: Target;
  readonly kind: string;
  readonly ask: unknown;
}

/** Where a message comes from, as the browser tells; null for what has no tab. */
export interface Sender {
  readonly tab: number | null;
  readonly window: number | null;
  readonly incognito: boolean;
  readonly url: string | null;
}

type Handlers<M extends Record<keyof M, { ask: unknown; answer: unknown }>> = {
  readonly [K in keyof M]: (ask: M[K]['ask'], sender: Sender) => Promise<M[K]['answer']> | M[K]['answer'];
};

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'target' in message && 'kind' in message;
}

/** Throws what a failed answer tells; the answer's type is that of our own message map. */
function unwrap<T>(answer: Answer<T> | undefined): T {
  if (answer === undefined) throw new FailureError('not-read', 'no answer');
  if (!answer.ok) throw new FailureError(answer.failure.code, answer.failure.message);
  return answer.value;
}

/** Asks the background. Rejects with {@link FailureError}. */
export async function askBackground<K extends keyof BackgroundMessages>(
  kind: K,
  ask: BackgroundMessages[K]['ask'],
): Promise<BackgroundMessages[K]['answer']> {
  const envelope: Envelope = { target: 'background', kind, ask };
  const answer: Answer<BackgroundMessages[K]['answer']> | undefined =
    await browser.runtime.sendMessage(envelope);
  return unwrap(answer);
}

/** Asks the page script of a tab's top frame. Rejects with `not-read` where there is none. */
export async function askPage<K extends keyof PageMessages>(
  tab: number,
  kind: K,
  ask: PageMessages[K]['ask'],
): Promise<PageMessages[K]['answer']> {
  const envelope: Envelope = { target: 'page', kind, ask };
  let answer: Answer<PageMessages[K]['answer']> | undefined;
  try {
    answer = await browser.tabs.sendMessage(tab, envelope, { frameId: 0 });
  } catch (error) {
    // The browser's own words for "nobody listens there" differ; whatever it was, nothing was read.
    throw new FailureError('not-read', messageOf(error));
  }
  return unwrap(answer);
}

/** Tells the open pages of the extension; nobody may be listening. */
export function notify<K extends keyof Notices>(kind: K, notice: Notices[K]): void {
  browser.runtime.sendMessage({ target: 'notice', kind, ask: notice }).catch(() => null);
}

export function onNotice(listen: (notice: Notices['changed']) => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if (!isEnvelope(message) || message.target !== 'notice') return;
    const { ask } = message;
    if (typeof ask === 'object' && ask !== null && 'tab' in ask && typeof ask.tab === 'number') {
      listen({ tab: ask.tab });
    }
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/**
 * Answers what the extension's own parts ask of the background. Each message is checked by its schema first; what a
 * handler throws goes back as data.
 *
 * @param fromPages what page scripts may ask; all else is for the extension's own pages
 */
export function answerAsBackground(
  handlers: Handlers<BackgroundMessages>,
  schemas: AskSchemas<BackgroundMessages>,
  fromPages: ReadonlySet<keyof BackgroundMessages>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, from, respond) => {
    if (!isEnvelope(message) || message.target !== 'background') return false;
    if (from.id !== browser.runtime.id) {
      respond({ ok: false, failure: { code: 'unknown-sender', message: 'not of this extension' } });
      return false;
    }
    const sender: Sender = {
      tab: from.tab?.id ?? null,
      window: from.tab?.windowId ?? null,
      incognito: from.tab?.incognito ?? false,
      url: from.url ?? null,
    };
    handle(message.kind, message.ask, sender).then(respond);
    return true;
  });

  async function handle(kind: string, ask: unknown, sender: Sender): Promise<Answer<unknown>> {
    if (!isKind(kind)) {
      return { ok: false, failure: { code: 'invalid-message', message: `unknown kind ${kind}` } };
    }
    if (!fromPages.has(kind) && !isOwnPage(sender)) {
      return { ok: false, failure: { code: 'unknown-sender', message: `${kind} is not for pages` } };
    }
    return dispatch(kind, ask, sender);
  }

  /** A page of the extension has an address of its own, also in a tab; a page script has that of its page. */
  function isOwnPage({ url }: Sender): boolean {
    return url?.startsWith(ownAddress('/')) ?? false;
  }

  function isKind(kind: string): kind is keyof BackgroundMessages {
    return Object.hasOwn(schemas, kind);
  }

  async function dispatch<K extends keyof BackgroundMessages>(
    kind: K,
    ask: unknown,
    sender: Sender,
  ): Promise<Answer<BackgroundMessages[K]['answer']>> {
    const parsed = schemas[kind].safeParse(ask);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const place = issue === undefined ? '' : issue.path.join('.');
      return { ok: false, failure: { code: 'invalid-message', message: `${kind}: ${place}` } };
    }
    try {
      return { ok: true, value: await handlers[kind](parsed.data, sender) };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  }
}

/** Answers what popup, panel and background ask of this page. The page script trusts its own extension. */
export function answerAsPage(handlers: Handlers<PageMessages>, signal: AbortSignal): void {
  const sender: Sender = { tab: null, window: null, incognito: false, url: null };

  async function run<K extends keyof PageMessages>(
    kind: K,
    ask: PageMessages[K]['ask'],
  ): Promise<Answer<PageMessages[K]['answer']>> {
    try {
      return { ok: true, value: await handlers[kind](ask, sender) };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  }

  const listener: Parameters<typeof browser.runtime.onMessage.addListener>[0] = (message, _from, respond) => {
    if (message?.target !== 'page' || !Object.hasOwn(handlers, message.kind)) return false;
    run(message.kind, message.ask).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
