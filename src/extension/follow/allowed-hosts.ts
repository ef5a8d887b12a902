/** The parts of a match pattern for hosts: scheme or "*", and host, "*.host" or "*". */
interface HostPattern {
  readonly scheme: string;
  readonly host: string;
}

function parts(pattern: string): HostPattern | null {
  if (pattern === '<all_urls>') return { scheme: '*', host: '*' };
  const found = /^(\*|https?):\/\/([^/:]+)(?::[^/]*)?\//.exec(pattern);
  return found === null ? null : { scheme: found[1]!, host: found[2]!.toLowerCase() };
}

/** Whether the granted patterns let an address be fetched. Ports are none of match patterns' business. */
export function allows(patterns: readonly string[], url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return patterns.some((pattern) => {
    const granted = parts(pattern);
    if (granted === null) return false;
    const { scheme, host } = granted;
    if (scheme !== '*' && `${scheme}:` !== protocol) return false;
    if (host === '*' || host === hostname) return true;
    return host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1)));
  });
}

/** The same grants as sources of a Content Security Policy's `connect-src`. */
export function policySources(patterns: readonly string[]): string[] {
  const sources = patterns.flatMap((pattern) => {
    const granted = parts(pattern);
    if (granted === null) return [];
    const schemes = granted.scheme === '*' ? ['http', 'https'] : [granted.scheme];
    if (granted.host === '*') return schemes.map((scheme) => `${scheme}:`);
    // In a policy "*.host" does not stand for the host itself, in a match pattern it does.
    const hosts = granted.host.startsWith('*.') ? [granted.host, granted.host.slice(2)] : [granted.host];
    return schemes.flatMap((scheme) => hosts.map((host) => `${scheme}://${host}:*`));
  });
  return [...new Set(sources)];
}

/** "outlet.example", "outlet.co.uk": what has a "www." beside it. */
const BARE_DOMAIN = /^[^.]+\.(?:[a-z]{2,3}\.[a-z]{2}|[a-z-]+)$/i;

/**
 * What to ask the reader for so that an outlet can be followed: the hosts of its feed and its pages, each with and without
 * "www.", since servers send from one to the other.
 */
export function patternsFor(urls: readonly (string | null)[]): string[] {
  const hosts = new Set<string>();
  for (const url of urls) {
    if (url === null || !URL.canParse(url)) continue;
    const { protocol, hostname } = new URL(url);
    if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') continue;
    hosts.add(hostname);
    if (/^www\./.test(hostname)) hosts.add(hostname.slice(4));
    else if (BARE_DOMAIN.test(hostname)) hosts.add(`www.${hostname}`);
  }
  return [...hosts].map((host) => `*://${host}/*`);
}
