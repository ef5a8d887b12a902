import { useState } from 'preact/hooks';
import type { FollowClient } from '../extension/follow-client.ts';
import type { LibraryClient } from '../extension/library-client.ts';
import type { LibraryState, ShelfContents } from '../extension/library-state.ts';
import type { Settings } from '../extension/settings.ts';
import type { Words } from '../locales/words.ts';
import { failureText, problemText } from './library-failure.ts';
import { LibraryFeeds } from './library-feeds.tsx';
import { LibraryImport } from './library-import.tsx';
import { libraryLine } from './library-line.ts';
import { LibraryMemory } from './library-memory.tsx';
import { LibraryPacks } from './library-packs.tsx';
import { LibraryStorage } from './library-storage.tsx';
import { useRefreshed } from './refreshed.ts';
import { ShelfContentsView } from './shelf-contents.tsx';

interface Props {
  readonly library: LibraryClient;
  readonly follow: FollowClient;
  readonly words: Words;
  readonly memory: Settings['memory'];
  readonly setMemory: (memory: Settings['memory']) => void;
}

/** The library's part of the options: packs, followed outlets, what was read, and the room that it all takes. */
export function LibraryView({ library, follow, words, memory, setMemory }: Props) {
  const state = useRefreshed(library.state, library.onChange);
  const read = useRefreshed(() => library.contents('read'), library.onChange);
  const followed = useRefreshed(() => library.contents('followed'), library.onChange);
  const storage = useRefreshed(library.storage, library.onChange);
  const feeds = useRefreshed(follow.feeds, follow.onChange);
  const [said, setSaid] = useState({ text: '', isTrouble: false });
  const run = (work: Promise<string>) => {
    setSaid({ text: '', isTrouble: false });
    work
      .then(
        (text) => setSaid({ text, isTrouble: false }),
        (error: unknown) => setSaid({ text: failureText(error, words), isTrouble: true }),
      )
      // The library and the feeds tell of their changes themselves, the browser's room does not.
      .finally(storage.refresh);
  };
  const contentsOf = (shelf: 'read' | 'followed', contents: ShelfContents | null) =>
    contents !== null &&
    state.value !== null && (
      <ShelfContentsView
        shelf={shelf}
        state={state.value.shelves[shelf]}
        contents={contents}
        library={library}
        words={words}
        run={run}
      />
    );
  return (
    <section id="library">
      <h2>{words.say('options.library')}</h2>
      {state.value !== null && <p class="soft">{libraryLine(state.value, words)}</p>}
      {state.failure !== '' && <p class="trouble">{words.say('failure.library', state.failure)}</p>}
      {state.value !== null && <Problem state={state.value} words={words} />}
      {state.value !== null && (
        <LibraryPacks state={state.value} library={library} follow={follow} words={words} run={run} />
      )}
      <LibraryImport library={library} follow={follow} words={words} />
      {feeds.value !== null && (
        <LibraryFeeds feeds={feeds.value} follow={follow} words={words}>
          {contentsOf('followed', followed.value)}
        </LibraryFeeds>
      )}
      <LibraryMemory
        memory={memory}
        setMemory={(next) => {
          setMemory(next);
          if (next === 'on') run(library.persist().then(() => ''));
        }}
        failure={state.value?.unremembered ?? null}
        words={words}
      >
        {contentsOf('read', read.value)}
      </LibraryMemory>
      {state.value !== null && (
        <LibraryStorage
          state={state.value}
          storage={storage.value}
          library={library}
          follow={follow}
          words={words}
          run={run}
        />
      )}
      <p role="status" class={said.isTrouble ? 'trouble' : ''}>
        {said.text}
      </p>
    </section>
  );
}

/** Why only the bundled pack can be read. */
function Problem({ state, words }: { readonly state: LibraryState; readonly words: Words }) {
  const { problem } = state;
  if (problem === null) return null;
  return (
    <p class="trouble" role="alert">
      {problemText(problem, words)}
    </p>
  );
}
