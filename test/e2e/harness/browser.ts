/** What the real-browser tests may ask of either browser. */

export type BrowserName = 'chromium' | 'firefox';
export type ColourScheme = 'light' | 'dark';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Values that survive the way into a page and back. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface LaunchOptions {
  /** Folder of the built, unpacked extension. */
  readonly extension: string;
  /** Default: no window is shown. */
  readonly headless?: boolean;
  readonly colourScheme?: ColourScheme;
  /** Inner size of the first window in CSS pixels; default 1280 × 800. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for a CSS pixel, Chromium only; default 1. Pictures for people are taken at 2. */
  readonly scale?: number;
  /** Default: nothing but loopback can be reached; "open" is for a person who goes on browsing. */
  readonly network?: 'loopback' | 'open';
  /** Keeps the profile in this folder (for tests that restart the browser); default: a new one, deleted at the end. */
  readonly profile?: string;
}

/** A choice in the menu of a page, as `contextMenus.onClicked` tells it. */
export interface MenuClick {
  readonly menuItemId: string;
  /** 0 for the page itself. */
  readonly frameId: number;
  readonly editable: boolean;
  readonly selectionText?: string;
}

/** A request that left the browser, whoever made it: "GET http://127.0.0.1:4000/a.html". */
export interface SeenRequest {
  readonly method: string;
  /** Absolute URL; of a TLS connection only "https://host:port". */
  readonly url: string;
}

export interface Page {
  /** Resolves when the load event has fired. */
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /**
   * Runs a function in the page's own world; it is sent as text and sees its arguments only. Promises are awaited. In
   * a page of the extension the WebExtension API is at hand (`chrome` in both browsers).
   */
  evaluate<Result, Arguments extends readonly Json[]>(
    run: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Awaited<Result>>;
  /**
   * Runs a function on the shadow root of the first element that matches, also where the root is closed; null if there is
   * no such element or root.
   */
  inShadow<Result>(host: string, run: (root: ShadowRoot) => Result): Promise<Awaited<Result> | null>;
  /** Evaluates again until the value is neither null, false, 0 nor ''. Error after `timeout` ms (default 10,000). */
  waitFor<Result, Arguments extends readonly Json[]>(
    run: (...values: Arguments) => Result,
    values: Arguments,
    timeout?: number,
  ): Promise<Awaited<Result>>;
  /** Moves the mouse by real input events; CSS pixels of the viewport. */
  moveMouse(to: Point): Promise<void>;
  /** A real click at the middle of the first element that matches, or at a point. */
  click(at: string | Point): Promise<void>;
  /** Keys as in `KeyboardEvent.key` joined by "+": "Escape", "Tab", "Shift+Tab", "Alt+n", "a". */
  press(keys: string): Promise<void>;
  /** Writes a PNG of the viewport. */
  screenshot(path: string): Promise<void>;
  /** Makes this tab the one in front. */
  bringToFront(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: BrowserName;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end. */
  readonly extensionUrl: string;
  /** Opens a tab, or a window of its own. */
  open(url: string, where?: 'tab' | 'window'): Promise<Page>;
  /**
   * A real click on the extension's toolbar button while `page` is in front: grants `activeTab`, opens the popup or
   * fires `action.onClicked`.
   */
  clickToolbarButton(page: Page): Promise<void>;
  /**
   * Tells the extension that the reader has chosen an entry of its own in the menu of `page`, with what the browsers tell of
   * such a choice: neither lets a test open that menu. Grants nothing, unlike the reader's own click.
   */
  chooseFromMenu(page: Page, info: MenuClick): Promise<void>;
  /** The id by which the WebExtension API knows the tab of `page`; brings it to front. */
  tabId(page: Page): Promise<number>;
  /** Text on the toolbar button for the tab of `page`, as the browser shows it. */
  badge(page: Page): Promise<string>;
  setColourScheme(scheme: ColourScheme): Promise<void>;
  setForcedColours(on: boolean): Promise<void>;
  /** Stops the background as the browser does when it is idle; the next event wakes it. */
  stopBackground(): Promise<void>;
  /** Ends the extension and starts it again, as an update does; pages that are open keep what it left there. */
  updateExtension(): Promise<void>;
  /** All requests since the start or the last {@link forgetRequests}; the browser has no other way out. */
  requests(): readonly SeenRequest[];
  forgetRequests(): void;
  /** Lets the extension into private windows, as the reader may, from the next start on. */
  allowPrivateWindows(): Promise<void>;
  /** Ends the browser at once, as a crash or a power cut does; what was in its profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Pause between two looks in `waitFor`, ms: short against what a person notices, long against a script call (2–5 ms). */
const LOOK_AGAIN = 50;

/** The way `waitFor` waits, for both browsers. */
export async function lookUntil<Result>(look: () => Promise<Result>, timeout = 10_000): Promise<Result> {
  const end = performance.now() + timeout;
  let last: unknown = null;
  for (;;) {
    try {
      const value = await look();
      if (value) return value;
      last = value;
    } catch (error) {
      // A page that is just navigating has no world to run in; the next look finds the new one.
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`waited ${timeout} ms in vain, the last look gave ${String(last)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}
