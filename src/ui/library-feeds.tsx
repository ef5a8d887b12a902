import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FeedState } from '../extension/feed-state.ts';
import type { FeedToFollow } from '../extension/follow/feed-record.ts';
import type { FollowClient } from '../extension/follow-client.ts';
import { inLine } from '../locales/bidi.ts';
import type { Words } from '../locales/words.ts';
import { whenText } from './amounts.ts';
import { Confirm } from './confirm.tsx';
import { FileButton } from './file-button.tsx';
import { FirstRows } from './first-rows.tsx';
import { failureText, fetchFailureText } from './library-failure.ts';
import { saveFile } from './save-file.ts';
import { hostOfPattern, webAddressOf } from './web-address.ts';

interface Props {
  readonly feeds: readonly FeedState[];
  readonly follow: FollowClient;
  readonly words: Words;
  /** What has come from them. */
  readonly children: ComponentChildren;
}

/** The followed outlets, and the ways to follow more. */
export function LibraryFeeds({ feeds, follow, words, children }: Props) {
  const [said, setSaid] = useState<{ readonly text: string; readonly isTrouble: boolean }>(SILENCE);
  const address = useRef<HTMLInputElement>(null);
  const run = (work: Promise<string>) => {
    setSaid(SILENCE);
    work.then(
      (text) => setSaid({ text, isTrouble: false }),
      (error: unknown) => setSaid({ text: failureText(error, words), isTrouble: true }),
    );
  };
  const add = () => {
    const url = webAddressOf(address.current?.value ?? '');
    if (url === null) {
      setSaid({ text: words.say('library.badUrl'), isTrouble: true });
      return;
    }
    run(
      follow.follow([{ url, title: '', site: null }], []).then((allowed) => {
        if (address.current !== null) address.current.value = '';
        return allowed ? '' : words.say('follow.closed');
      }),
    );
  };
  const takeList = async (file: File): Promise<string> => {
    const known = new Set(feeds.map(({ url }) => url));
    const fresh = (await listOf(file, follow, words)).filter(({ url }) => !known.has(url));
    if (fresh.length === 0) return words.say('follow.listNone');
    // Without permissions as yet: reading the file took the click, so that there is a button for them.
    const added = await follow.add(fresh);
    const most = added < fresh.length ? ` ${words.say('follow.most', words.number(follow.most))}` : '';
    return words.count('follow.listRead', added) + most;
  };
  const missing = [...new Set(feeds.filter(({ isClosed }) => isClosed).flatMap((feed) => feed.missing))];
  return (
    <section aria-labelledby="library-feeds">
      <h3 id="library-feeds">{words.say('follow.title')}</h3>
      <p class="soft">{words.say('follow.text')}</p>
      {feeds.length === 0 && <p data-empty="feeds">{words.say('follow.none')}</p>}
      {missing.length > 2 && (
        <div class="actions">
          <button
            type="button"
            class="button primary"
            onClick={() => run(follow.allow(missing).then(() => ''))}
          >
            {words.say('follow.listAllow')}
          </button>
        </div>
      )}
      <FirstRows
        items={byTitle(feeds, words)}
        words={words}
        class="cards"
        name={words.say('follow.title')}
        textOf={({ title, url }) => `${title} ${url}`}
      >
        {(feed) => <Feed key={feed.url} feed={feed} follow={follow} words={words} run={run} />}
      </FirstRows>
      <form
        class="address"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for="feed-address">{words.say('follow.url')}</label>
        <input
          ref={address}
          id="feed-address"
          type="text"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
        />
        <button type="submit" class="button">
          {words.say('follow.button')}
        </button>
      </form>
      <div class="actions">
        <FileButton
          text={words.say('follow.importList')}
          accept=".opml,.xml,text/x-opml"
          take={(file) => run(takeList(file))}
        />
        {feeds.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() =>
              run(
                follow.writeList(words.say('follow.listTitle'), feeds).then((list) => {
                  saveFile(words.say('follow.listFile'), list);
                  return '';
                }),
              )
            }
          >
            {words.say('follow.exportList')}
          </button>
        )}
      </div>
      <p role="status" class={said.isTrouble ? 'trouble' : ''}>
        {said.text}
      </p>
      {children}
    </section>
  );
}

