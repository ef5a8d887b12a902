import type { Article } from '../claim/article.ts';
import type { ReadText } from './read-text.ts';

/** What the spotter's own script gives the page script, which asks for it when a page turns out to be an article. */
export interface Spotter {
  readonly read: (article: Article, pause: () => Promise<void>) => Promise<ReadText>;
}

/** Where the spotter's script puts itself in the isolated world, which the page cannot see. */
const PLACE = Symbol.for('second-source-spotter');

/** Called by the spotter's script: from then on {@link loadedSpotter} gives it. */
export function offerSpotter(spotter: Spotter): void {
  Reflect.set(globalThis, PLACE, spotter);
}

/** The spotter; null where its script has not come yet. */
export function loadedSpotter(): Spotter | null {
  const found: unknown = Reflect.get(globalThis, PLACE);
  return isSpotter(found) ? found : null;
}

function isSpotter(value: unknown): value is Spotter {
  return typeof value === 'object' && value !== null && 'read' in value;
}
