import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '../../src/extension/page-link.ts';
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
  await mountPage(window, 'closed', own);
});
