import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page as Tab,
  type Worker,
} from 'playwright-core';
import { findBrowser } from '../../run/browsers.mjs';
import {
  type Browser,
  type Json,
  type LaunchOptions,
  lookUntil,
  type MenuClick,
  type Page,
  type Point,
} from './browser.ts';
import { makeProfile } from './profile.ts';
import { startProxy } from './proxy.ts';

/** A page of Chromium, with Playwright's own object for what only this browser can do. */
export interface ChromiumPage extends Page {
  readonly tab: Tab;
  readonly devtools: CDPSession;
}

export interface ChromiumBrowser extends Browser {
  readonly name: 'chromium';
  readonly context: BrowserContext;
  /** DevTools connection to the whole browser. */
  readonly devtools: CDPSession;
  readonly extensionId: string;
  open(url: string, where?: 'tab' | 'window'): Promise<ChromiumPage>;
  /** The background as it runs now; started if it sleeps. */
  background(): Promise<Worker>;
  /** Pages that the extension itself opened (popup, panel), by the end of their path: "popup.html". */
  extensionPage(path: string): Promise<ChromiumPage>;
}

/** How long the extension's service worker may take to appear, ms; a loaded two-core machine needed 4 s. */
const WORKER_START = 20_000;

/** Starts Chromium with the extension in it, behind a proxy that lets only loopback through. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('no Chromium found: set SECOND_SOURCE_CHROMIUM to its path');
  const profile = await makeProfile(options.profile);
  const proxy = await startProxy();
  const context = await chromium.launchPersistentContext(profile.folder, {
    executablePath,
    headless: options.headless ?? true,
    // In a window that a person sees, the page fills the window.
    viewport:
      options.headless === false ? null : { width: options.width ?? 1280, height: options.height ?? 800 },
    ...(options.headless === false ? {} : { deviceScaleFactor: options.scale ?? 1 }),
    colorScheme: options.colourScheme ?? 'light',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.network === 'open'
        ? []
        : [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>']),
    ],
  });
  try {
    const whole = context.browser();
    if (whole === null) throw new Error('Playwright gave no browser for the profile');
    const devtools = await whole.newBrowserCDPSession();
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: WORKER_START }));
    const extensionId = new URL(worker.url()).host;
    let scheme = options.colourScheme ?? 'light';
    let forced = false;

    const wrap = async (tab: Tab): Promise<ChromiumPage> => {
      await tab.emulateMedia({ colorScheme: scheme, forcedColors: forced ? 'active' : 'none' });
      return pageOf(tab, await context.newCDPSession(tab));
    };
    const emulateAll = () =>
      Promise.all(
        context
          .pages()
          .map((tab) => tab.emulateMedia({ colorScheme: scheme, forcedColors: forced ? 'active' : 'none' })),
      );
    const extensionUrl = `chrome-extension://${extensionId}`;

    const background = async (): Promise<Worker> => {
      const running = context.serviceWorkers().find((each) => each.url().startsWith(extensionUrl));
      if (running !== undefined) return running;
      return context.waitForEvent('serviceworker', { timeout: WORKER_START });
    };

    const tabId = async (page: Page): Promise<number> => {
      const { devtools: own, tab } = ownPage(page);
      const address = tab.url();
      // Without the `tabs` permission the extension sees no addresses but its own: window and "in front" tell which tab it
      // is. The welcome page, opened by the extension when it is installed, may have come to the front in between.
      const { windowId } = await own.send('Browser.getWindowForTarget');
      const id = await lookUntil(async () => {
        await page.bringToFront();
        return (await background()).evaluate(
          async ([windowId, address]) => {
            const { tabs } = Reflect.get(globalThis, 'chrome');
            const [front] = await tabs.query({ active: true, windowId });
            return front.url === undefined || front.url === address ? Number(front.id) : null;
          },
          [windowId, address] as const,
        );
      });
      if (id === null) throw new Error(`${address} does not come to the front`);
      return id;
    };

    const open = async (url: string, where: 'tab' | 'window' = 'tab'): Promise<ChromiumPage> => {
      if (where === 'tab') {
        const page = await wrap(await context.newPage());
        await page.goto(url);
        return page;
      }
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        devtools.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
      ]);
      const page = await wrap(tab);
      await page.goto(url);
      return page;
    };

    return {
      name: 'chromium',
      context,
      devtools,
      extensionId,
      extensionUrl,
      open,
      background,
      async extensionPage(path) {
        const tab = await lookUntil(
          async () => context.pages().find((each) => new URL(each.url()).pathname.endsWith(path)) ?? null,
        );
        if (tab === null) throw new Error(`no page ${path}`);
        await tab.waitForLoadState();
        return wrap(tab);
      },
      async clickToolbarButton(page) {
        await page.bringToFront();
        const { tab } = ownPage(page);
        const own = await context.newCDPSession(tab);
        const { targetInfo } = await own.send('Target.getTargetInfo');
        await own.detach();
        const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{}] });
        const tabs = targetInfos
          .filter((each) => each.type === 'tab' && each.url === targetInfo.url)
          .map((each) => each.targetId);
        const targetId = await tabTargetOf(devtools, tabs, targetInfo.targetId);
        await triggerAction(devtools, extensionId, targetId);
      },
      async chooseFromMenu(page, info) {
        const id = await tabId(page);
        await (await background()).evaluate(
          async ([info, id]: readonly [MenuClick, number]) => {
            const { contextMenus, tabs } = Reflect.get(globalThis, 'chrome');
            contextMenus.onClicked.dispatch(info, await tabs.get(id));
          },
          [info, id] as const,
        );
      },
      tabId,
      async badge(page) {
        const id = await tabId(page);
        return (await background()).evaluate(
          async (tabId) => String(await Reflect.get(globalThis, 'chrome').action.getBadgeText({ tabId })),
          id,
        );
      },
      async setColourScheme(next) {
        scheme = next;
        await emulateAll();
      },
      async setForcedColours(on) {
        forced = on;
        await emulateAll();
      },
      async stopBackground() {
        const tab = context.pages()[0] ?? (await context.newPage());
        const session = await context.newCDPSession(tab);
        await session.send('ServiceWorker.enable');
        await session.send('ServiceWorker.stopAllWorkers');
        await session.detach();
      },
      async updateExtension() {
        const page = await open('chrome://extensions');
        const started = context.waitForEvent('serviceworker', { timeout: WORKER_START });
        // As after an update: the extension hears that it was installed by one.
        await page.evaluate(async (id: string) => {
          const { developerPrivate } = Reflect.get(globalThis, 'chrome');
          await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
          await developerPrivate.reload(id);
        }, extensionId);
        await started;
        await page.close();
      },
      requests: () => [...proxy.seen],
      forgetRequests: () => void proxy.seen.splice(0),
      async allowPrivateWindows() {
        const page = await open('chrome://extensions');
        await page.evaluate(
          (extensionId) =>
            Reflect.get(globalThis, 'chrome').developerPrivate.updateExtensionConfiguration({
              extensionId,
              incognitoAccess: true,
            }),
          extensionId,
        );
        await page.close();
      },
      async kill() {
        const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
        const main = processInfo.find(({ type }) => type === 'browser');
        if (main === undefined) throw new Error('Chromium names no main process');
        const closed = new Promise((resolve) => context.once('close', resolve));
        process.kill(main.id, 'SIGKILL');
        await closed;
        await proxy.close();
        await profile.discard();
      },
      async close() {
        await context.close();
        await proxy.close();
        await profile.discard();
      },
    };
  } catch (error) {
    await context.close();
    await proxy.close();
    await profile.discard();
    throw error;
  }
}

function pageOf(tab: Tab, devtools: CDPSession): ChromiumPage {
  const evaluate = <Result, Arguments extends readonly Json[]>(
    run: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Awaited<Result>> =>
    tab.evaluate(`(${run})(...${JSON.stringify(values)})`) as Promise<Awaited<Result>>;
  const pointOf = async (at: string | Point): Promise<Point> => {
    if (typeof at !== 'string') return at;
    const box = await tab.locator(at).first().boundingBox();
    if (box === null) throw new Error(`nothing to click at ${at}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  return {
    tab,
    devtools,
    evaluate,
    goto: async (url) => void (await tab.goto(url)),
    url: async () => tab.url(),
    reload: async () => void (await tab.reload()),
    back: async () => void (await tab.goBack()),
    inShadow: (host, run) => inShadow(devtools, host, run),
    waitFor: (run, values, timeout) => lookUntil(() => evaluate(run, ...values), timeout),
    moveMouse: ({ x, y }) => tab.mouse.move(x, y),
    async click(at) {
      if (typeof at === 'string') await tab.locator(at).first().scrollIntoViewIfNeeded();
      const { x, y } = await pointOf(at);
      await tab.mouse.click(x, y);
    },
    press: (keys) => tab.keyboard.press(keys),
    async screenshot(path) {
      mkdirSync(dirname(path), { recursive: true });
      await tab.screenshot({ path });
    },
    bringToFront: () => tab.bringToFront(),
    resize: (width, height) => tab.setViewportSize({ width, height }),
    close: () => tab.close(),
  };
}

/** DevTools sees closed shadow roots too, scripts of the page do not. */
async function inShadow<Result>(
  devtools: CDPSession,
  host: string,
  run: (root: ShadowRoot) => Result,
): Promise<Awaited<Result> | null> {
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: host });
  if (nodeId === 0) return null;
  const { node } = await devtools.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
  const shadow = node.shadowRoots?.[0];
  if (shadow === undefined) return null;
  const { object } = await devtools.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  if (object.objectId === undefined) return null;
  const { result, exceptionDetails } = await devtools.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return (${run})(this); }`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value ?? null;
}

/** The target of type "tab" above a page target: the one that attaches to that page when told to attach to its children. */
async function tabTargetOf(
  devtools: CDPSession,
  tabs: readonly string[],
  pageTarget: string,
): Promise<string> {
  for (const targetId of tabs) {
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false });
    const answer = Promise.withResolvers<boolean>();
    let holdsPage = false;
    const listen = (frame: { readonly sessionId: string; readonly message: string }): void => {
      if (frame.sessionId !== sessionId) return;
      const message = JSON.parse(frame.message);
      if (message.method === 'Target.attachedToTarget') {
        holdsPage ||= message.params.targetInfo.targetId === pageTarget;
      } else if (message.id === 1) answer.resolve(holdsPage);
    };
    devtools.on('Target.receivedMessageFromTarget', listen);
    await devtools.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({
        id: 1,
        method: 'Target.setAutoAttach',
        params: { autoAttach: true, waitForDebuggerOnStart: false, flatten: true },
      }),
    });
    const found = await answer.promise;
    devtools.off('Target.receivedMessageFromTarget', listen);
    await devtools.send('Target.detachFromTarget', { sessionId });
    if (found) return targetId;
  }
  throw new Error(`no tab target for page ${pageTarget}`);
}

/** Playwright's table of commands lacks the Extensions domain, so this one goes without types. */
async function triggerAction(devtools: CDPSession, id: string, targetId: string): Promise<void> {
  await Reflect.apply(devtools.send, devtools, ['Extensions.triggerAction', { id, targetId }]);
}

function ownPage(page: Page): ChromiumPage {
  if (!('tab' in page)) throw new Error('this page belongs to another browser');
  return page as ChromiumPage;
}
