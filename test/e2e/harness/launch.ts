import { existsSync } from 'node:fs';
import { extensionFolder, type Family } from '../../run/build.ts';
import type { Browser, BrowserName, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

const FAMILY = { chromium: 'chrome', firefox: 'firefox' } as const satisfies Record<BrowserName, Family>;

/** Folder of the release build for a browser; error if it has not been built. */
export function builtExtension(name: BrowserName): string {
  const folder = extensionFolder(FAMILY[name], false);
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`no extension in ${folder}: run npm run build`);
  return folder;
}

/** Starts either browser with the built extension, for tests that hold in both. */
export function launch(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Browser> {
  const whole = { extension: builtExtension(name), ...options };
  return name === 'chromium' ? launchChromium(whole) : launchFirefox(whole);
}
