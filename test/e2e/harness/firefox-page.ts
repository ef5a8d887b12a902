import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Json, lookUntil, type Page, type Point } from './browser.ts';
import { keyActions } from './keys.ts';
import type { Marionette } from './marionette.ts';

/** How long a page may take to load, ms. */
const LOAD = 30_000;

/** Width that a window of Firefox takes without complaint, CSS pixels; its own least is about 450. */
const NARROWEST_WINDOW = 600;

/** A tab of Firefox. Commands of Marionette go to the tab it last switched to, so each begins with a switch. */
export function firefoxPage(marionette: Marionette, handle: string): Page {
  const send = async (
    command: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> => {
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
    return marionette.send(command, parameters);
  };
  const resultOf = (answer: unknown): unknown => Reflect.get(Object(answer), 'value');

  const script = async (
    source: string,
    values: readonly unknown[],
    sandbox: string | null,
  ): Promise<unknown> =>
    resultOf(
      await send('WebDriver:ExecuteScript', {
        script: source,
        args: values,
        newSandbox: false,
        sandbox,
        scriptTimeout: LOAD,
      }),
    );

  /** Runs a script in the window that holds this tab, with this tab selected. */
  const inChrome = async (source: string, values: readonly unknown[]): Promise<void> => {
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      await marionette.send('WebDriver:ExecuteScript', { script: source, args: values });
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };

  const evaluate = async <Result, Arguments extends readonly Json[]>(
    run: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Awaited<Result>> =>
    (await script(`return (${run})(...arguments)`, values, null)) as Awaited<Result>;

  const pointOf = async (at: string | Point): Promise<Point> => {
    if (typeof at !== 'string') return at;
    const point = await evaluate((selector: string) => {
      const element = document.querySelector(selector);
      if (element === null) return null;
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, at);
    if (point === null) throw new Error(`nothing to click at ${at}`);
    return point;
  };
  const pointer = (actions: readonly object[]): Promise<unknown> =>
    send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const moveTo = ({ x, y }: Point): object => ({
    type: 'pointerMove',
    duration: 0,
    origin: 'viewport',
    x: Math.round(x),
    y: Math.round(y),
  });

  return {
    evaluate,
    async goto(url) {
      if (!url.startsWith('moz-extension:')) {
        await send('WebDriver:Navigate', { url });
        return;
      }
      // WebDriver's own navigation never resolves for pages of extensions.
      await inChrome(
        `window.gBrowser.selectedBrowser.fixupAndLoadURIString(arguments[0], {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        })`,
        [url],
      );
      const address = url.split('#')[0] ?? url;
      await lookUntil(
        () =>
          evaluate(
            (wanted: string) => document.readyState === 'complete' && location.href.startsWith(wanted),
            address,
          ),
        LOAD,
      );
    },
    url: async () => String(resultOf(await send('WebDriver:GetCurrentURL'))),
    reload: async () => void (await send('WebDriver:Refresh')),
    back: async () => void (await send('WebDriver:Back')),
    async inShadow<Result>(host: string, run: (root: ShadowRoot) => Result): Promise<Awaited<Result> | null> {
      // A system sandbox sees closed roots too; the function gets the unprotected object, as a script of the page would.
      const source = `
        const host = document.querySelector(arguments[0]);
        const root = host?.openOrClosedShadowRoot ?? null;
        return root === null ? null : (${run})(root);`;
      return (await script(source, [host], 'system')) as Awaited<Result> | null;
    },
    waitFor: (run, values, timeout) => lookUntil(() => evaluate(run, ...values), timeout),
    moveMouse: async (to) => void (await pointer([moveTo(to)])),
    async click(at) {
      const to = await pointOf(at);
      await pointer([moveTo(to), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
    },
    async press(keys) {
      await send('WebDriver:PerformActions', {
        actions: [{ type: 'key', id: 'keyboard', actions: keyActions(keys) }],
      });
    },
    async screenshot(path) {
      mkdirSync(dirname(path), { recursive: true });
      const png = resultOf(await send('WebDriver:TakeScreenshot', { full: false, hash: false }));
      await writeFile(path, Buffer.from(String(png), 'base64'));
    },
    bringToFront: async () =>
      void (await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true })),
    async resize(width, height) {
      // A window of Firefox cannot be narrower than its toolbar, so the page's own box is bounded within it.
      await inChrome(
        `const box = window.gBrowser.selectedBrowser;
         const wide = Math.max(arguments[0], arguments[2]);
         box.style.maxWidth = box.style.maxHeight = '';
         window.resizeBy(wide - window.innerWidth, arguments[1] - box.getBoundingClientRect().height);
         box.style.maxWidth = arguments[0] + 'px';
         box.style.maxHeight = arguments[1] + 'px';`,
        [width, height, NARROWEST_WINDOW],
      );
      await lookUntil(
        () => evaluate((x: number, y: number) => innerWidth === x && innerHeight === y, width, height),
        LOAD,
      );
    },
    async close() {
      const left = await send('WebDriver:CloseWindow');
      // Whatever is asked of the browser next is asked from a window: not from one that is gone.
      const next: unknown = Array.isArray(left) ? left.at(-1) : undefined;
      if (typeof next === 'string')
        await marionette.send('WebDriver:SwitchToWindow', { handle: next, focus: false });
    },
  };
}
