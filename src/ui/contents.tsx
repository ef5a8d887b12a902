import type { MessageKey, Words } from '../locales/words.ts';

/** The parts of the options by the ids of their headings or sections, in their order. */
const PARTS: readonly { readonly id: string; readonly key: MessageKey; readonly inner?: true }[] = [
  { id: 'sites', key: 'options.sites' },
  { id: 'marks', key: 'options.marks' },
  { id: 'card', key: 'options.card' },
  { id: 'keyboard', key: 'options.keyboard' },
  { id: 'library', key: 'options.library' },
  { id: 'library-packs', key: 'library.packs', inner: true },
  { id: 'library-add', key: 'library.add', inner: true },
  { id: 'library-feeds', key: 'follow.title', inner: true },
  { id: 'library-memory', key: 'memory.title', inner: true },
  { id: 'library-storage', key: 'storage.title', inner: true },
  { id: 'corrections', key: 'options.corrections' },
  { id: 'private', key: 'options.private' },
  { id: 'language', key: 'options.language' },
];

/** What the options hold, to go there: with a full library they are many screens long. */
export function Contents({ words }: { readonly words: Words }) {
  return (
    <nav class="contents" aria-label={words.say('options.contents')}>
      <ul>
        {PARTS.map(({ id, key, inner }) => (
          <li key={id} class={inner ? 'inner' : ''}>
            <a href={`#${id}`}>{words.say(key)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
