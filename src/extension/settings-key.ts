/** Where the settings lie in the extension's storage; a page script hears of changes there without reading them. */
export const SETTINGS_KEY = 'settings';
