import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { MARK_MODES } from '../check/view.ts';
import { alone } from './library/lock.ts';
import { SETTINGS_KEY } from './settings-key.ts';

export const PANEL_VIEWS = ['figures', 'sources', 'timeline', 'reports', 'export'] as const;
export type PanelView = (typeof PANEL_VIEWS)[number];

const SHAPE = {
  marks: z.enum(MARK_MODES),
  sources: z.boolean(),
  card: z.enum(['hover', 'click', 'modifier']),
  /** Whether articles that were read are remembered. */
  memory: z.enum(['off', 'on', 'paused']),
  /** The panel's view that was open last. */
  panel: z.enum(PANEL_VIEWS),
};

/** Some of the settings, as a page of ours changes them. */
export const settingsChangeSchema = z.partial(z.object(SHAPE));
export type SettingsChange = Readonly<z.infer<typeof settingsChangeSchema>>;

/** What the reader has set. A field that storage lacks or that does not fit takes its default, the others stay. */
const settingsSchema = z.object({
  marks: z.catch(SHAPE.marks, 'quiet'),
  sources: z.catch(SHAPE.sources, true),
  card: z.catch(SHAPE.card, 'hover'),
  memory: z.catch(SHAPE.memory, 'off'),
  panel: z.catch(SHAPE.panel, 'figures'),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What a new reader starts with: a quiet page. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

export function parseSettings(stored: unknown): Settings {
  const parsed = settingsSchema.safeParse(typeof stored === 'object' && stored !== null ? stored : {});
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

export async function loadSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/**
 * Changes some settings; the rest stay as they are stored. One change at a time, and in the background: a page of ours may
 * close as soon as it has asked for one.
 */
export function saveSettings(change: SettingsChange): Promise<Settings> {
  return alone(
    async () => {
      const next = parseSettings({ ...(await loadSettings()), ...change });
      await browser.storage.local.set({ [SETTINGS_KEY]: next });
      return next;
    },
    null,
    SETTINGS_KEY,
  );
}

export function watchSettings(listen: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change !== undefined) listen(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
