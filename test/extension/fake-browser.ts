/** Listeners of one of the browser's events. */
function event<A extends unknown[], R = unknown>() {
  const listeners = new Set<(...args: A) => R>();
  return {
    addListener: (listen: (...args: A) => R) => void listeners.add(listen),
    removeListener: (listen: (...args: A) => R) => void listeners.delete(listen),
    clear: () => listeners.clear(),
    /** Calls all listeners; what they answer. */
    fire: (...args: A) => [...listeners].map((listen) => listen(...args)),
  };
}

/** A storage area that copies what it is given, as the browser does. */
function area() {
  const values = new Map<string, unknown>();
  return {
    values,
    get: async (key: string) => (values.has(key) ? { [key]: structuredClone(values.get(key)) } : {}),
    async set(changes: object) {
      for (const [key, value] of Object.entries(changes)) values.set(key, structuredClone(value));
    },
    async remove(key: string) {
      values.delete(key);
    },
    onChanged: event(),
  };
}

/** What the library and what follows outlets use of the browser; for `vi.mock('wxt/browser')`. */
export const fakeBrowser = {
  permissions: {
    /** Patterns of the hosts that the reader has granted. */
    origins: [] as string[],
    getAll: async () => ({ origins: [...fakeBrowser.permissions.origins] }),
    /** Patterns that were given back. */
    removed: [] as string[],
    async remove({ origins }: { origins: string[] }) {
      fakeBrowser.permissions.removed.push(...origins);
      fakeBrowser.permissions.origins = fakeBrowser.permissions.origins.filter(
        (each) => !origins.includes(each),
      );
      return true;
    },
    onAdded: event(),
    onRemoved: event(),
  },
  storage: { local: area(), session: area() },
  alarms: {
    /** When each alarm rings, milliseconds since 1970. */
    set: new Map<string, number>(),
    create(name: string, { when, delayInMinutes }: { when?: number; delayInMinutes?: number }) {
      fakeBrowser.alarms.set.set(name, when ?? Date.now() + (delayInMinutes ?? 0) * 60_000);
    },
    async clear(name: string) {
      return fakeBrowser.alarms.set.delete(name);
    },
    onAlarm: event<[{ name: string }]>(),
  },
  extension: { inIncognitoContext: false },
  runtime: {
    id: 'own',
    onMessage: event<[message: unknown, from: object, respond: (answer: unknown) => void]>(),
    /** How often the browser was asked for something, which keeps a background alive. */
    asked: 0,
    async getPlatformInfo() {
      fakeBrowser.runtime.asked++;
      return {};
    },
    onStartup: event<[]>(),
  },
  tabs: {
    open: [] as { readonly id: number; readonly incognito: boolean }[],
    async get(id: number) {
      const found = fakeBrowser.tabs.open.find((tab) => tab.id === id);
      if (found === undefined) throw new Error(`No tab with id: ${id}.`);
      return found;
    },
    query: async () => fakeBrowser.tabs.open,
    /** What was said to which tab; one that is open has no page script unless a test says so. */
    told: [] as (readonly [tab: number, message: object])[],
    async sendMessage(tab: number, message: object): Promise<unknown> {
      fakeBrowser.tabs.told.push([tab, message]);
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  },
};

/** The browser of a new reader, who grants `origins`. */
export function freshBrowser(origins: readonly string[] = []): void {
  fakeBrowser.permissions.origins = [...origins];
  fakeBrowser.permissions.removed = [];
  fakeBrowser.storage.local.values.clear();
  fakeBrowser.storage.session.values.clear();
  fakeBrowser.tabs.open = [];
  fakeBrowser.tabs.told = [];
  fakeBrowser.extension.inIncognitoContext = false;
  fakeBrowser.alarms.set.clear();
  fakeBrowser.alarms.onAlarm.clear();
}
