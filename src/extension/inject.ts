import { browser } from 'wxt/browser';
import { messageOf } from '../text/thrown.ts';
import { FailureError } from './failure.ts';
import { CARD_SCRIPT, PAGE_SCRIPT } from './sites.ts';

/** Schemes that no extension may read, and files, which this one leaves alone. */
const CLOSED =
  /^(?:chrome|edge|about|moz-extension|chrome-extension|view-source|devtools|resource|data|blob|file):/;
/** Where the browsers' own shops for extensions are: no extension may read them. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(?:[/?#]|$)/;

/**
 * Puts the page script into a tab's top frame. Putting it twice does nothing: the script looks for itself.
 * Rejects with a {@link FailureError} that says why the browser refused.
 */
export async function injectPage(tab: number): Promise<void> {
  const { url } = await browser.tabs.get(tab);
  if (url !== undefined && (CLOSED.test(url) || STORES.test(url))) {
    throw new FailureError('unsupported', 'closed to extensions');
  }
  try {
    // Chrome lets scripts into the page that holds its PDF viewer, where there is nothing to read.
    const [type] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => document.contentType,
    });
    if (type?.result === 'application/pdf') throw new FailureError('pdf', 'a PDF file');
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [PAGE_SCRIPT] });
  } catch (error) {
    if (error instanceof FailureError) throw error;
    const message = messageOf(error);
    throw new FailureError(refusal(message, url), message);
  }
}

/**
 * Puts the card beside the page script of a tab, which asks for it: most pages that a reader opens have no finding. Rejects
 * with the browser's words where it may not.
 */
export async function injectCard(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [CARD_SCRIPT] });
}

/** Without the address – no permission for it – only the browser's words tell a closed page from one that was not granted. */
function refusal(message: string, url: string | undefined) {
  if (url !== undefined && /\.pdf(?:[?#]|$)/i.test(url)) return 'pdf';
  if (
    /cannot (?:be scripted|access a|access contents of (?:the page|url "(?:chrome|edge|about))|attach)/i.test(
      message,
    )
  ) {
    return /extension manifest must request|missing host permission/i.test(message)
      ? 'no-permission'
      : 'unsupported';
  }
  return 'no-permission';
}
