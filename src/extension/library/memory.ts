import type { ArticleClaims } from '../../claim/claim.ts';
import { failureOf } from '../failure.ts';
import { loadSettings } from '../settings.ts';
import type { Sender } from '../transport.ts';
import { sameSite, siteOf, withoutTracking } from './article-key.ts';
import { underOwnName } from './outlet-name.ts';
import { remember } from './remember.ts';
import { clearUnremembered, noteUnremembered } from './unremembered.ts';

/**
 * Remembers an article that a page script says was read, if the reader wants that: never from a private window, never
 * while the memory is off or paused. Answers whether it was remembered. Why it could not be is kept for the options.
 *
 * @throws FailureError `quota`, `newer-library`, `library`
 */
export async function rememberRead(claims: ArticleClaims, { tab, incognito, url }: Sender): Promise<boolean> {
  if (tab === null || incognito || siteOf(url) === null) return false;
  if ((await loadSettings()).memory !== 'on') return false;
  try {
    await remember('read', [underOwnName(underOwnAddress(claims, url))]);
  } catch (error) {
    await noteUnremembered(failureOf(error));
    throw error;
  }
  await clearUnremembered();
  return true;
}

/**
 * The article under an address of the site that it was read on. A page may name any address as its own; what it says
 * must not come back as another outlet's report.
 */
export function underOwnAddress(claims: ArticleClaims, page: string | null): ArticleClaims {
  const { report } = claims;
  if (page === null || sameSite(report.url, page)) return claims;
  const url = withoutTracking(page);
  return { ...claims, report: { ...report, id: url, url } };
}
