import type { ColourScheme, MenuClick } from './browser.ts';
import { SCHEME_PREFERENCE } from './firefox-preferences.ts';
import type { Marionette } from './marionette.ts';

/** What only the browser's own scripts can do in Firefox: the toolbar, the background, preferences. */
export interface ChromeScripts {
  run(script: string, ...values: readonly unknown[]): Promise<unknown>;
  clickAction(): Promise<void>;
  chooseFromMenu(info: MenuClick): Promise<void>;
  tabId(): Promise<number>;
  badge(): Promise<string>;
  stopBackground(): Promise<void>;
  setColourScheme(scheme: ColourScheme): Promise<void>;
  setForcedColours(on: boolean): Promise<void>;
}

// `browserActionFor` and `tabTracker` are the objects behind the WebExtension API's `action` and `tabs`
// (browser/components/extensions in Firefox's source).
const PRELUDE = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const front = Services.wm.getMostRecentWindow('navigator:browser');
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  const { browserActionFor, tabTracker } = ExtensionParent.apiManager.global;
`;

/** A click while a popup is still open somewhere would close that one instead. */
const CLOSE_POPUPS = `
  for (const each of Services.wm.getEnumerator('navigator:browser')) {
    for (const panel of each.document.querySelectorAll('panel')) panel.hidePopup();
  }
`;

/** Values of `browser.display.document_color_use`: pages' own colours, or the reader's always. */
const PAGE_COLOURS = 0;
const READER_COLOURS = 2;

export function chromeScripts(marionette: Marionette, addonId: string): ChromeScripts {
  const run = async (script: string, ...values: readonly unknown[]): Promise<unknown> => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const answer = await marionette.send('WebDriver:ExecuteScript', { script, args: values });
      return Reflect.get(Object(answer), 'value');
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const setPreference = (name: string, value: number): Promise<unknown> =>
    run('Services.prefs.setIntPref(arguments[0], arguments[1])', name, value);

  return {
    run,
    clickAction: async () =>
      void (await run(
        `${PRELUDE} ${CLOSE_POPUPS} browserActionFor(extension).triggerAction(front);`,
        addonId,
      )),
    chooseFromMenu: async (info) =>
      void (await run(
        `${PRELUDE} ${CLOSE_POPUPS} extension.emit('webext-menu-menuitem-click', arguments[1], front.gBrowser.selectedTab);`,
        addonId,
        info,
      )),
    tabId: async () =>
      Number(await run(`${PRELUDE} return tabTracker.getId(front.gBrowser.selectedTab);`, addonId)),
    badge: async () =>
      String(
        await run(
          `${PRELUDE} return browserActionFor(extension).action.getProperty(front.gBrowser.selectedTab, 'badgeText') ?? '';`,
          addonId,
        ),
      ),
    stopBackground: async () =>
      void (await run(
        `${PRELUDE} return extension.terminateBackground({ ignoreDevToolsAttached: true });`,
        addonId,
      )),
    setColourScheme: async (scheme) =>
      void (await setPreference(
        'layout.css.prefers-color-scheme.content-override',
        SCHEME_PREFERENCE[scheme],
      )),
    setForcedColours: async (on) =>
      void (await setPreference('browser.display.document_color_use', on ? READER_COLOURS : PAGE_COLOURS)),
  };
}
