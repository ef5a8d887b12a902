import { checkSteps } from '../../check/check.ts';
import type { CheckResult } from '../../check/finding.ts';
import { type Rarity, rarityOf } from '../../check/rarity.ts';
import type { ArticleClaims } from '../../claim/claim.ts';
import type { Pack } from '../../pack/pack.ts';
import { articleKey } from './article-key.ts';
import { bundledPack } from './bundled.ts';
import { joined, type Part } from './joined.ts';
import { type OpenLibrary, openLibrary, type ShelfPart } from './open.ts';
import { SHELF_PACKS, SHELVES } from './record.ts';
import { keyOf } from './segment.ts';
import { inSlices } from './slices.ts';

/**
 * Checks a page's claims against every pack of the library, but not against the article's own remembered copy.
 *
 * @param page address of the page that shows the article, where that may be another than the article gives
 */
export async function checkInLibrary(
  claims: ArticleClaims,
  page: string | null = null,
): Promise<CheckResult> {
  const [bundled, library] = await Promise.all([bundledPack().catch(() => null), openLibrary()]);
  const own = [keyOf(claims.report), ...(page === null ? [] : [articleKey(page)])];
  const packs = packsFor(own, library);
  if (bundled === null) return inSlices(checkSteps(claims, packs));
  const all = [bundled.pack, ...packs];
  let rarity = rarities.get(library);
  if (rarity === undefined) {
    rarity = rarityOf(all);
    rarities.set(library, rarity);
  }
  return inSlices(checkSteps(claims, all, rarity));
}

/** What the words of a library are worth, as long as it stays as it is: an article's own hidden copy counts there, too. */
const rarities = new WeakMap<OpenLibrary, Rarity>();

/** Opens the library beforehand: a page that begins to be read will ask for a check in a moment. */
export function prepareLibrary(): void {
  // Whoever checks hears what is wrong.
  bundledPack().catch(() => null);
  openLibrary().catch(() => null);
}

/** All packs but the bundled one, each shelf as one, without the copy of the article itself. */
function packsFor(own: readonly number[], library: OpenLibrary): readonly Pack[] {
  const shelves = SHELVES.filter((shelf) => library.shelves[shelf].length > 0).map((shelf) =>
    joined(
      library.shelves[shelf].map((part) => withoutArticle(part, own)),
      { name: SHELF_PACKS[shelf], description: null, publisher: null, date: null },
    ),
  );
  return [...library.packs.map(({ pack }) => pack), ...shelves];
}

function withoutArticle(part: ShelfPart, keys: readonly number[]): Part {
  const own = keys
    .map((key) => part.articles.findIndex((article) => article.key === key))
    .filter((at) => at !== -1);
  return own.length === 0 ? part : { pack: part.pack, hidden: new Set([...part.hidden, ...own]) };
}
