/**
 * Where a writer puts what it need not hold in memory: a file that grows and can be read back. The command line gives a
 * temporary file, everything else memory. Errors of the medium (a full disk) pass through the writer unchanged.
 */
export interface Spill {
  /** Adds bytes at the end. They may be reused by the caller afterwards. */
  append(bytes: Uint8Array): void;
  /** Bytes that were appended before. */
  read(offset: number, length: number): Uint8Array;
}

const CHUNK_BYTES = 1 << 20;

export function memorySpill(): Spill {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    append(bytes) {
      let at = 0;
      while (at < bytes.length) {
        const used = length % CHUNK_BYTES;
        if (used === 0) chunks.push(new Uint8Array(CHUNK_BYTES));
        const taken = bytes.subarray(at, at + CHUNK_BYTES - used);
        chunks.at(-1)!.set(taken, used);
        at += taken.length;
        length += taken.length;
      }
    },
    read(offset, wanted) {
      const bytes = new Uint8Array(wanted);
      let at = 0;
      while (at < wanted) {
        const chunk = chunks[Math.floor((offset + at) / CHUNK_BYTES)];
        if (chunk === undefined || offset + wanted > length) throw new RangeError('read behind the end');
        const from = (offset + at) % CHUNK_BYTES;
        const taken = chunk.subarray(from, from + wanted - at);
        bytes.set(taken, at);
        at += taken.length;
      }
      return bytes;
    },
  };
}
