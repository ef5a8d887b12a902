import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '../../src/extension/page-link.ts';
import { askBackground } from '../../src/extension/transport.ts';
import { type CardScript, loadedCard } from '../../src/page/card-port.ts';
import { mountPage } from './mount.ts';

/** In the isolated world, where the page cannot see it: whether a living page script is here already. */
const HERE = Symbol.for('second-source');

export default defineUnlistedScript(async () => {
  const before: unknown = Reflect.get(globalThis, HERE);
  if (before instanceof AbortController) {
    if (isAlive() && !before.signal.aborted) return;
    before.abort();
  }
  const own = new AbortController();
  Reflect.set(globalThis, HERE, own);
  try {
    await mountPage(window, { cardMode: 'closed', cardScript }, own);
  } catch (error) {
    // The next one that comes here starts anew.
    own.abort();
    throw error;
  }
});

/** The card's script, put into this page by the background where it is not here yet; rejects where it may not come. */
async function cardScript(): Promise<CardScript> {
  if (loadedCard() === null) await askBackground('bring-card', null);
  const here = loadedCard();
  if (here === null) throw new Error('no card');
  return here;
}
