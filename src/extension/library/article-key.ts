/** Parameters that only tell where a reader came from; the address without them names the same article. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|cmpid|ocid|smid)$/i;

/** A site as readers name it: the host without "www." and port; null for what is not on the web. */
export function siteOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return hostname.replace(/^www\./, '').replace(/\.$/, '');
}

/** Names before that of an outlet under which it serves the same pages to telephones. */
const SERVED = /^(?:m|amp|mobile)\./;

/**
 * Whether two addresses are of one site, as "m.news.example" and "news.example" are. Not of any host and one below it: under
 * "blogs.example" many write, and none of them may speak for it.
 */
export function sameSite(one: string | null, other: string | null): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a !== null && b !== null && a.replace(SERVED, '') === b.replace(SERVED, '');
}

/** An address as it may be cited: without fragment and tracking. */
export function withoutTracking(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  for (const name of [...parsed.searchParams.keys()]) {
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  }
  return parsed.href;
}

/** The address by which an article counts as the same: scheme, "www.", fragment, tracking and a last slash left out. */
export function articleAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const site = siteOf(url);
  if (site === null) return url;
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name)).sort(byName);
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  return `${site}${port}${parsed.pathname.replace(/\/$/, '')}${query}`;
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Bits of the hash's upper half that fit beside the lower 32 in a number exactly. */
const UPPER_BITS = 21;

/**
 * Key of an article: 53 bits of its address, so that ten thousand keys are 80 KB and hold no address. Two hashes of the
 * MurmurHash3 family; two articles of a library of 10,000 share a key in 1 of 180 million libraries.
 */
export function articleKey(url: string): number {
  const address = articleAddress(url);
  let low = 0x9747b28c;
  let high = 0x3c6ef372;
  for (let i = 0; i < address.length; i++) {
    const unit = address.charCodeAt(i);
    low = mixed(low ^ unit, 0xcc9e2d51);
    high = mixed(high ^ unit, 0x85ebca6b);
  }
  return (finished(high) >>> (32 - UPPER_BITS)) * 2 ** 32 + finished(low);
}

function mixed(hash: number, factor: number): number {
  const product = Math.imul(hash, factor);
  return Math.imul((product << 15) | (product >>> 17), 5) + 0xe6546b64;
}

function finished(hash: number): number {
  let rest = hash ^ (hash >>> 16);
  rest = Math.imul(rest, 0x85ebca6b);
  rest ^= rest >>> 13;
  rest = Math.imul(rest, 0xc2b2ae35);
  return (rest ^ (rest >>> 16)) >>> 0;
}
