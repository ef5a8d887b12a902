import type { ArticleClaims } from '../claim/claim.ts';
import type { Pack } from '../pack/pack.ts';
import type { CheckResult } from './finding.ts';
import { gather } from './gather.ts';
import { layBeside } from './lay.ts';
import { rarityOf } from './rarity.ts';

/** Checks an article against packs: looks the likely reports up, then lays the article beside each. */
export function checkArticle(article: ArticleClaims, packs: readonly Pack[]): CheckResult {
  return checkerOf(packs)(article);
}

/** The same for many articles: what is known of the packs' words is kept between them. */
export function checkerOf(packs: readonly Pack[]): (article: ArticleClaims) => CheckResult {
  const rarity = rarityOf(packs);
  return (article) => layBeside(article, gather(article, packs), rarity);
}
