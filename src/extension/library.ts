import { checkArticle } from '../check/check.ts';
import type { CheckResult } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import type { Pack } from '../pack/pack.ts';
import { openPack } from '../pack/reader.ts';
import { FailureError } from './failure.ts';
import type { LibraryState } from './library-state.ts';
import { ownAddress } from './own-address.ts';

/** The pack that comes with the extension, as it lies in the built extension. */
const BUNDLED_PACK = '/starter.pack';

interface Held {
  readonly pack: Pack;
  readonly size: number;
}

/** Held as long as the background lives; a background that was stopped opens it anew. */
let bundled: Promise<Held> | null = null;

async function openBundled(): Promise<Held> {
  const response = await fetch(ownAddress(BUNDLED_PACK));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { pack: openPack(bytes), size: bytes.length };
}

async function held(): Promise<readonly Held[]> {
  bundled ??= openBundled();
  try {
    return [await bundled];
  } catch (error) {
    bundled = null;
    throw new FailureError('library', error instanceof Error ? error.message : String(error));
  }
}

/** Checks a page's claims against every pack of the library. */
export async function checkInLibrary(claims: ArticleClaims): Promise<CheckResult> {
  const packs = (await held()).map(({ pack }) => pack);
  return checkArticle(claims, packs);
}

export async function libraryState(): Promise<LibraryState> {
  const all = await held();
  const newest = all.map(({ pack }) => newestDay(pack)).filter((day) => day !== null);
  return {
    packs: all.map(({ pack, size }) => ({
      name: pack.info.name,
      reports: pack.reports,
      claims: pack.claims,
      size,
      bundled: true,
    })),
    reports: all.reduce((sum, { pack }) => sum + pack.reports, 0),
    claims: all.reduce((sum, { pack }) => sum + pack.claims, 0),
    asOf: newest.length === 0 ? null : isoDay(Math.max(...newest)),
  };
}

/** Reports stand in a pack in the order of their days. */
function newestDay(pack: Pack): number | null {
  for (let report = pack.reports - 1; report >= 0; report--) {
    const day = pack.day(report);
    if (day !== null) return day;
  }
  return null;
}

const MS_PER_DAY = 86_400_000;

function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
