/**
 * Notes where the keyboard's focus is. What it returns gives it back where an element of ours has it by then; to be called
 * before that element is taken away.
 */
export function focusBack(host: Element): () => void {
  const { ownerDocument: document } = host;
  const before = document.activeElement;
  return () => {
    if (document.activeElement === host && before instanceof HTMLElement)
      before.focus({ preventScroll: true });
  };
}
