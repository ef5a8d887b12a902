import { verifyPack } from '../pack/verify.ts';
import { counted } from './counted.ts';
import { Exit } from './exit.ts';
import { fileBytes, packErrors } from './open.ts';
import type { Output } from './output.ts';

/** `verify`: whether every part of a pack is as it was written. @throws CliError naming the first place that is not. */
export async function verifyCommand(
  path: string,
  options: { readonly json: boolean },
  output: Output,
): Promise<number> {
  const bytes = await fileBytes(path);
  const { reports, claims } = packErrors(path, () => verifyPack(bytes));
  await output.line(
    options.json
      ? JSON.stringify({ file: path, whole: true, reports, claims, bytes: bytes.length })
      : `${path}: whole: ${counted(reports, 'report')}, ${counted(claims, 'claim')}, all checksums right`,
  );
  return Exit.done;
}
