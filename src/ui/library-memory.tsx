import { useState } from 'preact/hooks';
import type { LibraryClient } from '../extension/library-client.ts';
import type { LibraryState, ShelfContents } from '../extension/library-state.ts';
import type { Settings } from '../extension/settings.ts';
import type { Words } from '../locales/words.ts';
import { sizeText } from './amounts.ts';
import { Confirm } from './confirm.tsx';
import { Disclosure } from './disclosure.tsx';
import { MemorySwitch } from './memory-switch.tsx';

interface Props {
  readonly state: LibraryState;
  readonly contents: ShelfContents;
  readonly memory: Settings['memory'];
  readonly setMemory: (memory: Settings['memory']) => void;
  readonly library: LibraryClient;
  readonly words: Words;
  readonly run: (work: Promise<string>) => void;
}

/** What has been read: whether it is remembered, how much is, and every way to delete it. */
export function LibraryMemory({ state, contents, memory, setMemory, library, words, run }: Props) {
  const { articles, claims, size } = state.shelves.read;
  const forget = (site: string | null, day: string | null) =>
    run(
      library
        .forget({ shelf: 'read', site, day: day === null ? null : dayNumber(day) })
        .then(() => words.say('memory.forgotten')),
    );
  return (
    <section aria-labelledby="library-memory" id="memory">
      <h3 id="library-memory">{words.say('memory.title')}</h3>
      <p class="soft">{words.say('memory.text')}</p>
      <MemorySwitch memory={memory} set={setMemory} words={words} />
      <p data-empty={articles === 0 ? 'memory' : undefined}>
        {articles === 0
          ? words.say('memory.none')
          : [words.count('articles', articles), words.count('claims', claims), sizeText(size, words)].join(
              ' · ',
            )}
      </p>
      {articles > 0 && (
        <>
          <Disclosure class="forgets" summary={words.say('memory.sites')}>
            {() => (
              <Forgets
                items={contents.sites.map(({ site, articles: n }) => ({
                  key: site,
                  text: site,
                  articles: n,
                }))}
                words={words}
                forget={(site) => forget(site, null)}
              />
            )}
          </Disclosure>
          <Disclosure class="forgets" summary={words.say('memory.days')}>
            {() => (
              <Forgets
                items={contents.days.map(({ day, articles: n }) => ({
                  key: day,
                  text: words.day(day),
                  articles: n,
                }))}
                words={words}
                forget={(day) => forget(null, day)}
              />
            )}
          </Disclosure>
          <div class="actions">
            <Confirm
              text={words.say('memory.forgetAll')}
              name={words.say('memory.forgetAll')}
              question={words.say('memory.forgetSure')}
              answers={[{ text: words.say('memory.forget'), act: () => forget(null, null) }]}
              keep={words.say('library.keep')}
            />
          </div>
        </>
      )}
    </section>
  );
}

interface ForgetsProps {
  readonly items: readonly { readonly key: string; readonly text: string; readonly articles: number }[];
  readonly words: Words;
  readonly forget: (key: string) => void;
}

/** Rows shown at first: who reads a hundred sites looks for the large ones. */
const FIRST_ROWS = 20;

function Forgets({ items, words, forget }: ForgetsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST_ROWS);
  return (
    <>
      <ul>
        {shown.map(({ key, text, articles }) => (
          <li class="line" key={key}>
            <span>
              {text} <span class="soft">{words.count('articles', articles)}</span>
            </span>
            <Confirm
              text={words.say('memory.forget')}
              name={words.say('memory.forgetName', text)}
              question={words.say('memory.forgetName', text)}
              answers={[{ text: words.say('memory.forget'), act: () => forget(key) }]}
              keep={words.say('library.keep')}
            />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {words.count('memory.more', items.length - shown.length)}
        </button>
      )}
    </>
  );
}

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO 8601 day. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / MS_PER_DAY);
}
