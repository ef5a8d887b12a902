import type { TabInfo } from '../extension/client.ts';
import type { MessageKey, Words } from '../locales/words.ts';
import { isFound } from './findings.ts';
import { PageIcon } from './icons.tsx';
import type { Missed, PageStatus } from './page-status.ts';

/** The kinds of "nothing to show", each with its own words and the one button that helps. */
export type EmptyKind =
  | 'unread'
  | 'noArticle'
  | Missed
  | 'noFigures'
  | 'otherLanguage'
  | 'nothing'
  | 'noPermission'
  | 'noAddress'
  | 'gone'
  | 'unsupported'
  | 'pdf'
  | 'failed';

/**
 * The empty state of a page; null where there are findings to show, or the page is being read.
 *
 * @param tab null where there is none. Without its address nothing can be allowed from here.
 * @param missed why the selection that the reader asked for is not what is shown; where findings of the page are, it
 *   stands before them.
 */
export function emptyKind(status: PageStatus, tab: TabInfo | null, missed: Missed | null): EmptyKind | null {
  switch (status.state) {
    case 'reading':
      return null;
    case 'unread':
      return 'unread';
    case 'no-article':
      return missed ?? 'noArticle';
    case 'no-figures':
      return missed ?? 'noFigures';
    case 'other-language':
      return missed ?? 'otherLanguage';
    case 'failed':
      return 'failed';
    case 'read':
      return missed ?? (status.result.findings.some(isFound) ? null : 'nothing');
    case 'refused':
      if (status.code === 'no-permission') return tab?.url == null ? 'noAddress' : 'noPermission';
      if (status.code === 'no-tab') return 'gone';
      if (status.code === 'pdf' || status.code === 'unsupported') return status.code;
      return 'failed';
  }
}

interface Props {
  readonly kind: EmptyKind;
  readonly message: string;
  readonly words: Words;
  readonly act: () => void;
}

export function EmptyState({ kind, message, words, act }: Props) {
  const key = (part: 'title' | 'text' | 'button'): MessageKey => `empty.${kind}.${part}`;
  return (
    <section class="empty" data-empty={kind}>
      <PageIcon />
      <h2>{words.say(key('title'))}</h2>
      <p>{words.say(key('text'), message)}</p>
      <button type="button" class="button primary" onClick={act}>
        {words.say(key('button'))}
      </button>
    </section>
  );
}
