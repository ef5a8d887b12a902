import { codeOf } from '../text/thrown.ts';

/** What the file system says where it refuses, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'larger than files may be here',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'is a folder',
  ENOTDIR: 'a file stands where its path names a folder',
  ELOOP: 'is a link that leads to itself',
  EMFILE: 'too many files are open',
  EIO: 'the disk or the network that it lies on fails',
};

const READING: Readonly<Record<string, string>> = {
  ...REASONS,
  ENOENT: 'no such file',
  EACCES: 'no permission',
  EPERM: 'no permission',
};

const WRITING: Readonly<Record<string, string>> = {
  ...REASONS,
  ENOENT: 'its folder does not exist',
  EACCES: 'no permission to write here',
  EPERM: 'no permission to write here',
};

/** Why a file cannot be read; null for an error that is not the file system's. */
export function readingReason(error: unknown): string | null {
  return reasonIn(READING, error);
}

/** Why a file cannot be written; null as above. */
export function writingReason(error: unknown): string | null {
  return reasonIn(WRITING, error);
}

function reasonIn(reasons: typeof REASONS, error: unknown): string | null {
  const code = codeOf(error);
  return code === '' ? null : (reasons[code] ?? code);
}
