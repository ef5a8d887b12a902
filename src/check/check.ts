import type { ArticleClaims } from '../claim/claim.ts';
import type { Pack } from '../pack/pack.ts';
import type { CheckResult } from './finding.ts';
import { gather } from './gather.ts';
import { layBeside } from './lay.ts';
import { type Rarity, rarityOf } from './rarity.ts';

/**
 * Checks an article against packs: looks the likely reports up, then lays the article beside each. Whoever checks several
 * against the same packs gives their rarity, which remembers what it was asked.
 */
export function checkArticle(
  article: ArticleClaims,
  packs: readonly Pack[],
  rarity: Rarity = rarityOf(packs),
): CheckResult {
  return layBeside(article, gather(article, packs), rarity);
}

/** The same for many articles: what is known of the packs' words is kept between them. */
export function checkerOf(packs: readonly Pack[]): (article: ArticleClaims) => CheckResult {
  const rarity = rarityOf(packs);
  return (article) => checkArticle(article, packs, rarity);
}
