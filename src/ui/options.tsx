import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../extension/client.ts';
import type { FollowClient } from '../extension/follow-client.ts';
import type { LibraryClient } from '../extension/library-client.ts';
import type { Settings } from '../extension/settings.ts';
import type { MessageKey, Words } from '../locales/words.ts';
import { messageOf } from '../text/thrown.ts';
import { useAskedPart } from './asked-part.ts';
import { Contents } from './contents.tsx';
import { Corrections } from './corrections.tsx';
import { FirstRows } from './first-rows.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { Legend } from './legend.tsx';
import { LibraryView } from './library-view.tsx';
import { useRefreshed } from './refreshed.ts';
import { Shortcuts } from './shortcuts.tsx';
import { Switch } from './switch.tsx';

interface Props {
  readonly client: Client;
  readonly words: Words;
}

/** How long "Saved" is shown. Milliseconds. */
const SAVED_MS = 2_000;

const MARKS: readonly { readonly value: Settings['marks']; readonly key: MessageKey }[] = [
  { value: 'quiet', key: 'options.marksQuiet' },
  { value: 'all', key: 'options.marksAll' },
  { value: 'none', key: 'options.marksNone' },
];

const CARDS: readonly { readonly value: Settings['card']; readonly key: MessageKey }[] = [
  { value: 'hover', key: 'options.cardHover' },
  { value: 'click', key: 'options.cardClick' },
  { value: 'modifier', key: 'options.cardModifier' },
];

interface OptionsProps extends Props {
  readonly library: LibraryClient;
  readonly follow: FollowClient;
}

export function Options({ client, library, follow, words }: OptionsProps) {
  useKeptFocus();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    const own = new AbortController();
    client.settings().then(setSettings, (error: unknown) => setFailure(messageOf(error)));
    client.onSettings(setSettings, own.signal);
    return () => own.abort();
  }, [client]);
  useAskedPart(settings !== null);
  const save = (change: Partial<Settings>) => {
    client.save(change).then(
      (next) => {
        setSettings(next);
        setFailure('');
        setSaved(true);
        setTimeout(() => setSaved(false), SAVED_MS);
      },
      (error: unknown) => {
        setFailure(messageOf(error));
        // What was clicked shows again what holds.
        setSettings((before) => before && { ...before });
      },
    );
  };
  const failed = failure === '' ? '' : words.say('card.failed', failure);
  const outcome = (
    <p class="saved" role="status">
      {failed !== '' ? failed : saved ? words.say('options.saved') : ''}
    </p>
  );
  if (settings === null) return failed === '' ? null : <main class="options">{outcome}</main>;
  return (
    <main class="options">
      <div class="brand">
        <img src="/icon/96.png" alt="" width={32} height={32} />
        <h1>{words.say('options.title')}</h1>
      </div>
      <Contents words={words} />
      <Sites client={client} words={words} />
      <section id="marks">
        <h2>{words.say('options.marks')}</h2>
        <Choices
          name="marks"
          legend={words.say('options.marks')}
          items={MARKS}
          value={settings.marks}
          words={words}
          set={(marks) => save({ marks })}
        />
        <Switch on={settings.sources} set={(sources) => save({ sources })}>
          {words.say('options.markSources')}
        </Switch>
        <h3>{words.say('options.legend')}</h3>
        <Legend words={words} />
      </section>
      <section id="card">
        <h2>{words.say('options.card')}</h2>
        <Choices
          name="card"
          legend={words.say('options.card')}
          items={CARDS}
          value={settings.card}
          words={words}
          set={(card) => save({ card })}
        />
      </section>
      <section id="keyboard">
        <h2>{words.say('options.keyboard')}</h2>
        <Shortcuts client={client} words={words} />
        <button type="button" class="button" onClick={() => void client.openShortcutSettings()}>
          {words.say('options.keyboardChange')}
        </button>
      </section>
      <LibraryView
        library={library}
        follow={follow}
        words={words}
        memory={settings.memory}
        setMemory={(memory) => save({ memory })}
      />
      <Corrections client={client} words={words} />
      <section id="private">
        <h2>{words.say('options.private')}</h2>
        <p class="soft">{words.say('options.privateText')}</p>
      </section>
      <section id="language">
        <h2>{words.say('options.language')}</h2>
        <p class="soft">{words.say('options.languageText')}</p>
      </section>
      {outcome}
    </main>
  );
}

interface ChoicesProps<V extends string> {
  readonly name: string;
  readonly legend: string;
  readonly items: readonly { readonly value: V; readonly key: MessageKey }[];
  readonly value: V;
  readonly words: Words;
  readonly set: (value: V) => void;
}

function Choices<V extends string>({ name, legend, items, value, words, set }: ChoicesProps<V>) {
  return (
    <fieldset>
      <legend class="hidden-text">{legend}</legend>
      {items.map((item) => (
        <label class="choice" key={item.value}>
          <input type="radio" name={name} checked={item.value === value} onChange={() => set(item.value)} />
          {words.say(item.key)}
        </label>
      ))}
    </fieldset>
  );
}

/** What may be read by itself: a row for each site, whatever the number of its patterns. */
export function Sites({ client, words }: Props) {
  const { value, refresh } = useRefreshed(client.sites, client.onAccess);
  const sites = bySite(value ?? []);
  return (
    <section id="sites">
      <h2>{words.say('options.sites')}</h2>
      <p class="soft">{words.say('options.sitesText')}</p>
      {sites.size === 0 && <p>{words.say('options.sitesNone')}</p>}
      <FirstRows
        items={[...sites]}
        words={words}
        name={words.say('options.sites')}
        textOf={([site]) => site ?? words.say('options.sitesAll')}
      >
        {([site, patterns]) => (
          <li class="line" key={site ?? ''}>
            <bdi>{site ?? words.say('options.sitesAll')}</bdi>
            <button
              type="button"
              class="button"
              aria-label={`${words.say('options.remove')}: ${site ?? words.say('options.sitesAll')}`}
              onClick={() => void client.stopSites(patterns).then(refresh)}
            >
              {words.say('options.remove')}
            </button>
          </li>
        )}
      </FirstRows>
      {!sites.has(null) && (
        <button type="button" class="button" onClick={() => void client.allowAll().then(refresh)}>
          {words.say('options.allowAll')}
        </button>
      )}
    </section>
  );
}

/** Patterns by the site that they stand for, which may have one for each scheme; null is all sites. */
function bySite(patterns: readonly string[]): ReadonlyMap<string | null, readonly string[]> {
  return Map.groupBy(patterns, siteName);
}

/** The host of a match pattern; null for one that stands for all. */
function siteName(pattern: string): string | null {
  const host = /^[^:]+:\/\/([^/]*)\//.exec(pattern)?.[1] ?? '*';
  return host === '*' ? null : host;
}
