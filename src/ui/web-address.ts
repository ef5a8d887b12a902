/** What a reader typed as an address of the web; without a scheme it is taken for https. Null for anything else. */
export function webAddressOf(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  // "news" alone is a word, not a host; "localhost" is the one host without a dot that readers mean.
  const isHost = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
  if (!isHost || url.username !== '' || url.password !== '' || text === '') return null;
  url.hash = '';
  return url.href;
}

/** The host in a permission's pattern ("https://*.example.org/*"), for the reader; the pattern itself where it has none. */
export function hostOfPattern(pattern: string): string {
  return /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
}
