import { browser } from 'wxt/browser';
import { onLibraryChange } from './changed.ts';
import { takeStock } from './inventory.ts';
import { mergeAll } from './merge.ts';
import { nextUpdate, updateSubscribed } from './packs.ts';

/** Wait after a change before segments are merged, so that the check of the next page goes first. Milliseconds. */
const WAIT_MS = 1_000;

const ALARM = 'packs';

/** The soonest that an alarm may be set for, milliseconds: Chrome takes none below half a minute. */
const SOONEST_MS = 30_000;

/**
 * Long merges ask the browser something so often: Chrome ends a background that for half a minute was asked nothing and
 * asked nothing. Milliseconds.
 */
const STAY_MS = 20_000;

/**
 * Merges segments after changes of the library, and asks for new editions of subscribed packs when they are due; in the
 * background alone, as long as it lives. What is interrupted or fails has changed nothing and is begun again after the next
 * change, or at the browser's next start.
 */
export function keepUp(signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = () => {
    timer = null;
    // A library that cannot be read or written says so where it is shown.
    upkeep(signal).catch(() => null);
  };
  const later = () => {
    if (timer === null) timer = setTimeout(run, WAIT_MS);
  };
  onLibraryChange(later, signal);
  browser.runtime.onStartup.addListener(later);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) {
      updateSubscribed()
        .then(setAlarm)
        .catch(() => null);
    }
  });
}

async function upkeep(signal: AbortSignal): Promise<void> {
  await takeStock();
  await setAlarm();
  const stay = setInterval(() => void browser.runtime.getPlatformInfo(), STAY_MS);
  try {
    await mergeAll(signal);
  } finally {
    clearInterval(stay);
  }
}

/** Sets the alarm for the first subscribed pack that is due and allowed; none where there is none. */
async function setAlarm(): Promise<void> {
  const due = await nextUpdate();
  if (due === null) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.max(due, Date.now() + SOONEST_MS) });
}
