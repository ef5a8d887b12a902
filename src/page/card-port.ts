import type { CheckResult } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';

/** One claim of a page, with all that a card says of it. */
export interface CardSubject {
  readonly claims: ArticleClaims;
  readonly result: CheckResult;
  /** Index into the claims. */
  readonly claim: number;
}

/** What the card's buttons ask for. */
export type CardAction =
  | { readonly kind: 'close' }
  | { readonly kind: 'panel' }
  | { readonly kind: 'copy' }
  | { readonly kind: 'hide' }
  | { readonly kind: 'wrong'; readonly link: number }
  | { readonly kind: 'undo' };

/** What a card needs of the page that it opens on. */
export interface CardDeps {
  readonly window: Window;
  readonly act: (action: CardAction) => void;
  /** Called when the card has closed, by whatever way. */
  readonly closed: () => void;
  /** Closed on pages of others, so that they cannot read the reader's library; open on our own. */
  readonly mode: ShadowRootMode;
}

/** Whatever stands on the page for a claim, with its way to go. */
export interface ShownCard {
  readonly claim: number;
  isOpen(): boolean;
  /** Whether an event's target is the card. */
  has(node: EventTarget | null): boolean;
  holdsFocus(): boolean;
  close(): void;
}

/** The whole card, with its buttons. */
export interface OpenCard extends ShownCard {
  /** What it shows: its buttons are about that, whatever the page has come to since. */
  subject(): CardSubject;
  /** Shows another state of the same claim; after a link was taken out with the way back. */
  update(subject: CardSubject, removed: boolean): void;
  /** Copies the finding's citation, and says whether the browser let it. */
  copy(): Promise<void>;
  /** Says that what the reader asked for did not work. */
  fail(message: string): void;
}

/**
 * What the card's own script gives the page script. It comes into a page only where there is a finding to open it for:
 * most pages do without it (docs/004).
 */
export interface CardScript {
  /**
   * Null where the claim or its finding is missing.
   *
   * @throws Error where the page lies in wait for our root (sheets.ts).
   */
  open(
    deps: CardDeps,
    subject: CardSubject,
    range: Range,
    focus: boolean,
    signal: AbortSignal,
  ): OpenCard | null;
}

/** Where the card's script puts itself in the isolated world, which the page cannot see. */
const PLACE = Symbol.for('second-source-card');

/** Called by the card's script: from then on {@link loadedCard} gives it. */
export function offerCard(script: CardScript): void {
  Reflect.set(globalThis, PLACE, script);
}

/** The card's script; null where it has not come yet. */
export function loadedCard(): CardScript | null {
  const found: unknown = Reflect.get(globalThis, PLACE);
  return isCardScript(found) ? found : null;
}

function isCardScript(value: unknown): value is CardScript {
  return typeof value === 'object' && value !== null && 'open' in value;
}
