import { connect, type Socket } from 'node:net';

/**
 * Firefox's own remote protocol: frames "LENGTH:JSON" over a socket, commands as [0, id, name, parameters], answers as
 * [1, id, error, result] (Firefox source documentation, "Marionette protocol").
 */
export interface Marionette {
  /** Error with Firefox's own words if the command fails or the browser goes away. */
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

interface Waiting {
  readonly command: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await opened(port);
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let buffer = Buffer.alloc(0);

  const failAll = (reason: string): void => {
    for (const { command, reject } of waiting.values()) reject(new Error(`${command}: ${reason}`));
    waiting.clear();
  };

  function take(): unknown | null {
    const colon = buffer.indexOf(0x3a);
    if (colon < 0) return null;
    const length = Number(buffer.subarray(0, colon).toString('latin1'));
    if (buffer.length < colon + 1 + length) return null;
    const frame = buffer.subarray(colon + 1, colon + 1 + length);
    buffer = buffer.subarray(colon + 1 + length);
    return JSON.parse(frame.toString('utf8'));
  }

  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let frame = take(); frame !== null; frame = take()) {
      // The greeting is an object; everything else an array.
      if (!Array.isArray(frame)) continue;
      const [, id, error, result] = frame;
      const asked = waiting.get(id);
      if (asked === undefined) continue;
      waiting.delete(id);
      if (error === null) asked.resolve(result);
      else asked.reject(new Error(`${asked.command}: ${error.error}: ${error.message}`));
    }
  });
  socket.on('close', () => failAll('Firefox closed the connection'));
  socket.on('error', (error) => failAll(error.message));

  return {
    send(command, parameters = {}) {
      const id = next++;
      const frame = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, { command, resolve, reject });
        socket.write(`${Buffer.byteLength(frame)}:${frame}`);
      });
    },
    close: () => socket.destroy(),
  };
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}
