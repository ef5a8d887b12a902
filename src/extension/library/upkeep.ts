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
 * While new editions are asked for: what is left by a background that was stopped is taken up again after so long, as after
 * a first failure. Milliseconds.
 */
const AGAIN_MS = 60 * 60_000;

/**
 * Long merges and transfers ask the browser something so often: Chrome ends a background that for half a minute was asked
 * nothing and asked nothing. Milliseconds.
 */
const STAY_MS = 20_000;

export interface Upkeep {
  /**
   * Looks after the library soon: for when it was changed while nobody listened, hosts were granted, or the extension was
   * installed anew, which clears alarms.
   */
  resume(): void;
}

/**
 * Merges segments after changes of the library, and asks for new editions of subscribed packs when they are due; in the
 * background alone, as long as it lives. What is interrupted or fails has changed nothing and is begun again after the next
 * change, at the next alarm or at the browser's next start.
 */
export function keepUp(signal: AbortSignal): Upkeep {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let updating: Promise<void> | null = null;
  const run = () => {
    timer = null;
    // A library that cannot be read or written says so where it is shown.
    upkeep().catch(() => null);
  };
  const later = () => {
    if (timer === null) timer = setTimeout(run, WAIT_MS);
  };

  async function upkeep(): Promise<void> {
    // An update under way sets the alarm when it ends.
    if (updating === null) await setAlarm();
    await takeStock();
    await awake(() => mergeAll(signal));
  }

  function update(): Promise<void> {
    updating ??= updateDue().finally(() => {
      updating = null;
    });
    return updating;
  }

  onLibraryChange(later, signal);
  browser.runtime.onStartup.addListener(later);
  // Firefox leaves a background alone while a listener's promise is pending.
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await update().catch(() => null);
  });
  return { resume: later };
}

/** Asks for what is due. The alarm that rang is spent: the next one is set before anything can stop us. */
async function updateDue(): Promise<void> {
  browser.alarms.create(ALARM, { when: Date.now() + AGAIN_MS });
  await awake(() => updateSubscribed());
  await setAlarm();
}

/** Does long work without being ended in the midst of it. */
async function awake(work: () => Promise<unknown>): Promise<void> {
  const stay = setInterval(() => void browser.runtime.getPlatformInfo(), STAY_MS);
  try {
    await work();
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
