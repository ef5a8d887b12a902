import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../check/view.ts';
import type { Client, TabInfo } from '../extension/client.ts';
import type { FailureCode } from '../extension/failure.ts';
import { messageOf } from '../text/thrown.ts';

/** What a page of ours knows of the tab it is about. */
export type PageStatus =
  | PageView
  | { readonly state: 'unread' }
  | { readonly state: 'refused'; readonly code: FailureCode; readonly message: string };

/** No selection was seen, or one was chosen that is not read, as in a text field. */
export type Missed = 'noSelection' | 'closedSelection';

export interface PageHandle {
  readonly tab: TabInfo | null;
  readonly status: PageStatus;
  /** Reads the page, or reads it again. */
  readonly read: () => void;
  /** Reads what is selected on the page. */
  readonly readSelection: () => void;
  /** Why a selection that was asked for is not what is shown; null where none was, or it is. */
  readonly missed: Missed | null;
  /** Runs something that gives a new view. */
  readonly take: (work: Promise<PageView>) => void;
}

function refused(error: unknown): PageStatus {
  const message = messageOf(error);
  const code: FailureCode =
    error instanceof Error && 'code' in error && isCode(error.code) ? error.code : 'internal';
  return { state: 'refused', code, message };
}

function isCode(code: unknown): code is FailureCode {
  return typeof code === 'string';
}

/**
 * Follows the tab that we are about. With `byItself` a page that is not read yet is read at once: opening the popup is the
 * reader's click; a panel that stays open while he browses waits for one.
 */
export function usePage(client: Client, byItself: boolean): PageHandle {
  const [tab, setTab] = useState<TabInfo | null>(null);
  const [status, setStatus] = useState<PageStatus>({ state: 'reading' });
  const [asked, setAsked] = useState(0);
  const [missed, setMissed] = useState<Missed | null>(null);
  /** How often the tab in front was looked at. */
  const round = useRef(0);
  /** The tab that was in front at the last look; null for none. */
  const front = useRef<TabInfo | null>(null);

  useEffect(() => {
    const own = new AbortController();
    const look = async (force: boolean) => {
      const turn = ++round.current;
      const isLast = () => turn === round.current && !own.signal.aborted;
      try {
        const now = await client.tab();
        if (!isLast()) return;
        setTab(now);
        // What the tab before came to is not this one's, however long its answer takes.
        if (now?.id !== front.current?.id) setStatus({ state: 'reading' });
        if (now?.id !== front.current?.id || now?.url !== front.current?.url) setMissed(null);
        const isOther = byItself && now !== null && now.id !== front.current?.id;
        // Asked before the page is: what it has come to is shown with the answer.
        const unread = isOther ? client.selectionUnread(now.id).catch(() => false) : false;
        front.current = now;
        if (now === null) {
          setStatus({ state: 'refused', code: 'no-tab', message: '' });
          return;
        }
        const view = force ? await client.view(now.id) : await client.viewIfRead(now.id);
        // Another look at the same page may have come between; what the reader missed is told but once.
        if ((await unread) && front.current?.id === now.id && front.current.url === now.url)
          setMissed('closedSelection');
        if (isLast()) setStatus(view ?? { state: 'unread' });
      } catch (error) {
        if (isLast()) setStatus(refused(error));
      }
    };
    look(byItself || asked > 0);
    client.onTabChange(() => void look(byItself), own.signal);
    return () => own.abort();
  }, [client, byItself, asked]);

  // A pack that is removed elsewhere takes its reports out of what is shown here.
  const isRead = status.state === 'read';
  useEffect(() => {
    const own = new AbortController();
    client.onLibraryChange(() => {
      const { id } = front.current ?? {};
      // The page tells of what it comes to.
      if (isRead && id !== undefined) client.recheck(id).catch(() => null);
    }, own.signal);
    return () => own.abort();
  }, [client, isRead]);

  /** An answer counts only as long as the tab that was asked is in front and has not been looked at again. */
  const follow = (work: Promise<PageView>) => {
    const turn = round.current;
    const show = (next: PageStatus) => {
      if (turn === round.current && front.current?.id === tab?.id) setStatus(next);
    };
    work.then(show, (error: unknown) => show(refused(error)));
  };

  return {
    tab,
    status,
    read: () => {
      if (tab !== null && status.state !== 'unread' && status.state !== 'refused') {
        setStatus({ state: 'reading' });
        follow(client.read(tab.id, 'article'));
      } else setAsked(asked + 1);
    },
    readSelection: () => {
      if (tab === null) return;
      const work = client.read(tab.id, 'selection');
      follow(work);
      work.then(
        (view) => {
          const isOther = view.state === 'no-article' || ('selection' in view && !view.selection);
          setMissed(isOther ? 'noSelection' : null);
        },
        () => null,
      );
    },
    missed,
    take: follow,
  };
}
