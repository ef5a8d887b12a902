import { browser } from 'wxt/browser';
import { type Correction, wrongMatch } from '../../src/check/corrections.ts';
import { boundedArticle } from '../../src/extension/bounded.ts';
import { announce, isAlive, linkReading } from '../../src/extension/page-link.ts';
import { SETTINGS_KEY } from '../../src/extension/settings-key.ts';
import { askBackground } from '../../src/extension/transport.ts';
import type { CardScript } from '../../src/page/card-port.ts';
import { watchDwell } from '../../src/page/dwell.ts';
import { arePainted } from '../../src/page/marks.ts';
import { pause } from '../../src/page/pause.ts';
import { articlesOf, shownSelection } from '../../src/page/read-page.ts';
import { openReading, type Reading } from '../../src/page/reading.ts';

/** What differs between pages of others and our own demo. */
export interface Mount {
  readonly cardMode: ShadowRootMode;
  /** Brings the card's script into the page; called at the first need of it, and then again. */
  readonly cardScript: () => Promise<CardScript>;
}

/** Puts a reading on this window's page and ties it to the extension. Everything ends when `own` aborts. */
export function mountPage(window: Window, mount: Mount, own: AbortController): Promise<Reading> {
  const coming = startReading(window, mount, own);
  linkReading(coming, own);
  return coming;
}

async function startReading(
  window: Window,
  { cardMode, cardScript }: Mount,
  own: AbortController,
): Promise<Reading> {
  const { signal } = own;
  const settings = await askBackground('settings', null);
  /**
   * After an update of the extension we are left behind. What is marked stays, and says what it can: a page that was read
   * by a click is read anew only by another. Where the new extension has painted, we end.
   */
  const isInUse = () => {
    const alive = isAlive();
    if (!alive && !arePainted()) own.abort();
    return alive;
  };
  const whileAlive = async <T>(work: () => Promise<T>): Promise<T> => {
    // Nobody reads it.
    if (!isInUse()) throw new Error('left behind');
    return work();
  };
  const dwell = watchDwell(
    window,
    (claims) => void whileAlive(() => askBackground('remember', claims)).catch(() => null),
    settings.memory === 'on',
    signal,
  );
  let corrected: Correction | null = null;
  const readArticle = articlesOf(window);
  const reading = openReading(
    {
      window,
      settings,
      cardMode,
      cardScript: () => whileAlive(cardScript),
      isInUse,
      async read(part, meets) {
        const shown =
          part === 'article'
            ? await readArticle(meets)
            : shownSelection(window, part === 'selection' ? null : part.text);
        if (shown === null) return null;
        await pause(window);
        const article = boundedArticle(shown.article);
        const found = await whileAlive(() => askBackground('spot', article));
        await pause(window);
        if (part === 'article') dwell.shows(shown.pieces, shown.article.text.length);
        return { text: shown.article.text, pieces: shown.pieces, ...found };
      },
      check: (claims) => whileAlive(() => askBackground('check', claims)),
      changed: (view) => {
        dwell.changed(view);
        whileAlive(() => announce(view)).catch(() => null);
      },
      openPanel: () => whileAlive(async () => void (await askBackground('open-panel', { claim: null }))),
      hide: (hidden) => whileAlive(async () => void (await askBackground('hide', { hidden }))),
      correct: ({ claims, result, claim }, link) =>
        whileAlive(async () => {
          const figure = claims.claims[claim];
          const found = result.findings[claim]?.links[link];
          corrected = null;
          if (figure === undefined || found === undefined) return;
          corrected = wrongMatch(claims, figure, found);
          await askBackground('correct', { corrections: [corrected], tab: null });
        }),
      undo: () =>
        whileAlive(async () => {
          if (corrected !== null) await askBackground('undo-correction', { correction: corrected });
        }),
    },
    signal,
  );
  const renew = () => {
    askBackground('settings', null)
      .then((next) => {
        reading.apply(next);
        dwell.setOn(next.memory === 'on');
      })
      .catch(() => null);
  };
  const changed = (changes: object) => {
    if (Object.hasOwn(changes, SETTINGS_KEY)) renew();
  };
  // A page in the back/forward cache hears of nothing.
  window.addEventListener('pageshow', ({ persisted }) => persisted && renew(), { signal });
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
  return reading;
}
