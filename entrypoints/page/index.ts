import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '../../src/extension/page-link.ts';
import type { PagePart } from '../../src/extension/page-parts.ts';
import { loadedSpotter } from '../../src/extension/spotter-port.ts';
import { askBackground } from '../../src/extension/transport.ts';
import { loadedCard } from '../../src/page/card-port.ts';
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
  await mountPage(
    window,
    {
      cardMode: 'closed',
      spotter: () => brought('spotter', loadedSpotter),
      cardScript: () => brought('card', loadedCard),
    },
    own,
  );
});

/** A part of ours, put into this page by the background where it is not here yet; rejects where it may not come. */
async function brought<T>(part: PagePart, loaded: () => T | null): Promise<T> {
  if (loaded() === null) await askBackground('bring', { part });
  const here = loaded();
  if (here === null) throw new Error(`${part} did not come`);
  return here;
}
