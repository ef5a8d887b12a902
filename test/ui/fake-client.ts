import type { PageView } from '../../src/check/view.ts';
import type { Client, TabInfo } from '../../src/extension/client.ts';
import type { FollowClient } from '../../src/extension/follow-client.ts';
import type { Settings } from '../../src/extension/settings.ts';
import { articleOf, claimOf, findingOf, linkOf, resultOf } from '../page/fixture.ts';

const SETTINGS: Settings = { marks: 'quiet', sources: true, card: 'hover', memory: 'off', panel: 'figures' };

/** A page that was read, with one figure that conflicts with a report's. */
export function pageOf(title: string): PageView & { readonly state: 'read' } {
  const article = articleOf([claimOf({ words: `figure of ${title}` })]);
  return {
    state: 'read',
    claims: { ...article, report: { ...article.report, title } },
    result: resultOf([findingOf(0, 'conflicts', [linkOf('conflicts', 'a')])]),
    marks: 'quiet',
    selection: false,
    framed: false,
  };
}

export function tabOf(id: number): TabInfo {
  return { id, window: 1, url: `https://tab-${id}.example/`, isPrivate: false };
}

function none(): Promise<never> {
  return Promise.reject(new Error('not asked for here'));
}

/** A client that refuses whatever it is asked beyond what a view asks at its start, but for the answers given. */
export function clientOf(answers: Partial<Client>): Client {
  return {
    tab: async () => tabOf(1),
    view: none,
    viewIfRead: async () => null,
    read: none,
    selectionUnread: async () => false,
    recheck: none,
    goTo: none,
    setMarks: none,
    access: none,
    allow: none,
    allowAll: none,
    stop: none,
    stopAll: none,
    sites: none,
    onAccess: () => {},
    stopSites: none,
    library: none,
    onLibraryChange: () => {},
    heldPacks: none,
    check: none,
    settings: async () => SETTINGS,
    save: async () => SETTINGS,
    onSettings: () => {},
    corrections: none,
    onCorrections: () => {},
    choices: () => [],
    correct: none,
    undo: none,
    openPanel: none,
    closeOwn: none,
    openOptions: none,
    openWelcome: none,
    openShortcutSettings: none,
    shortcuts: none,
    onTabChange: () => {},
    ...answers,
  };
}

/** No outlet is followed, and none asked for. */
export const noFollowing: FollowClient = {
  feeds: async () => [],
  pageFeeds: async () => [],
  follow: none,
  add: none,
  most: 1,
  allow: none,
  stop: none,
  fetchNow: none,
  readList: none,
  writeList: none,
  onChange: () => {},
};

/**
 * Until answers that are there already have come in and are drawn: what is asked after a drawing waits for a frame of 16 ms,
 * at most 35, and is drawn in another; on a loaded machine 30 ms were not enough for both.
 */
export function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 100));
}
