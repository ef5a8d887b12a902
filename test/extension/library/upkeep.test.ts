import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addSubscription, updateSubscribed } from '../../../src/extension/library/packs.ts';
import { libraryState } from '../../../src/extension/library/state.ts';
import { keepUp, type Upkeep } from '../../../src/extension/library/upkeep.ts';
import { packOf } from '../../../src/pack/writer.ts';
import { fakeBrowser, freshBrowser } from '../fake-browser.ts';
import { article, freshLibrary } from './library-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-browser.ts')).fakeBrowser }));

const ADDRESS = 'https://packs.example/floods.pack';
const HOUR = 3_600_000;

let own = new AbortController();
let keeping: Upkeep;

beforeEach(() => {
  freshLibrary();
  freshBrowser(['https://*/*']);
  own = new AbortController();
  keeping = keepUp(own.signal);
});

afterEach(() => {
  own.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const alarm = () => fakeBrowser.alarms.set.get('packs') ?? null;
const ring = () => Promise.all(fakeBrowser.alarms.onAlarm.fire({ name: 'packs' }));
const pack = () =>
  new Response(packOf([article(1)], { name: 'Floods', description: null, publisher: null, date: null }));

describe('the alarm for subscribed packs', () => {
  it('is set again before anything is asked, and the listener waits for the end', async () => {
    await addSubscription(ADDRESS);
    let alarmThen: number | null = null;
    vi.stubGlobal('fetch', async () => {
      alarmThen = alarm();
      return pack();
    });
    const before = Date.now();
    await ring();
    expect(alarmThen).toBeGreaterThanOrEqual(before + HOUR);
    expect((await libraryState()).packs).toMatchObject([{ name: 'Floods', reports: 1 }]);
    expect(alarm()).toBeGreaterThanOrEqual(before + 6 * HOUR);
  });

  it('keeps the background alive through a long transfer, and one that rings meanwhile begins no other', async () => {
    await addSubscription(ADDRESS);
    const { promise: transfer, resolve: end } = Promise.withResolvers<Response>();
    const fetched = vi.fn(() => transfer);
    vi.stubGlobal('fetch', fetched);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const asked = fakeBrowser.runtime.asked;
    const ended = ring();
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
    const again = ring();
    vi.advanceTimersByTime(120_000);
    expect(fakeBrowser.runtime.asked - asked).toBeGreaterThanOrEqual(4);
    end(pack());
    await Promise.all([ended, again]);
    expect(fetched).toHaveBeenCalledTimes(1);
    const after = fakeBrowser.runtime.asked;
    vi.advanceTimersByTime(120_000);
    expect(fakeBrowser.runtime.asked).toBe(after);
  });

  it('is set for a page that subscribed while the background slept', async () => {
    // As a page of the options does it: no word of it reaches a sleeping background.
    await addSubscription(ADDRESS);
    expect(alarm()).toBeNull();
    const before = Date.now();
    keeping.resume();
    await vi.waitFor(() => expect(alarm()).toBeGreaterThanOrEqual(before + 30_000), 5_000);
    expect(alarm()).toBeLessThan(before + HOUR);
  });

  it('is not set where nothing is allowed, and is when a host is granted', async () => {
    fakeBrowser.permissions.origins = [];
    await addSubscription(ADDRESS);
    await ring();
    expect(alarm()).toBeNull();
    expect(await updateSubscribed()).toBe(0);
    fakeBrowser.permissions.origins = ['https://packs.example/*'];
    keeping.resume();
    await vi.waitFor(() => expect(alarm()).not.toBeNull(), 5_000);
  });
});
