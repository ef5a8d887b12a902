import { browser } from 'wxt/browser';
import type { Words } from '../locales/words.ts';
import { framedSelection } from './framed-selection.ts';
import { injectPage } from './inject.ts';
import { openPanel } from './panel.ts';
import { openPopup } from './popup.ts';
import { askPage } from './transport.ts';

const CHECK_SELECTION = 'check-selection';

/** Makes the menu; Chrome keeps it over restarts, Firefox wants it made at each start of the background. */
export async function makeMenu(words: Words): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CHECK_SELECTION,
    title: words.say('command.selection'),
    contexts: ['selection'],
  });
}

/** What became of a selection that the reader wanted checked: its first finding is shown, there is none, or it is not read. */
type Checked = 'shown' | 'nothing' | 'unread';

/**
 * A click on the menu grants the page, as one on the toolbar button does. Where the page can show nothing for it, the popup
 * says why.
 *
 * @returns tells once, of a tab, whether a selection there was not read.
 */
export function listenToMenu(): (tab: number) => boolean {
  let unread: number | null = null;
  browser.contextMenus.onClicked.addListener(async (chosen, tab) => {
    const { menuItemId, frameId, editable, selectionText } = chosen;
    if (menuItemId !== CHECK_SELECTION || tab?.id === undefined) return;
    const checked = await checkSelection(tab.id, frameId ?? 0, editable, selectionText ?? '');
    if (checked === 'shown') return;
    unread = checked === 'unread' ? tab.id : null;
    await openPopup(tab.windowId, tab.id);
  });
  return (tab) => {
    const is = unread === tab;
    if (is) unread = null;
    return is;
  };
}

/** @param told the selection as the menu tells it, of which the browser may have folded the lines */
async function checkSelection(tab: number, frame: number, editable: boolean, told: string): Promise<Checked> {
  try {
    const text = frame === 0 || editable ? '' : (await framedSelection(tab, frame)) || told;
    // The page around a frame or a text field may have a selection of its own, which is not the one that was clicked on.
    if (frame !== 0 && text.trim() === '') return 'unread';
    await injectPage(tab);
    if (editable && (await isInField(tab))) return 'unread';
    const view = await askPage(tab, 'read', { part: frame === 0 ? 'selection' : { text } });
    // There is a selection: where the page or its article was read instead, it lies where we do not see it.
    if (view.state === 'no-article' || ('selection' in view && !view.selection)) return 'unread';
    if (view.state !== 'read') return 'nothing';
    return (await askPage(tab, 'walk', { step: 1 })) ? 'shown' : 'nothing';
  } catch {
    // The browser refused this page.
    return 'nothing';
  }
}

/** Whether the keyboard is in a text field, whose text is no part of the page; what can be edited in place is. */
async function isInField(tab: number): Promise<boolean> {
  const [found] = await browser.scripting.executeScript({
    target: { tabId: tab },
    func: () => document.activeElement?.matches('input, textarea') ?? false,
  });
  return found?.result === true;
}

/**
 * The shortcuts of the manifest. What has no page script yet gets one: the shortcut is the reader's own act. Where there is
 * no finding to walk to, the popup says why.
 */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener(async (command, given) => {
    // First of all: the browser forgets the reader's act after the first wait.
    if (command === 'open-panel') {
      await openPanel(given?.windowId ?? null, given?.id ?? null);
      return;
    }
    const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    if (tab?.id === undefined) return;
    if (!(await obey(command, tab.id))) await openPopup(tab.windowId, tab.id);
  });
}

/** False where the page has nothing to show for it. */
async function obey(command: string, tab: number): Promise<boolean> {
  try {
    // A page that is not read yet is: its marks come as the reader has set them, and are not hidden at once.
    const isRead = await askPage(tab, 'view', null).then(
      () => true,
      () => false,
    );
    if (command === 'toggle-marks' && isRead) await askPage(tab, 'marks', { mode: 'toggle' });
    await injectPage(tab);
    await askPage(tab, 'view', null);
    if (command === 'next-finding') return await askPage(tab, 'walk', { step: 1 });
    if (command === 'previous-finding') return await askPage(tab, 'walk', { step: -1 });
    return true;
  } catch {
    // The browser refused this page.
    return false;
  }
}
