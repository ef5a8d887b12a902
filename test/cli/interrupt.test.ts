import { afterEach, expect, test, vi } from 'vitest';
import { interruptible } from '../../src/cli/interrupt.ts';

afterEach(() => vi.restoreAllMocks());

/** What an interruption says that comes while `work` waits for the end of what it gives. */
async function said(work: Parameters<typeof interruptible<void>>[0]): Promise<string> {
  const written: unknown[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(text) > 0);
  vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  await interruptible(async (...tell) => {
    await work(...tell);
    process.emit('SIGINT');
  });
  return written.join('');
}

test('an interruption says that nothing was written, and undoes', async () => {
  const undo = vi.fn();
  expect(await said(async (undoing) => undoing(undo))).toBe('interrupted: nothing was written\n');
  expect(undo).toHaveBeenCalled();
});

test('an interruption of what comes after the file stands says that it stands', async () => {
  expect(await said(async (_undoing, committed) => committed('a.pack'))).toBe(
    'interrupted: a.pack was written\n',
  );
});
