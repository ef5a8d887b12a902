import type { Pack } from '../../pack/pack.ts';
import { openPack } from '../../pack/reader.ts';
import { messageOf } from '../../text/thrown.ts';
import { FailureError } from '../failure.ts';
import { ownAddress } from '../own-address.ts';

/** The pack that comes with the extension, as it lies in the built extension. */
const BUNDLED_PACK = '/starter.pack';

export interface BundledPack {
  readonly pack: Pack;
  /** Bytes. */
  readonly size: number;
}

/** Held as long as the page or background lives; one that was stopped opens it anew. */
let bundled: Promise<BundledPack> | null = null;

/** The bundled pack. A failed attempt is not kept: the next one reads the file again. @throws FailureError `library` */
export function bundledPack(): Promise<BundledPack> {
  bundled ??= openBundled().catch((error: unknown) => {
    bundled = null;
    throw new FailureError('library', messageOf(error));
  });
  return bundled;
}

async function openBundled(): Promise<BundledPack> {
  const response = await fetch(ownAddress(BUNDLED_PACK));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { pack: openPack(bytes), size: bytes.length };
}
