// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useAskedPart } from '../../src/ui/asked-part.ts';
import { settled } from './fake-client.ts';

const brought: string[] = [];

function Parts({ isThere }: { readonly isThere: boolean }) {
  useAskedPart(isThere);
  return null;
}

function part(id: string): HTMLElement {
  const element = document.createElement('section');
  element.id = id;
  element.scrollIntoView = () => void brought.push(id);
  return element;
}

async function open(hash: string, isThere = true): Promise<void> {
  window.location.hash = hash;
  render(h(Parts, { isThere }), document.body);
  await settled();
}

beforeEach(async () => {
  document.body.replaceChildren(part('sites'), part('library'));
  await settled();
  brought.length = 0;
});

afterEach(() => render(null, document.body));

it('brings the part that is asked for, and again while more comes', async () => {
  await open('#library');
  expect(brought).toEqual(['library']);
  document.body.prepend(part('packs'));
  await settled();
  expect(brought).toEqual(['library', 'library']);
});

it('brings one that is made later', async () => {
  await open('#storage');
  document.body.append(part('storage'));
  await settled();
  expect(brought).toEqual(['storage']);
});

it.each(['wheel', 'keydown', 'pointerdown'])('leaves a reader alone who moves: %s', async (move) => {
  await open('#library');
  window.dispatchEvent(new Event(move));
  document.body.prepend(part('packs'));
  await settled();
  expect(brought).toEqual(['library']);
});

it.each([
  ['where no part is asked for', '', true],
  ['before there are parts', '#library', false],
])('brings none %s', async (_, hash, isThere) => {
  await open(hash, isThere);
  document.body.prepend(part('packs'));
  await settled();
  expect(brought).toEqual([]);
});
