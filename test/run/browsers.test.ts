import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BrowserName, findBrowser, VARIABLES } from './browsers.mjs';

describe('finding a browser', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'browsers-'));
    vi.stubEnv('PATH', [join(folder, 'empty'), join(folder, 'bin')].join(delimiter));
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'playwright'));
    for (const name of Object.values(VARIABLES)) vi.stubEnv(name, '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  function place(path: string): string {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    return file;
  }

  it.each(['chromium', 'firefox'] as const)('takes the %s that the environment names', (name) => {
    place(`bin/${name}`);
    const own = place('own/browser');
    vi.stubEnv(VARIABLES[name], own);
    expect(findBrowser(name)).toBe(own);
  });

  it.each(['chromium', 'firefox'] as const)(
    'refuses a %s that the environment names and that is not there',
    (name) => {
      place(`bin/${name}`);
      vi.stubEnv(VARIABLES[name], join(folder, 'gone'));
      expect(() => findBrowser(name)).toThrow(`${VARIABLES[name]} names ${join(folder, 'gone')}`);
    },
  );

  // The programs of other systems lie at fixed places, which a test cannot empty.
  const onLinux = process.platform === 'linux';

  it.runIf(onLinux).each<[BrowserName, string]>([
    ['chromium', 'chromium'],
    ['chromium', 'chromium-browser'],
    ['firefox', 'firefox-esr'],
    ['firefox', 'firefox'],
  ])('finds %s as %s on the path', (name, command) => {
    const file = place(`bin/${command}`);
    expect(findBrowser(name)).toBe(file);
  });

  it.runIf(onLinux)('does not take branded Chrome, which loads no unpacked extension', () => {
    place('bin/google-chrome');
    expect(findBrowser('chromium')).toBeNull();
  });

  it.runIf(onLinux)("falls back on Playwright's newest Chromium", () => {
    place('playwright/chromium-999/chrome-linux64/chrome');
    const newest = place('playwright/chromium-1255/chrome-linux64/chrome');
    place('playwright/chromium_headless_shell-2000/chrome-linux64/headless_shell');
    expect(findBrowser('chromium')).toBe(newest);
  });

  it.runIf(onLinux)("does not take Playwright's Firefox, which only Playwright can drive", () => {
    place('playwright/firefox-1572/firefox/firefox');
    expect(findBrowser('firefox')).toBeNull();
  });
});
