import { useEffect, useRef, useState } from 'preact/hooks';
import type { FeedToFollow } from '../extension/follow/feed-record.ts';
import type { FollowClient } from '../extension/follow-client.ts';
import type { Progress } from '../extension/library/receive.ts';
import type { Imported, LibraryClient } from '../extension/library-client.ts';
import type { Words } from '../locales/words.ts';
import { sizeText } from './amounts.ts';
import { FileButton } from './file-button.tsx';
import { failureText } from './library-failure.ts';
import { webAddressOf } from './web-address.ts';

interface Props {
  readonly library: LibraryClient;
  readonly follow: FollowClient;
  readonly words: Words;
}

/** What the form shows of the last or the running import. */
type ImportStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: Progress | null; readonly stop: () => void }
  | { readonly state: 'done'; readonly text: string; readonly feeds: readonly FeedToFollow[] }
  | { readonly state: 'failed'; readonly text: string };

/** Takes in packs and libraries: chosen, dropped or fetched, with progress, and a way out. */
export function LibraryImport({ library, follow, words }: Props) {
  const [status, setStatus] = useState<ImportStatus>({ state: 'idle' });
  const [over, setOver] = useState(false);
  const address = useRef<HTMLInputElement>(null);
  const busy = status.state === 'running';
  useEffect(() => {
    // A file that misses the box would take the place of this page.
    const own = new AbortController();
    const stay = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', stay, { signal: own.signal });
    window.addEventListener('drop', stay, { signal: own.signal });
    return () => own.abort();
  }, []);

  const start = (
    work: (watch: { progress: (p: Progress) => void; signal: AbortSignal }) => Promise<Imported>,
  ) => {
    const own = new AbortController();
    const stop = () => own.abort();
    setStatus({ state: 'running', progress: null, stop });
    const progress = (come: Progress) => {
      if (!own.signal.aborted) setStatus({ state: 'running', progress: come, stop });
    };
    work({ progress, signal: own.signal }).then(
      async (imported) => setStatus(await doneStatus(imported, follow, words)),
      (error: unknown) => setStatus({ state: 'failed', text: failureText(error, words) }),
    );
  };
  const takeFile = (file: File) => start((watch) => library.importFile(file, watch));
  const takeAddress = (subscribe: boolean) => {
    const url = webAddressOf(address.current?.value ?? '');
    if (url === null) setStatus({ state: 'failed', text: words.say('library.badUrl') });
    else start((watch) => library.importFrom(url, subscribe, watch));
  };

  return (
    <section aria-labelledby="library-add">
      <h3 id="library-add">{words.say('library.add')}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button. */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (busy) return;
          const files = event.dataTransfer?.files;
          const file = files?.[0];
          if (files?.length === 1 && file !== undefined) takeFile(file);
          else setStatus({ state: 'failed', text: words.say('library.oneFile') });
        }}
      >
        <span>{words.say('library.dropHere')}</span>
        <FileButton
          text={words.say('library.choose')}
          accept=".pack,.gz,.zip"
          disabled={busy}
          take={takeFile}
        />
      </div>
      <form
        class="address"
        onSubmit={(event) => {
          event.preventDefault();
          takeAddress(true);
        }}
      >
        <label for="pack-address">{words.say('library.url')}</label>
        <input
          ref={address}
          id="pack-address"
          type="text"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          disabled={busy}
        />
        <button type="submit" class="button" disabled={busy}>
          {words.say('library.subscribe')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => takeAddress(false)}>
          {words.say('library.once')}
        </button>
      </form>
      {status.state === 'running' && (
        <div class="progress">
          <label>
            <span>{progressText(status.progress, words)}</span>
            <progress {...progressValue(status.progress)} />
          </label>
          <button type="button" class="button" onClick={status.stop}>
            {words.say('library.cancel')}
          </button>
        </div>
      )}
      <p role="status" class={status.state === 'failed' ? 'trouble' : ''}>
        {status.state === 'failed' || status.state === 'done' ? status.text : ''}
      </p>
      {status.state === 'done' && status.feeds.length > 0 && (
        <div class="actions">
          <button
            type="button"
            class="button"
            onClick={() => {
              const { feeds } = status;
              setStatus({ state: 'idle' });
              follow.follow(feeds, []).catch((error: unknown) => {
                setStatus({ state: 'failed', text: failureText(error, words) });
              });
            }}
          >
            {words.say('library.followThem')}
          </button>
        </div>
      )}
    </section>
  );
}

async function doneStatus(imported: Imported, follow: FollowClient, words: Words): Promise<ImportStatus> {
  switch (imported.kind) {
    case 'refused':
      return { state: 'failed', text: words.say('library.refused') };
    case 'pack':
      return { state: 'done', text: words.say('library.importedPack', imported.name), feeds: [] };
    case 'library': {
      const followed = new Set((await follow.feeds()).map(({ url }) => url));
      const feeds = imported.feeds.filter(({ url }) => !followed.has(url));
      const more = feeds.length === 0 ? '' : ` ${words.count('library.importedFeeds', feeds.length)}`;
      return { state: 'done', text: words.say('library.importedLibrary') + more, feeds };
    }
  }
}

function progressText(progress: Progress | null, words: Words): string {
  if (progress?.stage === 'checking') return words.say('library.checking');
  const done = sizeText(progress?.done ?? 0, words);
  const total = progress?.total ?? null;
  return total === null
    ? words.say('library.fetching', done)
    : words.say('library.fetchingOf', done, sizeText(total, words));
}

/** A bar without a value says that it goes on, not how far. */
function progressValue(progress: Progress | null): { readonly value?: number; readonly max?: number } {
  return progress === null || progress.total === null || progress.total === 0
    ? {}
    : { value: Math.min(progress.done, progress.total), max: progress.total };
}
