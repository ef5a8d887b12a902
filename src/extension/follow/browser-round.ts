import { grantedHosts } from '../sites.ts';
import { allows, policySources } from './allowed-hosts.ts';
import { MOST_FEEDS } from './feed-record.ts';
import { addFeeds, loadFeeds, loadHostTimes, saveHostTimes, updateFeed } from './feed-store.ts';
import { openReader, type Reader } from './reader-page.ts';
import { rememberFollowed } from './remember-followed.ts';
import { type RoundPorts, runRound } from './round.ts';

/** One round of fetching with the browser's own clock, network, storage and page to read in. */
export async function browserRound(changed: () => void): Promise<number | null> {
  let reader: { readonly hosts: string; readonly open: Reader } | null = null;
  const close = async () => {
    const open = reader?.open;
    reader = null;
    await open?.close();
  };
  /** The page to read in: opened when it is first needed, anew when it broke or the grants have changed. */
  const read = async <T>(work: (open: Reader) => Promise<T>): Promise<T> => {
    const sources = policySources(await grantedHosts());
    const hosts = sources.join(' ');
    if (reader?.hosts !== hosts) await close();
    reader ??= { hosts, open: await openReader(sources) };
    try {
      return await work(reader.open);
    } catch (error) {
      await close();
      throw error;
    }
  };
  const ports: RoundPorts = {
    now: Date.now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    isOnline: () => navigator.onLine,
    feeds: loadFeeds,
    update: updateFeed,
    add: (feed) => addFeeds([feed], MOST_FEEDS),
    hosts: loadHostTimes,
    saveHosts: saveHostTimes,
    async allowed() {
      const granted = await grantedHosts();
      return (url) => allows(granted, url);
    },
    readFeed: (ask) => read((open) => open.ask('feed', ask)),
    readArticle: (ask) => read((open) => open.ask('article', ask)),
    remember: rememberFollowed,
    changed,
  };
  try {
    return await runRound(ports);
  } finally {
    await close();
  }
}
