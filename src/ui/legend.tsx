import type { MessageKey, Words } from '../locales/words.ts';

interface Sample {
  readonly tone: string;
  readonly keys: readonly MessageKey[];
  /** What the line says of a figure. */
  readonly means: MessageKey;
}

/** The lines as they stand on a page, each with its word. */
const SAMPLES: readonly Sample[] = [
  { tone: 'conflicts', keys: ['relation.conflicts'], means: 'options.means.conflicts' },
  { tone: 'later', keys: ['relation.later', 'relation.earlier'], means: 'options.means.later' },
  { tone: 'agrees', keys: ['relation.agrees'], means: 'options.means.agrees' },
  { tone: 'part', keys: ['relation.part'], means: 'options.means.part' },
  { tone: 'different-scope', keys: ['relation.scope', 'relation.audit'], means: 'options.means.scope' },
  { tone: 'source', keys: ['options.sourceMark'], means: 'options.means.source' },
];

export function Legend({ words }: { readonly words: Words }) {
  return (
    <ul class="legend">
      {SAMPLES.map(({ tone, keys, means }) => (
        <li key={tone}>
          <span class={`sample ${tone}`} aria-hidden="true">
            438
          </span>
          <span>
            {keys.map((key) => words.say(key)).join(' / ')}
            <br />
            <span class="soft small">{words.say(means)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
