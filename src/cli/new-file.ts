import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { crc32 } from '../pack/checksum.ts';
import { codeOf } from '../text/thrown.ts';
import { CliError, Exit } from './exit.ts';
import { targetOf, writing } from './target.ts';

/** Permissions of what is not yet, or never, for others to read: a pack of one's own may be a secret. */
const OWN = 0o600;

/** What stands beside a file while it is made: the next one of its name, and what does not fit into the memory. */
type Unfinished = 'partial' | 'scratch';

/** This machine, in the names of unfinished files: on a disk that others use too, the numbers of processes are not ours. */
const MACHINE = crc32(new TextEncoder().encode(hostname())).toString(16);

/** Name of what this process makes beside `path`. */
export function unfinished(path: string, kind: Unfinished): string {
  return `${path}.${kind}-${MACHINE}-${process.pid}`;
}

/** What {@link unfinished} adds to a name. */
const UNFINISHED = /^\.(?:partial|scratch)-([0-9a-f]+)-(\d+)$/;

/** Removes what builds of `path` left on this machine that were killed: they could not do it themselves. */
function removeLeftOver(path: string): void {
  const name = basename(path);
  for (const found of entriesOf(dirname(path))) {
    if (!found.startsWith(name)) continue;
    const [, machine, pid] = UNFINISHED.exec(found.slice(name.length)) ?? [];
    if (machine !== MACHINE || isRunning(Number(pid))) continue;
    try {
      rmSync(join(dirname(path), found), { force: true });
    } catch {
      // Someone else's. It is in nobody's way.
    }
  }
}

/** Names in a folder; none where it may be written but not listed. */
function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether there is a process of this number; one that may not be asked is one. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** A file that appears under its name only when it is whole. */
interface NewFile {
  append(bytes: Uint8Array): void;
  /** Flushes to the medium and takes the name, replacing what had it. */
  commit(): void;
  /** Removes what was written; nothing after `commit`. */
  discard(): void;
}

/**
 * Starts a file beside its final place: only within one file system is a rename atomic. It keeps the permissions of the one
 * that it replaces. @throws CliError where it cannot be written, or `path` is that of anything but a file.
 */
export function newFile(path: string): NewFile {
  const target = targetOf(path);
  removeLeftOver(target.path);
  const partial = unfinished(target.path, 'partial');
  const fd = writing(path, () => begun(partial, target.mode === null ? undefined : OWN));
  let open = true;
  const discard = () => {
    if (!open) return;
    open = false;
    closeSync(fd);
    rmSync(partial, { force: true });
  };
  return {
    append: (bytes) => writing(path, () => writeAll(fd, bytes)),
    commit() {
      writing(path, () => {
        if (target.mode !== null) fchmodSync(fd, target.mode);
        fsyncSync(fd);
        renameSync(partial, target.path);
      });
      open = false;
      closeSync(fd);
    },
    discard,
  };
}

/** A temporary file beside the one that `path` names, that can be read back while it grows, gone when closed. */
export function scratchFile(path: string): {
  append(bytes: Uint8Array): void;
  read(offset: number, bytes: Uint8Array): void;
  close(): void;
} {
  const name = unfinished(targetOf(path).path, 'scratch');
  const fd = writing(path, () => begun(name, OWN));
  let open = true;
  let end = 0;
  return {
    append(bytes) {
      writing(path, () => writeAll(fd, bytes, end));
      end += bytes.length;
    },
    read(offset, bytes) {
      let done = 0;
      while (done < bytes.length) {
        const got = writing(path, () => readSync(fd, bytes, done, bytes.length - done, offset + done));
        if (got === 0) throw new CliError(`${name}: cut short by another program`, Exit.file);
        done += got;
      }
    },
    close() {
      if (!open) return;
      open = false;
      closeSync(fd);
      rmSync(name, { force: true });
    },
  };
}

/** A file of this process's own: not what a link under its name leads to, and nobody's who keeps it open. */
function begun(name: string, mode: number | undefined): number {
  // A process of the same number may have been killed.
  rmSync(name, { force: true });
  return openSync(name, 'wx+', mode);
}

/** Writes all bytes: one call may take a part of them only. */
function writeAll(fd: number, bytes: Uint8Array, position: number | null = null): void {
  let done = 0;
  while (done < bytes.length) {
    done += writeSync(fd, bytes, done, bytes.length - done, position === null ? null : position + done);
  }
}
