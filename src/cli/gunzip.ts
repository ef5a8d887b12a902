import { type Duplex, pipeline, Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Unpack } from '../import/imported.ts';

/**
 * Unpacks all members of a gzip file (RFC 1952, section 2.2: `cat a.gz b.gz` is one), which the web's
 * `DecompressionStream` takes for damage. @throws for damage, a cut end and anything but zeros behind the last member.
 */
export const unpackMembers: Unpack = (packed) => through(packed, zlib.createGunzip());

/** What unpacks the content codings of web archives; Zstandard from Node 22.15 on. */
export const decoders: Readonly<Record<string, Unpack>> = {
  br: (packed) => through(packed, zlib.createBrotliDecompress()),
  ...('createZstdDecompress' in zlib && {
    zstd: (packed: AsyncIterable<Uint8Array>) => through(packed, zlib.createZstdDecompress()),
  }),
};

function through(packed: AsyncIterable<Uint8Array>, stream: Duplex): AsyncIterable<Uint8Array> {
  // What goes wrong in either comes out of the reading of the second.
  return pipeline(Readable.from(packed), stream, () => undefined);
}
