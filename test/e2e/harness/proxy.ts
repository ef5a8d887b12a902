import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SeenRequest } from './browser.ts';

/** The only way out of a browser under test: writes down every request and lets none but loopback through. */
export interface LoggingProxy {
  readonly port: number;
  readonly seen: SeenRequest[];
  close(): Promise<void>;
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/**
 * Services that Chromium and Firefox ask on their own account (updates, sign-in, portals), also with no extension
 * installed; they are refused like the rest, but not counted.
 */
const BROWSERS_OWN =
  /^https?:\/\/([a-z0-9.-]+\.)?(googleapis\.com|accounts\.google\.com|www\.google\.com|mozilla\.(com|org|net)|firefox\.com|digicert\.com)[:/]/;

export async function startProxy(): Promise<LoggingProxy> {
  const seen: SeenRequest[] = [];
  const note = (method: string, url: string): void => {
    if (!BROWSERS_OWN.test(url)) seen.push({ method, url });
  };
  const server = createServer((incoming, answer) => {
    const address = incoming.url ?? '';
    note(incoming.method ?? 'GET', address);
    const url = URL.parse(address);
    if (url === null || !LOOPBACK.test(url.hostname)) {
      answer.writeHead(502, { 'content-type': 'text/plain' }).end('not reachable in a test\n');
      return;
    }
    const outgoing = forward(
      url,
      { method: incoming.method ?? 'GET', headers: incoming.headers, agent: false },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      },
    );
    outgoing.on('error', () => {
      if (!answer.headersSent) answer.writeHead(502);
      answer.end();
    });
    incoming.pipe(outgoing);
  });
  server.on('connect', (incoming, socket) => {
    note('CONNECT', `https://${incoming.url ?? ''}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Not reachable in a test\r\n\r\n');
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
