// Where the browsers for tests and for `npm start` are. Node's built-ins only.
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Environment variables that name a browser. */
export const VARIABLES = { chromium: 'SECOND_SOURCE_CHROMIUM', firefox: 'SECOND_SOURCE_FIREFOX' };

// Branded Chrome is not among them: it no longer takes --load-extension.
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

const APPLICATIONS = {
  darwin: {
    chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [join(process.env.LOCALAPPDATA ?? '', 'Chromium', 'Application', 'chrome.exe')],
    firefox: [join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox', 'firefox.exe')],
  },
};

// Where Playwright unpacks its Chromium, below its folder of browsers.
const PLAYWRIGHT_CHROMIUM = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

function playwrightFolder() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (platform() === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(homedir(), '.cache', 'ms-playwright');
}

function playwrightChromium() {
  const folder = playwrightFolder();
  if (!existsSync(folder)) return null;
  const revisions = readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  for (const revision of revisions) {
    for (const path of PLAYWRIGHT_CHROMIUM) {
      const file = join(folder, revision, path);
      if (existsSync(file)) return file;
    }
  }
  return null;
}

/**
 * Path of the browser's program, or null.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const given = process.env[VARIABLES[name]];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`${VARIABLES[name]} names ${given}, which does not exist`);
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const command of COMMANDS[name]) {
      const file = join(folder, command);
      if (folder !== '' && existsSync(file)) return file;
    }
  }
  for (const file of APPLICATIONS[platform()]?.[name] ?? []) if (existsSync(file)) return file;
  return name === 'chromium' ? playwrightChromium() : null;
}
