import type { CardAction, CardScript, CardSubject, OpenCard, ShownCard } from './card-port.ts';
import { openPlainCard } from './plain-card.ts';
import { isGone } from './ranges.ts';

export interface CardKeeperDeps {
  readonly window: Window;
  readonly mode: ShadowRootMode;
  /**
   * The card's own script, which comes when it is asked for, and is asked for each card: rejects where the browser no longer
   * lets it in, and where the extension has ended since, which another script on the page may have taken over.
   */
  readonly script: () => Promise<CardScript>;
  /** In which days are written where the script does not come. */
  readonly language: string;
  readonly act: (card: OpenCard, action: CardAction) => void;
}

/** At most one card is open on a page. */
export interface CardKeeper {
  /** Fetches the card's script once the page is idle, so that the first card opens at once. */
  prepare(): void;
  show(subject: CardSubject, range: Range, focus: boolean): void;
  /** Null where none is open. */
  shown(): ShownCard | null;
  /** Closes the card that is open, or on its way. */
  close(): void;
}

/** A page that is never idle gets the card's script after this long all the same. Milliseconds. */
const IDLE_MS = 2_000;

export function keepCard(deps: CardKeeperDeps, signal: AbortSignal): CardKeeper {
  const { window } = deps;
  let card: ShownCard | null = null;
  let turn = 0;

  function close(): void {
    turn++;
    card?.close();
  }

  function openPlain(subject: CardSubject, range: Range, focus: boolean): void {
    card = openPlainCard(deps, subject, range, focus, () => (card = null), signal);
  }

  function openWith(from: CardScript, subject: CardSubject, range: Range, focus: boolean): void {
    try {
      const opened: OpenCard | null = from.open(
        {
          window,
          mode: deps.mode,
          act: (action) => opened !== null && deps.act(opened, action),
          closed: () => (card = null),
        },
        subject,
        range,
        focus,
        signal,
      );
      card = opened;
    } catch {
      openPlain(subject, range, focus);
    }
  }

  return {
    prepare() {
      window.requestIdleCallback(() => void (signal.aborted || deps.script().catch(() => null)), {
        timeout: IDLE_MS,
      });
    },
    shown: () => (card?.isOpen() === true ? card : null),
    close,
    show(subject, range, focus) {
      if (card?.claim === subject.claim && card.isOpen() && !focus) return;
      close();
      const own = turn;
      const isWanted = () => own === turn && !signal.aborted && !isGone(range);
      deps.script().then(
        (from) => isWanted() && openWith(from, subject, range, focus),
        () => isWanted() && openPlain(subject, range, focus),
      );
    },
  };
}
