import { browser } from 'wxt/browser';
import { ownAddress } from './own-address.ts';

/** The panel's page, as it lies in the built extension. */
const PANEL_PAGE = '/sidepanel.html';

/** Firefox's own; the types we use know Chrome's. */
interface SidebarAction {
  open(): Promise<void>;
}

function sidebar(): SidebarAction | null {
  if (!('sidebarAction' in browser)) return null;
  const candidate: unknown = browser.sidebarAction;
  return isSidebar(candidate) ? candidate : null;
}

function isSidebar(value: unknown): value is SidebarAction {
  return typeof value === 'object' && value !== null && 'open' in value;
}

/**
 * Opens the panel of a window. Browsers allow it only in answer to the reader's own act, and Firefox not for an act on a
 * page: then the panel opens in a tab beside the page and stays with it.
 */
export async function openPanel(
  window: number | null,
  tab: number | null,
): Promise<{ opened: 'panel' | 'tab' }> {
  try {
    if (browser.sidePanel !== undefined && window !== null) {
      await browser.sidePanel.open({ windowId: window });
      return { opened: 'panel' };
    }
    const bar = sidebar();
    if (bar !== null) {
      await bar.open();
      return { opened: 'panel' };
    }
  } catch {
    // Not in answer to an act that this browser lets open a panel.
  }
  const url = ownAddress(PANEL_PAGE) + (tab === null ? '' : `?tab=${tab}`);
  await browser.tabs.create({ url, ...(tab === null ? {} : { openerTabId: tab }) });
  return { opened: 'tab' };
}
