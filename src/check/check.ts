import type { ArticleClaims } from '../claim/claim.ts';
import type { Pack } from '../pack/pack.ts';
import { drain, type Steps } from '../pack/steps.ts';
import type { CheckResult } from './finding.ts';
import { gather } from './gather.ts';
import { laySteps } from './lay.ts';
import { type Rarity, rarityOf } from './rarity.ts';

/**
 * Checks an article against packs: looks the likely reports up, then lays the article beside each. Whoever checks several
 * against the same packs gives their rarity, which remembers what it was asked. In steps: a page of two thousand figures
 * beside thirty reports of a hundred takes seconds.
 */
export function* checkSteps(
  article: ArticleClaims,
  packs: readonly Pack[],
  rarity: Rarity = rarityOf(packs),
): Steps<CheckResult> {
  return yield* laySteps(article, gather(article, packs), rarity);
}

/** {@link checkSteps} without a pause. */
export const checkArticle = (...checked: Parameters<typeof checkSteps>): CheckResult =>
  drain(checkSteps(...checked));

/** The same for many articles: what is known of the packs' words is kept between them. */
export function checkerOf(packs: readonly Pack[]): (article: ArticleClaims) => CheckResult {
  const rarity = rarityOf(packs);
  return (article) => checkArticle(article, packs, rarity);
}
