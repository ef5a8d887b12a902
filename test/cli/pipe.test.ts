import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ELSEWHERE, HARBOUR } from './documents.ts';
import { ended, jsonLines, run, start, workFolder } from './run.ts';

const folder = workFolder();
const news = folder.write('news.jsonl', jsonLines([HARBOUR, ELSEWHERE]));

function pipe(name: string): string {
  spawnSync('mkfifo', [folder.path(name)]);
  return folder.path(name);
}

/** Waits until a command has begun to write into a folder: it is reading then. */
async function begun(name: string): Promise<void> {
  while (readdirSync(folder.path(name)).length === 0) await pause(20);
}

describe.skipIf(process.platform === 'win32')('named pipes', () => {
  test('are read, also where the writer comes later and slowly', async () => {
    mkdirSync(folder.path('late'));
    const from = pipe('late.jsonl');
    const done = ended(start(['build', from, '--out', folder.path('late/out.pack'), '--json']));
    await begun('late');
    spawn('sh', ['-c', 'exec > "$0"; head -c 100 "$1"; sleep 0.3; tail -c +101 "$1"', from, news]);
    const { code, out } = await done;
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, reports: 2, unread: 0 });
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'that nobody writes to do not keep a command from ending: %s',
    async (signal) => {
      mkdirSync(folder.path(signal));
      for (const command of ['build', 'merge']) {
        const child = start([
          command,
          pipe(`${signal}-${command}`),
          '--out',
          folder.path(`${signal}/out.pack`),
        ]);
        const done = ended(child);
        await begun(signal);
        // Time to come to the reading.
        await pause(500);
        child.kill(signal);
        expect(await done).toMatchObject({ code: 130, err: 'interrupted: nothing was written\n' });
        expect(readdirSync(folder.path(signal))).toEqual([]);
      }
    },
  );

  test('and no sockets: those are refused', async () => {
    const path = folder.path('socket');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    expect(await run(['build', path, '--out', folder.path('s.pack')])).toMatchObject({
      code: 3,
      err: `${path}: cannot be read: is a device or a socket (standard input is named -)\n`,
    });
    server.close();
  });
});
