import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browser's profile folder: the one that was asked for, or a new one that is deleted at the end. */
export interface Profile {
  readonly folder: string;
  discard(): Promise<void>;
}

export async function makeProfile(given: string | undefined): Promise<Profile> {
  if (given !== undefined) return { folder: given, discard: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'second-source-'));
  return {
    folder,
    // A browser that was told to end may still write for a moment.
    discard: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
