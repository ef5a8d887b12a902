import { useEffect, useState } from 'preact/hooks';
import type { FeedToFollow } from '../extension/follow/feed-record.ts';
import type { FollowClient } from '../extension/follow-client.ts';
import type { Words } from '../locales/words.ts';
import { whenText } from './amounts.ts';
import { failureText } from './library-failure.ts';
import { useRefreshed } from './refreshed.ts';

interface Props {
  readonly follow: FollowClient;
  readonly words: Words;
  /** The tab whose outlet is offered; null where nothing may be kept of it, as in a private window. */
  readonly tab: number | null;
  readonly url: string | null;
  /** The outlet as its page names itself, null where it does not. */
  readonly publisher: string | null;
}

/** Offers the page's outlet to be followed, or says that it is; and how fresh the followed outlets are. */
export function FollowOutlet({ follow, words, tab, url, publisher }: Props) {
  const [named, setNamed] = useState<readonly FeedToFollow[]>([]);
  const [failure, setFailure] = useState('');
  const { value: feeds } = useRefreshed(follow.feeds, follow.onChange);
  useEffect(() => {
    let isLast = true;
    setNamed([]);
    if (tab !== null) {
      follow.pageFeeds(tab, publisher).then((found) => {
        if (isLast) setNamed(found);
      });
    }
    return () => {
      isLast = false;
    };
  }, [tab, url, publisher]);
  if (feeds === null) return null;
  const followed = feeds.find((feed) => named.some((each) => each.url === feed.url));
  const first = named[0];
  const run = (work: Promise<unknown>) => {
    setFailure('');
    work.catch((error: unknown) => setFailure(failureText(error, words)));
  };
  return (
    <div class="follow">
      {feeds.length > 0 && <p class="soft">{freshness(feeds, words)}</p>}
      {followed !== undefined && (
        <p>
          <bdi>{words.say('follow.already', followed.title)}</bdi>
        </p>
      )}
      {followed !== undefined && followed.missing.length > 0 && (
        <button type="button" class="button primary" onClick={() => run(follow.allow(followed.missing))}>
          {words.say('follow.allow')}
        </button>
      )}
      {followed === undefined && first !== undefined && (
        <>
          <button
            type="button"
            class="button"
            onClick={() => {
              run(follow.follow([first], url === null ? [] : [url]));
            }}
          >
            {words.say('follow.this')}
          </button>
          <p class="soft small">
            <bdi>{first.title}</bdi>. {words.say('follow.thisText')}
          </p>
        </>
      )}
      <p role="status" class="soft">
        {failure}
      </p>
    </div>
  );
}

/** "3 outlets followed, fetched 12 min. ago", and how many of them wait for the reader. */
function freshness(
  feeds: readonly { readonly fetched: number | null; readonly missing: readonly string[] }[],
  words: Words,
): string {
  const outlets = words.count('outlets', feeds.length);
  const times = feeds.map(({ fetched }) => fetched).filter((time) => time !== null);
  const line =
    times.length === 0
      ? words.say('follow.followedLine', outlets)
      : words.say('follow.fetchedLine', outlets, whenText(Math.max(...times), Date.now(), words));
  const waiting = feeds.filter(({ missing }) => missing.length > 0).length;
  return waiting === 0 ? line : `${line}. ${words.count('follow.troubleLine', waiting)}.`;
}
