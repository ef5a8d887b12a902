/** Pages of the extension and its background hear each other here; what is said wakes nobody and leaves no trace. */
const CHANNEL = 'second-source-library';

let speaker: BroadcastChannel | null = null;

/** Tells all open pages of the extension that the library has another generation now. */
export function announceChange(generation: number): void {
  speaker ??= new BroadcastChannel(CHANNEL);
  speaker.postMessage({ generation });
}

/** Calls `listen` after each change of the library, whoever made it, until `signal` aborts. */
export function onLibraryChange(listen: () => void, signal: AbortSignal): void {
  const listener = new BroadcastChannel(CHANNEL);
  listener.onmessage = () => listen();
  signal.addEventListener('abort', () => listener.close());
}
