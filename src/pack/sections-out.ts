import { BytesOut } from './bytes-out.ts';
import { crc32 } from './checksum.ts';
import { ALIGNMENT, ENTRY_BYTES, FORMAT_VERSION, HEADER_BYTES, MAGIC, NORMALISER_VERSION } from './format.ts';
import type { Spill } from './spill.ts';
import type { Steps } from './steps.ts';

/** Bytes of a section that lie together in the spill. */
interface Extent {
  readonly at: number;
  length: number;
}

interface SectionOut {
  readonly id: string;
  readonly flags: number;
  readonly extents: Extent[];
  length: number;
  checksum: number;
}

/** Bytes given to the spill or copied from it at a time. */
const COPY_BYTES = 1 << 18;

/** Collects sections in the spill, then writes the file in one pass from its first byte to its last. */
export class SectionsOut {
  readonly #spill: Spill;
  readonly #sections: SectionOut[] = [];
  #spilled: number;
  #held = new Uint8Array(0);

  /** `spilled`: how many bytes the spill already holds. */
  constructor(spill: Spill, spilled: number) {
    this.#spill = spill;
    this.#spilled = spilled;
  }

  /** Begins a section, which holds what is appended from now on. `id` is four ASCII letters. */
  begin(id: string, flags: number): void {
    this.#sections.push({ id, flags, extents: [], length: 0, checksum: 0 });
  }

  append(bytes: Uint8Array): void {
    const section = this.#sections.at(-1)!;
    section.checksum = crc32(bytes, section.checksum);
    section.length += bytes.length;
    const at = this.aside(bytes);
    const last = section.extents.at(-1);
    if (last !== undefined && last.at + last.length === at) last.length += bytes.length;
    else section.extents.push({ at, length: bytes.length });
  }

  /** Puts bytes into the spill that are in no section; returns where, for {@link read}. */
  aside(bytes: Uint8Array): number {
    const at = this.#spilled;
    this.#spilled += bytes.length;
    this.#spill.append(bytes);
    return at;
  }

  /** What was put aside; valid until the next is read. Arrays of their own would be garbage faster than it is collected. */
  read(at: number, length: number): Uint8Array {
    if (length > this.#held.length) this.#held = new Uint8Array(length);
    const bytes = this.#held.subarray(0, length);
    this.#spill.read(at, bytes);
    return bytes;
  }

  /** A whole section. */
  *add(id: string, flags: number, bytes: Uint8Array): Steps<void> {
    this.begin(id, flags);
    for (let at = 0; at < bytes.length; at += COPY_BYTES) {
      this.append(bytes.subarray(at, at + COPY_BYTES));
      yield;
    }
  }

  /** Gives the file's bytes in order; `sink` must copy what it keeps. Returns its length. */
  *write(sink: (bytes: Uint8Array) => void): Steps<number> {
    const starts: number[] = [];
    let at = aligned(HEADER_BYTES + ENTRY_BYTES * this.#sections.length);
    for (const section of this.#sections) {
      starts.push(at);
      at = aligned(at + section.length);
    }
    sink(this.#header(starts, at));
    for (const section of this.#sections) {
      for (const extent of section.extents) {
        for (let done = 0; done < extent.length; done += COPY_BYTES) {
          sink(this.read(extent.at + done, Math.min(COPY_BYTES, extent.length - done)));
          yield;
        }
      }
      const rest = aligned(section.length) - section.length;
      if (rest > 0) sink(new Uint8Array(rest));
    }
    return at;
  }

  #header(starts: readonly number[], fileLength: number): Uint8Array {
    const table = new BytesOut();
    for (const [i, section] of this.#sections.entries()) {
      table.utf8(section.id);
      table.u32(section.flags);
      u64(table, starts[i]!);
      u64(table, section.length);
      table.u32(section.checksum);
      table.u32(0);
    }
    const head = new BytesOut();
    head.raw(MAGIC);
    head.byte(FORMAT_VERSION & 0xff);
    head.byte(FORMAT_VERSION >> 8);
    head.byte(NORMALISER_VERSION & 0xff);
    head.byte(NORMALISER_VERSION >> 8);
    head.u32(this.#sections.length);
    u64(head, fileLength);
    head.u32(0);
    head.u32(crc32(table.view(), crc32(head.view())));
    head.raw(table.view());
    head.pad(ALIGNMENT);
    return head.view();
  }
}

function u64(out: BytesOut, value: number): void {
  out.u32(value % 2 ** 32);
  out.u32(Math.floor(value / 2 ** 32));
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
