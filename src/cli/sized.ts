/** "1,952 bytes", "74 kB", "3.01 MB": a small pack is not "0.00 MB". */
export function sized(bytes: number): string {
  if (bytes < 10_000) return `${bytes.toLocaleString('en')} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}
