import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/**
 * Unpacks all members of a gzip file (RFC 1952, section 2.2: `cat a.gz b.gz` is one), which the web's
 * `DecompressionStream` takes for damage. @throws for damage, a cut end and anything but zeros behind the last member.
 */
export function unpackMembers(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // What goes wrong in either comes out of the reading of the second.
  return pipeline(Readable.from(packed), createGunzip(), () => undefined);
}
