import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** One answer of the test server. */
export interface Answer {
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body: string | Uint8Array;
}

export interface ReceivedRequest {
  readonly method: string;
  /** Path with query, "/a.html?b". */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export type Route = string | Uint8Array | Answer | ((request: ReceivedRequest) => Answer | Promise<Answer>);

export interface ServerOptions {
  /** Paths ("/article.html") to what they answer; a bare string or bytes take their type from the path. */
  readonly routes?: Readonly<Record<string, Route>>;
  /** Folder that answers every other path. */
  readonly folder?: string;
  /** Sent with every answer, for instance `{'content-security-policy': "default-src 'none'"}`. */
  readonly headers?: OutgoingHttpHeaders;
}

export interface TestServer {
  /** "http://127.0.0.1:4000", without a slash at the end. */
  readonly origin: string;
  readonly received: ReceivedRequest[];
  /** Adds or replaces a path while the server runs. */
  route(path: string, route: Route): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

function typeOf(path: string): string {
  const extension = extname(path);
  return TYPES[extension] ?? (extension === '' ? 'text/html; charset=utf-8' : 'application/octet-stream');
}

async function fromFolder(folder: string, path: string): Promise<Answer> {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(normalize(folder) + sep)) return { status: 403, body: 'outside the folder\n' };
  try {
    return { headers: { 'content-type': typeOf(file) }, body: await readFile(file) };
  } catch {
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: `no ${path}\n` };
  }
}

/** Serves test pages on a free port of loopback. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const received: ReceivedRequest[] = [];
  const routes = new Map(Object.entries(options.routes ?? {}));

  async function answerTo(request: ReceivedRequest): Promise<Answer> {
    const path = decodeURIComponent(request.path.split('?')[0] ?? '/');
    const route = routes.get(request.path) ?? routes.get(path);
    if (route === undefined) {
      // Browsers ask for an icon on their own; an empty one keeps the console clean.
      if (path === '/favicon.ico') return { status: 204, body: '' };
      if (options.folder !== undefined) return fromFolder(options.folder, path);
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: `no ${path}\n` };
    }
    if (typeof route === 'string' || route instanceof Uint8Array) {
      return { headers: { 'content-type': typeOf(path) }, body: route };
    }
    const answer = typeof route === 'function' ? await route(request) : route;
    return { ...answer, headers: { 'content-type': typeOf(path), ...answer.headers } };
  }

  const server = createServer((incoming, outgoing) => {
    const request = {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: incoming.headers,
    };
    received.push(request);
    answerTo(request).then(
      ({ status = 200, headers, body }) => {
        outgoing.writeHead(status, { 'cache-control': 'no-store', ...options.headers, ...headers });
        outgoing.end(body);
      },
      (error: unknown) => outgoing.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    route: (path, route) => void routes.set(path, route),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
