/** The two families that we build for; Edge, Brave and others take Chrome's build. */
export type BrowserFamily = 'chrome' | 'firefox';

/** Loopback, for the demo site of `npm start` and the tests: no public address. */
const DEMO_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/** What a reader may grant, at the moment he wants it, and take back: nothing of it is required. */
const OPTIONAL_HOSTS = ['http://*/*', 'https://*/*'];

/** Chrome gives an extension four suggested shortcuts at most, so that opening the panel has none. */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
  'next-finding': { description: '__MSG_command_next__', suggested_key: { default: 'Alt+Shift+Period' } },
  'previous-finding': {
    description: '__MSG_command_previous__',
    suggested_key: { default: 'Alt+Shift+Comma' },
  },
  'toggle-marks': { description: '__MSG_command_marks__', suggested_key: { default: 'Alt+Shift+M' } },
  'open-panel': { description: '__MSG_command_panel__' },
};

/**
 * The manifest as a function of the browser. `demo` adds the loopback hosts that `npm start` reads by itself; a release
 * has no `host_permissions` and no `content_scripts` (a test reads the built file).
 */
export function manifest(family: BrowserFamily, demo: boolean) {
  const permissions = ['activeTab', 'scripting', 'storage', 'contextMenus', 'alarms'];
  return {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: family === 'chrome' ? [...permissions, 'sidePanel', 'offscreen'] : permissions,
    optional_host_permissions: OPTIONAL_HOSTS,
    ...(demo ? { host_permissions: DEMO_HOSTS } : {}),
    action: { default_title: '__MSG_extension_name__' },
    commands: COMMANDS,
    ...(family === 'chrome'
      ? // 126 brought URL.parse, which pages and feeds are read with.
        { minimum_chrome_version: '126' }
      : {
          browser_specific_settings: {
            gecko: {
              id: 'extension@second-source.example',
              // 146 brought text decorations to ::highlight, 150 highlightsFromPoint.
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] as ['none'] },
            },
          },
        }),
  };
}
