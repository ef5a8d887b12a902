import { browser } from 'wxt/browser';

/**
 * What is selected in a frame of a tab, as text only: its page script reads the page around it. Not in a text field, whose
 * text is the reader's own. '' where nothing is, or where the browser lets us in no such frame.
 *
 * @param frame null for the first frame in which something is
 */
export async function framedSelection(tab: number, frame: number | null): Promise<string> {
  const target = frame === null ? { tabId: tab, allFrames: true } : { tabId: tab, frameIds: [frame] };
  const found = await browser.scripting
    .executeScript({
      target,
      func: () =>
        document.activeElement?.matches('input, textarea, [contenteditable]')
          ? ''
          : String(getSelection() ?? ''),
    })
    .catch(() => []);
  const texts = found.map(({ frameId, result }) =>
    frameId !== 0 && typeof result === 'string' ? result : '',
  );
  return texts.find((text) => text.trim() !== '') ?? '';
}
