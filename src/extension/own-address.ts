/** The address of a file of the extension. Only for the background and our own pages: a page script lives elsewhere. */
export function ownAddress(path: string): string {
  return new URL(path, globalThis.location.href).href;
}
