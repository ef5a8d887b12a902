export type BrowserName = 'chromium' | 'firefox';
export const VARIABLES: Readonly<Record<BrowserName, string>>;
/** Path of the browser's program, or null. Error if the environment names one that does not exist. */
export function findBrowser(name: BrowserName): string | null;
