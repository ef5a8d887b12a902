import { browser } from 'wxt/browser';
import type { PageView } from '../check/view.ts';
import type { MessageKey, Words } from '../locales/words.ts';

/** Orange for conflicts as on the page, with ink on it at more than 4.5:1; the neutral dot is grey. */
const CONFLICT = { background: '#b85c00', ink: '#ffffff' };
const NEUTRAL = { background: '#6b7280', ink: '#ffffff' };

export interface BadgeState {
  readonly text: string;
  readonly background: string;
  readonly ink: string;
}

/** The number of conflicts, a neutral dot for anything else found, nothing otherwise. Never red. */
export function badgeState(conflicts: number, found: number): BadgeState {
  if (conflicts > 0) return { text: conflicts > 99 ? '99+' : String(conflicts), ...CONFLICT };
  return { text: found > 0 ? '•' : '', ...NEUTRAL };
}

/** What the button's title says of a page where nothing was found, by what its reading has come to. */
const TITLES: Readonly<Record<PageView['state'], MessageKey>> = {
  reading: 'site.titleReading',
  'no-article': 'site.titleNoArticle',
  'no-figures': 'site.titleNoFigures',
  'other-language': 'site.titleOtherLanguage',
  failed: 'site.titleFailed',
  read: 'site.titleNothing',
};

/** The button's title for one tab: what was found, in words, for the pointer and for screen readers. */
export function badgeTitle(state: PageView['state'], conflicts: number, found: number, words: Words): string {
  return found === 0
    ? words.say(TITLES[state])
    : words.say('site.titleRead', words.count('conflictsFound', conflicts), words.count('found', found));
}

/** Sets badge and title of one tab. A tab that has gone meanwhile is no failure. */
export async function setBadge(tabId: number, state: BadgeState, title: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeText({ tabId, text: state.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: state.background }),
      browser.action.setBadgeTextColor({ tabId, color: state.ink }),
    ]);
  } catch {
    return;
  }
}
