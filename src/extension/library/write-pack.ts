import type { ArticleClaims } from '../../claim/claim.ts';
import { joined } from '../../import/whole.ts';
import { packSteps } from '../../pack/writer.ts';
import { inSlices } from './slices.ts';

/** The bytes of a pack of the documents, written in slices; null where there are none. `name` is how it calls itself. */
export async function packInSlices(
  documents: Iterable<ArticleClaims>,
  name: string,
  signal: AbortSignal | null = null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  const info = { name, description: null, publisher: null, date: null };
  // The writer may use its bytes again.
  const sink = (bytes: Uint8Array) => void chunks.push(bytes.slice());
  const { reports, bytes } = await inSlices(packSteps(documents, info, sink), signal);
  return reports === 0 ? null : joined(chunks, bytes);
}
