import type { ComponentChildren } from 'preact';
import type { Settings } from '../extension/settings.ts';
import type { Words } from '../locales/words.ts';
import { MemorySwitch } from './memory-switch.tsx';

interface Props {
  readonly memory: Settings['memory'];
  readonly setMemory: (memory: Settings['memory']) => void;
  readonly words: Words;
  /** What is remembered. */
  readonly children: ComponentChildren;
}

/** The reading memory: whether there is one, and what it holds. */
export function LibraryMemory({ memory, setMemory, words, children }: Props) {
  return (
    <section aria-labelledby="library-memory" id="memory">
      <h3 id="library-memory">{words.say('memory.title')}</h3>
      <p class="soft">{words.say('memory.text')}</p>
      <MemorySwitch memory={memory} set={setMemory} words={words} />
      {children}
    </section>
  );
}
