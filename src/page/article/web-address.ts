/**
 * An address of the web as a document states it, null for anything else ("javascript:", a path).
 *
 * @param base what relative addresses are relative to, null where not known.
 */
export function webAddress(stated: string | null, base: string | null): string | null {
  if (stated === null) return null;
  if (base === null) return /^https?:\/\//i.test(stated) ? stated : null;
  const url = URL.parse(stated, base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** An address that a link may lead to, as the browser writes it: http and https only, whatever a pack says; null for all else. */
export function linkAddress(url: string | null): string | null {
  const parsed = URL.parse(url ?? '');
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed.href : null;
}

export function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}
