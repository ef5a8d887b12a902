import { open, stat } from 'node:fs/promises';
import { isZip } from '../export/library-file.ts';
import type { Pack } from '../pack/pack.ts';
import { openPaged } from '../pack/paged.ts';
import { bytesAt, damaged, openPackOrLibrary, packErrors, unreadable } from './open.ts';

/** A pack that is asked a few things. */
export interface AskedPack {
  /** Runs `work`, which may be begun again, over the pack. @throws CliError for a damaged pack, naming it */
  run<T>(work: (pack: Pack) => T): Promise<T>;
  close(): Promise<void>;
}

/** By these a library that the extension exported is told from a pack. Bytes. */
const HEAD = 4;

/**
 * Opens a pack to be asked a few things, of whose file only what these need is read: of a million claims a tenth. A pipe is
 * read whole, and so is a library, which stands for every pack in it. @throws CliError
 */
export async function openToAsk(path: string): Promise<readonly AskedPack[]> {
  try {
    if ((await stat(path)).isFIFO()) return await openWhole(path);
    const file = await open(path);
    let opened = false;
    try {
      if (isZip(await bytesAt(file, 0, HEAD))) return await openWhole(path);
      const paged = await openPaged({
        length: async () => (await file.stat()).size,
        read: (offset, length) => bytesAt(file, offset, length),
      });
      opened = true;
      const run = async <T>(work: (pack: Pack) => T): Promise<T> => {
        try {
          return await paged.run(work);
        } catch (error) {
          throw damaged(path, unreadable(path, error));
        }
      };
      return [{ run, close: () => file.close() }];
    } finally {
      if (!opened) await file.close();
    }
  } catch (error) {
    throw damaged(path, unreadable(path, error));
  }
}

async function openWhole(path: string): Promise<readonly AskedPack[]> {
  return [...(await openPackOrLibrary(path))].map(([name, pack]) => ({
    run: async (work) => packErrors(name, () => work(pack)),
    close: async () => undefined,
  }));
}
