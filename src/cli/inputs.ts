import { createReadStream, type Dirent, type Stats } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ENDINGS, formatOfName } from '../import/formats.ts';
import { codeOf } from '../text/thrown.ts';
import { CliError, Exit } from './exit.ts';
import { fetchFrom } from './fetch.ts';
import { readingReason } from './file-reasons.ts';
import { pipeBytes } from './pipe.ts';

/** Something to import. */
export interface InputFile {
  /** As it is named in messages: path with forward slashes, address, or "standard input". */
  readonly name: string;
  /** Packed bytes, null where not known beforehand. */
  readonly size: number | null;
  /** Path or descriptor of the file that is read, null for an address. */
  readonly file: string | number | null;
  open(): Promise<Opened>;
}

/** What is read of an input. */
export interface Opened {
  /** The name by which its documents are known: of an address the one that answered in the end. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What a server says that the bytes are; null where nobody does. */
  readonly contentType: string | null;
}

/** What `-` names. */
const STANDARD_INPUT = 'standard input';

/** Its descriptor. */
const STDIN = 0;

/** Bytes read at a time: large enough that the reading costs nothing beside the spotting. */
const READ_BYTES = 256 * 1024;

/**
 * Finds what the arguments name: files, folders (all importable files in them), glob patterns, addresses, `-` for
 * standard input. In the order given; within a folder or pattern by name, so that the same folder is read in the same
 * order everywhere. @throws CliError naming what does not exist.
 */
export async function findInputs(args: readonly string[]): Promise<readonly InputFile[]> {
  const inputs = new Map<string, InputFile>();
  for (const arg of args) {
    for (const input of await inputsOf(arg)) if (!inputs.has(input.name)) inputs.set(input.name, input);
  }
  return [...inputs.values()];
}

async function inputsOf(arg: string): Promise<readonly InputFile[]> {
  if (arg === '-')
    return [
      {
        name: STANDARD_INPUT,
        size: null,
        file: STDIN,
        open: async () => opened(STANDARD_INPUT, process.stdin),
      },
    ];
  if (/^https?:\/\//i.test(arg)) return [{ name: arg, size: null, file: null, open: () => addressed(arg) }];
  const pattern = /[*?[{]/.test(arg);
  const found = await statOf(arg, pattern);
  if (found?.isDirectory()) return filesIn(arg);
  if (found?.isFIFO()) return [pipeInput(arg)];
  if (found?.isFile()) return [fileInput(arg, found.size)];
  if (found !== null) {
    throw new CliError(
      `${arg}: cannot be read: is a device or a socket (standard input is named -)`,
      Exit.file,
    );
  }
  if (!pattern) throw new CliError(`${arg || '(no name)'}: no such file`, Exit.file);
  const paths: string[] = [];
  for await (const path of glob(arg)) paths.push(path);
  const files = await filesAt(paths);
  if (files.length === 0) throw new CliError(`${arg}: no file matches`, Exit.file);
  return files;
}

async function filesIn(folder: string): Promise<readonly InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => refused(error, folder));
  const { files, unread } = await inFolder(folder, entries);
  const inputs = [...(await filesAt(files)), ...unread];
  if (inputs.length === 0) {
    throw new CliError(
      `${folder}: no importable file in this folder: no name ends with ${ENDINGS.join(' ')} (others can be named one by one)`,
      Exit.file,
    );
  }
  return inputs;
}

/** What may be imported of a folder and all folders in it: paths of files, and each folder that cannot be read. */
async function inFolder(
  folder: string,
  entries: readonly Dirent[],
): Promise<{ readonly files: readonly string[]; readonly unread: readonly InputFile[] }> {
  const files: string[] = [];
  const unread: InputFile[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      try {
        const within = await inFolder(path, await readdir(path, { withFileTypes: true }));
        files.push(...within.files);
        unread.push(...within.unread);
      } catch (error) {
        // One that nobody named: it is told when its turn comes, as a file in it would be.
        unread.push(unreadable(path, error));
      }
    } else if ((entry.isFile() || entry.isSymbolicLink()) && formatOfName(entry.name) !== null) {
      files.push(path);
    }
  }
  return { files, unread };
}

function unreadable(path: string, error: unknown): InputFile {
  const name = path.replaceAll('\\', '/');
  return { name, size: 0, file: null, open: () => Promise.reject(error) };
}

/** The files among what stands at some paths, by name; a link stands for the file that it leads to, if there is one. */
async function filesAt(paths: readonly string[]): Promise<readonly InputFile[]> {
  const found = await Promise.all(paths.toSorted().map(async (path) => ({ path, stat: await statOf(path) })));
  return found.flatMap((file) => (file.stat?.isFile() ? [fileInput(file.path, file.stat.size)] : []));
}

/**
 * What stands at a path; null for nothing.
 *
 * @param perhaps whether it may be no path at all, but a pattern. @throws CliError where it cannot be known
 */
async function statOf(path: string, perhaps = false): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    return perhaps || NOTHING_THERE.includes(codeOf(error)) ? null : refused(error, path);
  }
}

/** The last: a link that leads to itself. */
const NOTHING_THERE = ['ENOENT', 'ENOTDIR', 'ELOOP'];

/** @throws CliError naming what the file system refuses to give. */
function refused(error: unknown, path: string): never {
  const reason = readingReason(error);
  if (reason === null) throw error;
  throw new CliError(`${path}: cannot be read: ${reason}`, Exit.file);
}

function fileInput(path: string, size: number): InputFile {
  const name = path.replaceAll('\\', '/');
  return {
    name,
    size,
    file: path,
    open: async () => opened(name, createReadStream(path, { highWaterMark: READ_BYTES })),
  };
}

function pipeInput(path: string): InputFile {
  const name = path.replaceAll('\\', '/');
  return { name, size: null, file: path, open: async () => opened(name, pipeBytes(path)) };
}

async function addressed(address: string): Promise<Opened> {
  const { url, contentType, bytes } = await fetchFrom(address);
  return { name: url, contentType, bytes };
}

function opened(name: string, bytes: AsyncIterable<Uint8Array>): Opened {
  return { name, bytes, contentType: null };
}
