import type { MessageKey, Words } from '../locales/words.ts';

/** The lines as they stand on a page, each with its word. */
const SAMPLES: readonly { readonly tone: string; readonly keys: readonly MessageKey[] }[] = [
  { tone: 'conflicts', keys: ['relation.conflicts'] },
  { tone: 'later', keys: ['relation.later', 'relation.earlier'] },
  { tone: 'agrees', keys: ['relation.agrees'] },
  { tone: 'part', keys: ['relation.part'] },
  { tone: 'different-scope', keys: ['relation.scope', 'relation.audit'] },
  { tone: 'source', keys: ['options.sourceMark'] },
];

export function Legend({ words }: { readonly words: Words }) {
  return (
    <ul class="legend">
      {SAMPLES.map(({ tone, keys }) => (
        <li key={tone}>
          <span class={`sample ${tone}`} aria-hidden="true">
            438
          </span>
          <span>{keys.map((key) => words.say(key)).join(' / ')}</span>
        </li>
      ))}
    </ul>
  );
}
