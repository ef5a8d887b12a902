import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../run/browsers.mjs';
import { type Browser, type LaunchOptions, lookUntil, type Page } from './browser.ts';
import { chromeScripts } from './firefox-chrome.ts';
import { firefoxPage } from './firefox-page.ts';
import { preferences } from './firefox-preferences.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { makeProfile } from './profile.ts';
import { startProxy } from './proxy.ts';

export interface FirefoxBrowser extends Browser {
  readonly name: 'firefox';
  readonly marionette: Marionette;
  /** Runs a script with the rights of the browser itself; `arguments` are the values, the result must be JSON. */
  inChrome(script: string, ...values: readonly unknown[]): Promise<unknown>;
}

/** Fixed, so that tests know the extension's address. */
const UUID = '7f3c2f0e-6a58-4c0b-9d0f-2b6a4b7a51c5';

/** Time for the first start on a new profile, ms: 3–6 s on a loaded two-core machine. */
const START = 60_000;

/** Time to end by itself before it is killed, ms. */
const END = 10_000;

/** Starts Firefox with the extension installed for this run, behind a proxy that lets only loopback through. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxBrowser> {
  const program = findBrowser('firefox');
  if (program === null) throw new Error('no Firefox found: set SECOND_SOURCE_FIREFOX to its path');
  const id = await addonId(options.extension);
  const profile = await makeProfile(options.profile);
  mkdirSync(profile.folder, { recursive: true });
  const proxy = await startProxy();
  await writeFile(
    join(profile.folder, 'user.js'),
    preferences({
      proxyPort: proxy.port,
      uuids: { [id]: UUID },
      colourScheme: options.colourScheme ?? 'light',
    }),
  );
  const portFile = join(profile.folder, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    program,
    [
      ...((options.headless ?? true) ? ['--headless'] : []),
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile.folder,
      'about:blank',
    ],
    { stdio: 'ignore', env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const end = async (): Promise<void> => {
    await ended(child);
    await proxy.close();
    await profile.discard();
  };
  try {
    const port = await lookUntil(async () => {
      if (child.exitCode !== null) throw new Error(`Firefox ended with code ${child.exitCode}`);
      return Number(await readFile(portFile, 'utf8'));
    }, START);
    const marionette = await connectMarionette(port);
    await marionette.send('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } },
    });
    await marionette.send('Addon:Install', { path: options.extension, temporary: true });
    const chrome = chromeScripts(marionette, id);
    const size = { width: options.width ?? 1280, height: options.height ?? 800 };
    const pages = new Map<Page, string>();

    const adopt = async (handle: string): Promise<Page> => {
      const page = firefoxPage(marionette, handle);
      pages.set(page, handle);
      await page.resize(size.width, size.height);
      return page;
    };
    const inFront = async (page: Page): Promise<void> => {
      if (!pages.has(page)) throw new Error('this page belongs to another browser');
      await page.bringToFront();
    };

    return {
      name: 'firefox',
      marionette,
      extensionUrl: `moz-extension://${UUID}`,
      inChrome: chrome.run,
      async open(url, where = 'tab') {
        const made = await marionette.send('WebDriver:NewWindow', { type: where, focus: true });
        const page = await adopt(String(Reflect.get(Object(made), 'handle')));
        await page.goto(url);
        return page;
      },
      async clickToolbarButton(page) {
        await inFront(page);
        await chrome.clickAction();
      },
      async chooseFromMenu(page, info) {
        await inFront(page);
        await chrome.chooseFromMenu(info);
      },
      async tabId(page) {
        await inFront(page);
        return chrome.tabId();
      },
      async badge(page) {
        await inFront(page);
        return chrome.badge();
      },
      setColourScheme: (scheme) => chrome.setColourScheme(scheme),
      setForcedColours: (on) => chrome.setForcedColours(on),
      stopBackground: () => chrome.stopBackground(),
      async updateExtension() {
        await chrome.run(
          `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          return AddonManager.getAddonByID(arguments[0]).then(async (addon) => { await addon.reload(); return null; });`,
          id,
        );
      },
      requests: () => [...proxy.seen],
      forgetRequests: () => void proxy.seen.splice(0),
      async allowPrivateWindows() {
        await chrome.run(
          `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const own = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
          return ExtensionPermissions.add(arguments[0], own);`,
          id,
        );
      },
      async kill() {
        child.kill('SIGKILL');
        await end();
        marionette.close();
      },
      async close() {
        // Quitting takes the socket with it, so its answer may not come.
        marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
        await end();
        marionette.close();
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await end();
    throw error;
  }
}

async function addonId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extension}/manifest.json names no gecko id`);
  return id;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), END);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
  });
}
