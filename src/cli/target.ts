import { type BigIntStats, fstatSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CliError, Exit } from './exit.ts';
import { writingReason } from './file-reasons.ts';
import type { InputFile } from './inputs.ts';

/** Name of a pack that is given none: its file's, without the extension. */
export function nameOfFile(path: string): string {
  return basename(path).replace(/\.[^.]+$/, '');
}

/** Where a new file is to stand. */
export interface Target {
  /** The path itself, or where the link leads that stands there. */
  readonly path: string;
  /** Permissions of the file that it replaces; null where there is none. */
  readonly mode: number | null;
}

/**
 * Where a pack named `path` comes to stand. A link is written through, as a shell does it: whoever reads its target would
 * be left with the old pack otherwise.
 *
 * @throws CliError where none can: only what is a file, or is not yet there, is replaced.
 */
export function targetOf(path: string): Target {
  if (path === '') throw new CliError('--out: expected the name of a file, got nothing', Exit.usage);
  if (path === '-') {
    throw new CliError('--out: a pack is not written to standard output: name a file', Exit.usage);
  }
  const folder = writing(path, () => statSync(dirname(path), { throwIfNoEntry: false }));
  if (folder === undefined || !folder.isDirectory()) {
    throw new CliError(`${path}: cannot be written: its folder does not exist`, Exit.file);
  }
  const found = writing(path, () => statSync(path, { throwIfNoEntry: false }));
  if (found === undefined) {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { path, mode: null };
    throw new CliError(`${path}: cannot be written: is a link to a file that does not exist`, Exit.file);
  }
  if (found.isDirectory()) throw new CliError(`${path}: cannot be written: is a folder`, Exit.file);
  if (!found.isFile()) {
    throw new CliError(`${path}: cannot be written: is no file but a device or a pipe`, Exit.file);
  }
  return { path: writing(path, () => realpathSync(path)), mode: found.mode & 0o777 };
}

/** Does what a new file needs. @throws CliError where the file system refuses, with the path of the file. */
export function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = writingReason(error);
    if (reason === null) throw error;
    throw new CliError(`${path}: cannot be written: ${reason}`, Exit.file);
  }
}

/** @throws CliError where a file that is read would be replaced by what is made of it, by whatever name or link. */
export function checkNoInput(target: string, inputs: readonly InputFile[]): void {
  const there = statSync(target, { bigint: true, throwIfNoEntry: false });
  if (there === undefined) return;
  const input = inputs.find(({ file }) => file !== null && isSame(there, statsOf(file)));
  if (input === undefined) return;
  const which = input.name === target ? '' : ` (${input.name})`;
  throw new CliError(
    `${target}: cannot be written: is an input${which}: name another file for --out`,
    Exit.usage,
  );
}

function statsOf(file: string | number): BigIntStats | undefined {
  return typeof file === 'number'
    ? fstatSync(file, { bigint: true })
    : statSync(file, { bigint: true, throwIfNoEntry: false });
}

function isSame(one: BigIntStats, other: BigIntStats | undefined): boolean {
  return other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