/** As a reader looks for them: they are kept in the order of their addresses. */
function byTitle(feeds: readonly FeedState[], words: Words): FeedState[] {
  const { compare } = new Intl.Collator(words.language, { numeric: true });
  return feeds.toSorted((one, other) => compare(one.title, other.title));
}

const SILENCE = { text: '', isTrouble: false };

async function listOf(file: File, follow: FollowClient, words: Words): Promise<readonly FeedToFollow[]> {
  try {
    return await follow.readList(file);
  } catch {
    throw new Error(words.say('follow.listFailed'));
  }
}

interface FeedProps extends Omit<Props, 'feeds' | 'children'> {
  readonly feed: FeedState;
  readonly run: (work: Promise<string>) => void;
}

function Feed({ feed, follow, words, run }: FeedProps) {
  const { url, title, missing, isClosed } = feed;
  const hosts = words.list(missing.map(hostOfPattern));
  const stop = (andForget: boolean) => run(follow.stop(url, andForget).then(() => ''));
  return (
    <li class="card-row" data-feed={url}>
      <h4>
        <bdi>{title}</bdi>
      </h4>
      <p class="soft small">
        <bdi>{url}</bdi>
      </p>
      <p class="soft">{inLine(factsOf(feed, words))}</p>
      {feed.failure !== null && !isClosed && (
        <p class="trouble">{words.say('follow.failed', fetchFailureText(feed.failure, words))}</p>
      )}
      {feed.unread > 0 && feed.lastUnread !== null && (
        <p class="soft">
          {words.count('follow.unread', feed.unread)}{' '}
          {words.say('follow.unreadLast', fetchFailureText(feed.lastUnread, words))}
        </p>
      )}
      {missing.length > 0 && (
        <p class="trouble">
          {isClosed ? words.say('follow.closed') : words.say('follow.closedArticles', hosts)}
        </p>
      )}
      <div class="actions">
        {missing.length > 0 && (
          <button
            type="button"
            class="button primary"
            onClick={() => run(follow.allow(missing).then((ok) => (ok ? '' : words.say('follow.closed'))))}
          >
            {words.say('follow.allowName', hosts)}
          </button>
        )}
        {!isClosed && (
          <button
            type="button"
            class="button"
            aria-label={words.say('follow.nowName', title)}
            onClick={() => run(follow.fetchNow(url).then(() => ''))}
          >
            {words.say('follow.now')}
          </button>
        )}
        <Confirm
          text={words.say('follow.stop')}
          name={words.say('follow.stopName', title)}
          question={words.say('follow.stopSure')}
          answers={[
            { text: words.say('follow.stopKeep'), act: () => stop(false) },
            { text: words.say('follow.stopForget'), act: () => stop(true) },
          ]}
          keep={words.say('library.cancel')}
        />
      </div>
    </li>
  );
}

function factsOf(feed: FeedState, words: Words): string[] {
  const now = Date.now();
  return [
    ...(feed.fetched !== null ? [words.say('library.ago', whenText(feed.fetched, now, words))] : []),
    // What failed is said by itself.
    ...(feed.fetched === null && feed.failure === null ? [words.say('follow.never')] : []),
    ...(feed.isClosed ? [] : [nextOf(feed, now, words)]),
    words.count('articles', feed.articles),
    ...(feed.waiting > 0 ? [words.count('follow.waiting', feed.waiting)] : []),
  ];
}

function nextOf({ next }: FeedState, now: number, words: Words): string {
  if (next === null) return words.say('follow.notAgain');
  return next <= now ? words.say('follow.due') : words.say('library.next', whenText(next, now, words));
}
