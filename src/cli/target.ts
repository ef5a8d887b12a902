import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CliError, Exit } from './exit.ts';

/** Name of a pack that is given none: its file's, without the extension. */
export function nameOfFile(path: string): string {
  return basename(path).replace(/\.[^.]+$/, '');
}

/** @throws CliError where a pack cannot come to stand at `path`. */
export function checkTarget(path: string): void {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder === undefined || !folder.isDirectory()) {
    throw new CliError(`${path}: cannot be written: its folder does not exist`, Exit.file);
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new CliError(`${path}: cannot be written: is a folder`, Exit.file);
  }
}
