/**
 * Copies text in answer to the reader's own act; false where the browser refuses. Pages without a secure context have no
 * clipboard interface: there the old command is answered with our text, and the page does not hear of it.
 */
export async function copyText(window: Window, text: string): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(window, text);
  }
}

function copyByCommand(window: Window, text: string): boolean {
  const own = new AbortController();
  const options = { capture: true, signal: own.signal } as const;
  let copied = false;
  // Without a selection the command is only offered where somebody says so.
  window.addEventListener('beforecopy', (event) => event.preventDefault(), options);
  window.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      copied = true;
    },
    options,
  );
  window.document.execCommand('copy');
  own.abort();
  return copied;
}
