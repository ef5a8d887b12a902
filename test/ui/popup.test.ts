// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Popup } from '../../src/ui/popup.tsx';
import { words } from '../page/fixture.ts';
import { clientOf, noFollowing, pageOf, settled } from './fake-client.ts';

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

it.each([
  ['closes where the page shows the figure', true, 1],
  ['stays open where the figure has gone from the page', false, 0],
])('%s', async (_, shown, closed) => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const close = vi.fn();
  const client = clientOf({ view: async () => pageOf('A'), goTo: async () => shown });
  render(h(Popup, { client, follow: noFollowing, words, close }), document.body);
  await settled();
  document.querySelector<HTMLElement>('.finding .to')!.click();
  await settled();
  expect(close).toHaveBeenCalledTimes(closed);
});
