import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../extension/client.ts';
import type { LibraryState } from '../extension/library-state.ts';
import type { Words } from '../locales/words.ts';
import { messageOf } from '../text/thrown.ts';
import { problemText } from './library-failure.ts';
import { libraryLine } from './library-line.ts';

interface Props {
  readonly client: Client;
  readonly words: Words;
  /** What the page has come to: it was checked in the library of then, and the line says of when that is. */
  readonly checked: unknown;
  readonly class: string;
}

/** How much the library holds and how fresh it is; where not all of it can be read, why. */
export function LibrarySummary({ client, words, checked, class: className }: Props) {
  const [library, setLibrary] = useState<LibraryState | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    client.library().then(
      (next) => {
        setLibrary(next);
        setFailure('');
      },
      (error: unknown) => {
        setLibrary(null);
        setFailure(messageOf(error));
      },
    );
  }, [client, checked]);
  const problem = library?.problem ?? null;
  const trouble =
    failure !== ''
      ? words.say('failure.library', failure)
      : problem === null
        ? ''
        : problemText(problem, words);
  return (
    <>
      <p class={className}>{library === null ? '' : libraryLine(library, words)}</p>
      {trouble !== '' && <p class="trouble">{trouble}</p>}
    </>
  );
}
