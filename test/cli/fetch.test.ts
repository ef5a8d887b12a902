import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchFrom } from '../../src/cli/fetch.ts';

/** Silence that is borne in these tests, and what a slow server leaves between two pieces. Milliseconds. */
const SILENCE_MS = 600;
const PIECE_EVERY_MS = 150;
const PIECES = 8;

const server = createServer(async (request, response) => {
  if (request.url === '/mute') return;
  for (let piece = 0; piece < PIECES; piece++) {
    response.write('piece');
    if (request.url === '/stops') return;
    await pause(PIECE_EVERY_MS);
  }
  response.end();
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function fetched(path: string, heldMs = 0): Promise<number> {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let size = 0;
  const { bytes } = await fetchFrom(`${base}${path}`, SILENCE_MS);
  for await (const piece of bytes) {
    size += piece.length;
    if (heldMs > 0) await pause(heldMs);
  }
  return size;
}

test('a server that goes on sending is heard to its end, however long it takes', async () => {
  expect(await fetched('/slow')).toBe(PIECES * 'piece'.length);
});

test('the time that we take ourselves is no silence of the server', async () => {
  expect(await fetched('/slow', SILENCE_MS * 1.2)).toBe(PIECES * 'piece'.length);
});

test.each([
  ['/mute', /^cannot be fetched: .*silent for 0\.6 s/],
  ['/stops', /^broken off after 5 bytes: .*silent for 0\.6 s/],
])('a server that falls silent (%s) is not waited for', async (path, message) => {
  await expect(fetched(path)).rejects.toThrow(message);
});
