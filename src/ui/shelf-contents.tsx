import type { LibraryClient } from '../extension/library-client.ts';
import type { ShelfContents, ShelfState } from '../extension/library-state.ts';
import type { Words } from '../locales/words.ts';
import { sizeText } from './amounts.ts';
import { Confirm } from './confirm.tsx';
import { Disclosure } from './disclosure.tsx';
import { FirstRows } from './first-rows.tsx';

interface Props {
  readonly shelf: 'read' | 'followed';
  readonly state: ShelfState;
  readonly contents: ShelfContents;
  readonly library: LibraryClient;
  readonly words: Words;
  readonly run: (work: Promise<string>) => void;
}

/** How much a shelf holds, and every way to delete of it: by site, by day, all. */
export function ShelfContentsView({ shelf, state, contents, library, words, run }: Props) {
  const { articles, claims, size } = state;
  const forget = (site: string | null, day: string | null) =>
    run(
      library
        .forget({ shelf, site, day: day === null ? null : dayNumber(day) })
        .then(() => words.say('memory.forgotten')),
    );
  // Each outlet's row says already that nothing came from it.
  if (articles === 0 && shelf === 'followed') return null;
  if (articles === 0) return <p data-empty="read">{words.say('memory.none')}</p>;
  const all = words.say(shelf === 'read' ? 'memory.forgetAll' : 'memory.forgetFollowed');
  return (
    <>
      <p>
        {[words.count('articles', articles), words.count('claims', claims), sizeText(size, words)].join(
          ' · ',
        )}
      </p>
      <Disclosure class="forgets" summary={words.say('memory.sites')}>
        {() => (
          <Forgets
            name={words.say('memory.sites')}
            items={contents.sites.map(({ site, articles: n }) => ({ key: site, text: site, articles: n }))}
            words={words}
            forget={(site) => forget(site, null)}
          />
        )}
      </Disclosure>
      <Disclosure class="forgets" summary={words.say('memory.days')}>
        {() => (
          <Forgets
            name={words.say('memory.days')}
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
          text={all}
          name={all}
          question={words.say('memory.forgetSure')}
          answers={[{ text: words.say('memory.forget'), act: () => forget(null, null) }]}
          keep={words.say('library.keep')}
        />
      </div>
    </>
  );
}

interface ForgetsProps {
  readonly name: string;
  readonly items: readonly { readonly key: string; readonly text: string; readonly articles: number }[];
  readonly words: Words;
  readonly forget: (key: string) => void;
}

function Forgets({ items, name, words, forget }: ForgetsProps) {
  return (
    <FirstRows items={items} words={words} name={name} textOf={({ text }) => text}>
      {({ key, text, articles }) => (
        <li class="line" key={key}>
          <span>
            <bdi>{text}</bdi> <span class="soft">{words.count('articles', articles)}</span>
          </span>
          <Confirm
            text={words.say('memory.forget')}
            name={words.say('memory.forgetName', text)}
            question={words.say('memory.forgetName', text)}
            answers={[{ text: words.say('memory.forget'), act: () => forget(key) }]}
            keep={words.say('library.keep')}
          />
        </li>
      )}
    </FirstRows>
  );
}

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO 8601 day. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / MS_PER_DAY);
}
