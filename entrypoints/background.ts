import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { corrected } from '../src/check/corrections.ts';
import { badgeState, badgeTitle, setBadge } from '../src/extension/badge.ts';
import {
  addCorrections,
  dropPrivateCorrections,
  loadCorrections,
  removeCorrection,
} from '../src/extension/correction-store.ts';
import { FailureError } from '../src/extension/failure.ts';
import { startFollowing } from '../src/extension/follow/follow.ts';
import { isHidden, setHidden } from '../src/extension/hidden-tabs.ts';
import { injectCard, injectPage } from '../src/extension/inject.ts';
import { checkInLibrary, prepareLibrary } from '../src/extension/library/check.ts';
import { rememberRead } from '../src/extension/library/memory.ts';
import { libraryState } from '../src/extension/library/state.ts';
import { keepUp } from '../src/extension/library/upkeep.ts';
import { listenToCommands, listenToMenu, makeMenu } from '../src/extension/menu.ts';
import { BACKGROUND_ASKS, FROM_PAGES } from '../src/extension/messages.ts';
import { ownAddress } from '../src/extension/own-address.ts';
import { openPanel } from '../src/extension/panel.ts';
import { plainResult } from '../src/extension/plain-result.ts';
import { isPrivate, onPrivateEnd } from '../src/extension/private-windows.ts';
import { readText } from '../src/extension/read-text.ts';
import { loadSettings, saveSettings } from '../src/extension/settings.ts';
import { leavePages, onGrants, registerGranted } from '../src/extension/sites.ts';
import { takeOverPages } from '../src/extension/take-over.ts';
import { answerAsBackground, notify } from '../src/extension/transport.ts';
import { browserWords } from '../src/extension/words.ts';

/** Set by the build (wxt.config.ts): whether this is the build of `npm start`. */
declare const SECOND_SOURCE_DEMO: boolean;

/** The background keeps nothing that it cannot make again: findings live with the page that they are of. */
export default defineBackground(() => {
  const leave = async (patterns: readonly string[]) => {
    for (const tab of await leavePages(patterns)) {
      await setBadge(tab, badgeState(0, 0), browserWords().say('extension.name'));
    }
  };
  const following = startFollowing();
  /** The background lives until the browser ends it, at whatever moment. */
  const always = new AbortController().signal;
  const keeping = keepUp(always);
  const wasUnread = listenToMenu();
  answerAsBackground(
    {
      spot: (article) => readText(article),
      async check(claims, sender) {
        const page = sender.tab === null ? null : sender.url;
        const result = plainResult(await checkInLibrary(claims, page));
        return corrected(claims, result, await loadCorrections(sender.incognito));
      },
      remember: (claims, sender) => rememberRead(claims, sender),
      async announce({ state, conflicts, found }, sender) {
        if (sender.tab === null) return null;
        await setBadge(
          sender.tab,
          badgeState(conflicts, found),
          badgeTitle(state, conflicts, found, browserWords()),
        );
        notify('changed', { tab: sender.tab });
        return null;
      },
      async inject({ tab }) {
        await injectPage(tab);
        return null;
      },
      async 'bring-card'(_ask, sender) {
        if (sender.tab === null) throw new FailureError('internal', 'no tab');
        await injectCard(sender.tab);
        return null;
      },
      'open-panel': (_ask, sender) => {
        if (sender.tab === null) throw new FailureError('internal', 'no tab');
        return openPanel(sender.window, sender.tab);
      },
      async correct({ corrections, tab }, sender) {
        await addCorrections(corrections, await isPrivate(sender, tab));
        return null;
      },
      async 'undo-correction'({ correction }) {
        await removeCorrection(correction);
        return null;
      },
      corrections: () => loadCorrections(false),
      'selection-unread': ({ tab }) => wasUnread(tab),
      library: () => libraryState(),
      'keep-up'() {
        keeping.resume();
        return null;
      },
      feeds: () => following.states(),
      async follow({ feeds }) {
        await following.follow(feeds);
        return null;
      },
      async 'stop-following'({ url, andForget }) {
        await following.stop(url, andForget);
        return null;
      },
      async 'fetch-feeds'({ url }) {
        await following.fetchNow(url);
        return null;
      },
      async 'stop-reading'({ hosts }) {
        await following.stopReading(hosts);
        await leave(hosts.map((host) => `*://${host}/*`));
        return null;
      },
      async settings(_ask, sender) {
        if (sender.tab !== null) prepareLibrary();
        const { language } = browserWords();
        return { ...(await loadSettings()), hidden: await isHidden(sender.tab), language };
      },
      'save-settings': (change) => saveSettings(change),
      async hide({ hidden }, sender) {
        if (sender.tab !== null) await setHidden(sender.tab, hidden);
        return null;
      },
    },
    BACKGROUND_ASKS,
    FROM_PAGES,
  );
  onPrivateEnd(() => void dropPrivateCorrections());
  listenToCommands();
  const menu = () => void makeMenu(browserWords());
  const register = () => void registerGranted();
  onGrants(register, always);
  browser.permissions.onAdded.addListener(() => {
    following.resume();
    keeping.resume();
  });
  browser.permissions.onRemoved.addListener(({ origins }) => void leave(origins ?? []));
  browser.runtime.onStartup.addListener(() => {
    menu();
    register();
    following.resume();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    menu();
    register();
    following.resume();
    keeping.resume();
    if (reason === 'update') void takeOverPages();
    if (reason === 'install' && !SECOND_SOURCE_DEMO) {
      browser.tabs.create({ url: ownAddress('/welcome.html') });
    }
  });
});
