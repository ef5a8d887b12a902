/** Pages of the extension and its background hear each other here; what is said wakes nobody and leaves no trace. */
const CHANNEL = 'second-source-feeds';

let speaker: BroadcastChannel | null = null;

/** Tells all open pages of the extension that something about the followed feeds is different now. */
export function announceFeeds(): void {
  speaker ??= new BroadcastChannel(CHANNEL);
  speaker.postMessage(null);
}

/** Calls `listen` after each such change until `signal` aborts. */
export function onFeedsChange(listen: () => void, signal: AbortSignal): void {
  const listener = new BroadcastChannel(CHANNEL);
  listener.onmessage = () => listen();
  signal.addEventListener('abort', () => listener.close());
}
