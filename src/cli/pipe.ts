import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';

/**
 * The bytes of a named pipe or of `<(command)`. Opened and read without blocking: a thread that waits for a writer would
 * keep the process from ending when it is interrupted. Where there is no writer yet, one is waited for.
 */
export async function* pipeBytes(path: string): AsyncGenerator<Uint8Array> {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  yield* new Socket({ fd, readable: true, writable: false });
}
