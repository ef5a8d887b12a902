import { useEffect } from 'preact/hooks';

/** The lists of a full library have come by then. Milliseconds. */
const COME_MS = 3_000;

/** What the reader does when he goes somewhere himself. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Brings the part that the page's address asks for ("#library") to the top once it is made, and keeps it there while what
 * stands above it still comes, unless the reader moves.
 *
 * @param isThere whether the page has parts by now
 */
export function useAskedPart(isThere: boolean): void {
  useEffect(() => {
    if (!isThere || window.location.hash.length < 2) return;
    const bring = () => document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
    const own = new AbortController();
    const observer = new MutationObserver(bring);
    const end = () => own.abort();
    own.signal.addEventListener('abort', () => observer.disconnect());
    for (const move of MOVES) window.addEventListener(move, end, { passive: true, signal: own.signal });
    const timer = setTimeout(end, COME_MS);
    own.signal.addEventListener('abort', () => clearTimeout(timer));
    observer.observe(document.body, { childList: true, subtree: true });
    bring();
    return end;
  }, [isThere]);
}
