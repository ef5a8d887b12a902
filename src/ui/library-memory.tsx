import type { ComponentChildren } from 'preact';
import type { Failure } from '../extension/failure.ts';
import type { Settings } from '../extension/settings.ts';
import type { Words } from '../locales/words.ts';
import { notedFailureText } from './library-failure.ts';
import { MemorySwitch } from './memory-switch.tsx';

interface Props {
  readonly memory: Settings['memory'];
  readonly setMemory: (memory: Settings['memory']) => void;
  /** Why the last article that was to be remembered is not; null where it is. */
  readonly failure: Failure | null;
  readonly words: Words;
  /** What is remembered. */
  readonly children: ComponentChildren;
}

/** The reading memory: whether there is one, and what it holds. */
export function LibraryMemory({ memory, setMemory, failure, words, children }: Props) {
  return (
    <section aria-labelledby="library-memory" id="memory">
      <h3 id="library-memory">{words.say('memory.title')}</h3>
      <p class="soft">{words.say('memory.text')}</p>
      <MemorySwitch memory={memory} set={setMemory} words={words} />
      {failure !== null && memory !== 'off' && (
        <p class="trouble">{words.say('memory.failed', notedFailureText(failure, words))}</p>
      )}
      {children}
    </section>
  );
}
