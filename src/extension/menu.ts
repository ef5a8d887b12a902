import { browser } from 'wxt/browser';
import type { Words } from '../locales/words.ts';
import { injectPage } from './inject.ts';
import { openPanel } from './panel.ts';
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

/** A click on the menu grants the page, as one on the toolbar button does. */
export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (info.menuItemId !== CHECK_SELECTION || tab?.id === undefined) return;
    try {
      await injectPage(tab.id);
      const view = await askPage(tab.id, 'read', { part: 'selection' });
      if (view.state === 'read' && view.selection) await askPage(tab.id, 'walk', { step: 1 });
    } catch {
      // The browser refused this page; the toolbar button says why.
    }
  });
}

/** The shortcuts of the manifest. What has no page script yet gets one: the shortcut is the reader's own act. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    // First of all: the browser forgets the reader's act after the first wait.
    if (command === 'open-panel') {
      await openPanel(tab?.windowId ?? null, tab?.id ?? null);
      return;
    }
    const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (id === undefined) return;
    try {
      // A page that is not read yet is: its marks come as the reader has set them, and are not hidden at once.
      const isRead = await askPage(id, 'view', null).then(
        () => true,
        () => false,
      );
      if (command === 'toggle-marks' && isRead) await askPage(id, 'marks', { mode: 'toggle' });
      await injectPage(id);
      await askPage(id, 'view', null);
      if (command === 'next-finding') await askPage(id, 'walk', { step: 1 });
      if (command === 'previous-finding') await askPage(id, 'walk', { step: -1 });
    } catch {
      // The browser refused this page; the toolbar button says why.
    }
  });
}
