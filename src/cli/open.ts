import { type FileHandle, open, stat } from 'node:fs/promises';
import { isZip, LibraryFileError, readLibraryFile } from '../export/library-file.ts';
import { wholeBytes } from '../import/whole.ts';
import { PackError } from '../pack/error.ts';
import type { Pack } from '../pack/pack.ts';
import { openPack } from '../pack/reader.ts';
import { drain } from '../pack/steps.ts';
import { codeOf } from '../text/thrown.ts';
import { CliError, Exit } from './exit.ts';
import { readingReason } from './file-reasons.ts';
import { pipeBytes } from './pipe.ts';

/** The bytes of a file that must be there. @throws CliError */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    if (!(await stat(path)).isFIFO()) return await withFile(path, allOf);
    return await wholeBytes(pipeBytes(path), Number.POSITIVE_INFINITY);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What ends a command that cannot read a file; any other error as it is. */
export function unreadable(path: string, error: unknown): unknown {
  const reason = readingReason(error);
  if (reason === null) return error;
  return new CliError(
    `${path}: ${codeOf(error) === 'ENOENT' ? reason : `cannot be read: ${reason}`}`,
    Exit.file,
  );
}

async function withFile<T>(path: string, read: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await read(file);
  } finally {
    await file.close();
  }
}

/** Bytes asked for at a time: the platform reads no more than 2 GB at once, and a pack may be larger. */
const READ_BYTES = 256 * 1024 * 1024;

/** All bytes of an open file, piece by piece. */
export async function allOf(
  file: Pick<FileHandle, 'stat' | 'read'>,
  readBytes: number = READ_BYTES,
): Promise<Uint8Array> {
  return bytesAt(file, 0, (await file.stat()).size, readBytes);
}

/** Bytes of an open file from an offset on, piece by piece; fewer where it ends before. */
export async function bytesAt(
  file: Pick<FileHandle, 'read'>,
  offset: number,
  length: number,
  readBytes: number = READ_BYTES,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(
      bytes,
      done,
      Math.min(readBytes, bytes.length - done),
      offset + done,
    );
    // Cut short by another program: what reads the pack says where it ends.
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** Opens a pack. @throws CliError naming the file and the place in it. */
export async function openPackFile(path: string): Promise<Pack> {
  const bytes = await fileBytes(path);
  return packErrors(path, () => openPack(bytes));
}

/** Opens a pack, or every pack of a library that the extension exported, by name. @throws CliError as above. */
export async function openPackOrLibrary(path: string): Promise<ReadonlyMap<string, Pack>> {
  const bytes = await fileBytes(path);
  if (!isZip(bytes)) return new Map([[path, packErrors(path, () => openPack(bytes))]]);
  try {
    const { files } = drain(readLibraryFile(bytes));
    return new Map(
      [...files].map(([file, packed]) => {
        const name = `${path}, ${file}`;
        return [name, packErrors(name, () => openPack(packed))];
      }),
    );
  } catch (error) {
    if (!(error instanceof LibraryFileError)) throw error;
    throw new CliError(`${path}: ${error.message}`, Exit.pack);
  }
}

/** Runs work on a pack; what is wrong with the pack ends the command with the pack's name. */
export function packErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw damaged(path, error);
  }
}

/** What ends a command whose pack is damaged; any other error as it is. */
export function damaged(path: string, error: unknown): unknown {
  return error instanceof PackError ? new CliError(`${path}: ${error.message}`, Exit.pack) : error;
}
