import { bomOf } from './whole.ts';

/** A kind of file that holds no text to be read as it is: how it begins, what it is, and what to do with it. */
interface Kind {
  /** Where its signature stands, in bytes from the beginning. */
  readonly at: number;
  readonly signature: Uint8Array;
  readonly is: string;
}

const ascii = (text: string) => new TextEncoder().encode(text);
const kind = (is: string, signature: Uint8Array | string, at = 0): Kind => ({
  at,
  signature: typeof signature === 'string' ? ascii(signature) : signature,
  is,
});

const OFFICE = 'save it as text or HTML';
const UNPACK = 'unpack it first';
const PICTURE = 'a picture';

/** Signatures of what is most often given by mistake, as their formats state them; no text begins with one. */
const KINDS: readonly Kind[] = [
  // The first four bytes of src/pack/FORMAT.md: what follows is changed by careless transfers.
  kind(
    'a pack of claims, and no document: packs are joined with merge',
    Uint8Array.of(0x89, 0x32, 0x53, 0x50),
  ),
  kind(`a PDF document: ${OFFICE}`, '%PDF-'),
  kind(
    `a ZIP archive (as .docx, .odt, .epub and library.zip are): ${OFFICE}, or ${UNPACK}`,
    'PK\u0003\u0004',
  ),
  kind('an empty ZIP archive', 'PK\u0005\u0006'),
  kind(`an Office document: ${OFFICE}`, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
  kind(`a document in rich text (RTF): ${OFFICE}`, '{\\rtf'),
  kind(PICTURE, Uint8Array.of(0x89, 0x50, 0x4e, 0x47)),
  kind(PICTURE, Uint8Array.of(0xff, 0xd8, 0xff)),
  kind(PICTURE, 'GIF89a'),
  kind(PICTURE, 'GIF87a'),
  kind(PICTURE, 'WEBPVP8', 8),
  kind(PICTURE, 'II*\0'),
  kind(PICTURE, 'MM\0*'),
  kind('a picture, sound or film', 'ftyp', 4),
  kind('a sound', 'WAVEfmt ', 8),
  kind('a sound', 'ID3\u0003'),
  kind('a sound', 'ID3\u0004'),
  kind('a sound or film', 'OggS\0'),
  kind(`a tar archive: ${UNPACK}`, 'ustar', 257),
  kind(`packed with 7-Zip: ${UNPACK}`, Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)),
  kind(`packed with RAR: ${UNPACK}`, 'Rar!\u001a'),
  kind(`packed with xz: ${UNPACK}`, Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a)),
  kind(`packed with zstd: ${UNPACK}`, Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd)),
  kind(`packed with bzip2: ${UNPACK}`, '1AY&SY', 4),
  kind(`packed with gzip more than once: ${UNPACK}`, Uint8Array.of(0x1f, 0x8b)),
  kind('an SQLite database', 'SQLite format 3\0'),
];

/** What a file is that holds no text, told by how it begins; null where it may hold some. */
export function binaryKind(head: Uint8Array): string | null {
  const found = KINDS.find(({ at, signature }) => signature.every((byte, i) => head[at + i] === byte));
  return found?.is ?? null;
}

/** Whether bytes hold what no text does. Of UTF-16, where every other byte may be 0, only with its mark: else it is not read. */
export function isBinary(head: Uint8Array): boolean {
  return head.includes(0) && !(bomOf(head) ?? '').startsWith('utf-16');
}
