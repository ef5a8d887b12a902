import { browser } from 'wxt/browser';
import { ownAddress } from './own-address.ts';

/** The popup's page, as it lies in the built extension. */
const POPUP_PAGE = '/popup.html';

/**
 * Opens the popup over a tab's window. Where the browser does not let us – Chrome before 127, a window that is not in front –
 * it opens in a tab beside the page and stays with it.
 */
export async function openPopup(window: number, tab: number): Promise<void> {
  try {
    await browser.action.openPopup({ windowId: window });
  } catch {
    await browser.tabs.create({ url: `${ownAddress(POPUP_PAGE)}?tab=${tab}`, openerTabId: tab });
  }
}
