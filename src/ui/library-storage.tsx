import type { FollowClient } from '../extension/follow-client.ts';
import type { LibraryClient } from '../extension/library-client.ts';
import type { LibraryState, StorageState } from '../extension/library-state.ts';
import type { Words } from '../locales/words.ts';
import { sizeText } from './amounts.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly state: LibraryState;
  readonly storage: StorageState | null;
  readonly library: LibraryClient;
  readonly follow: FollowClient;
  readonly words: Words;
  readonly run: (work: Promise<string>) => void;
}

/** The room that the library takes, what was found broken in it, and the whole of it as a file. */
export function LibraryStorage({ state, storage, library, follow, words, run }: Props) {
  const save = async (): Promise<string> => {
    saveFile(words.say('storage.file'), await library.exported(await follow.feeds()));
    return '';
  };
  const persist = async () => ((await library.persist()) ? '' : words.say('storage.notPromised'));
  return (
    <section aria-labelledby="library-storage">
      <h3 id="library-storage">{words.say('storage.title')}</h3>
      {storage !== null && (
        <p>
          {storage.quota === 0
            ? words.say('storage.usedOnly', sizeText(storage.used, words))
            : words.say('storage.used', sizeText(storage.used, words), sizeText(storage.quota, words))}{' '}
          <span class="soft">
            {words.say(storage.persisted ? 'storage.persisted' : 'storage.notPersisted')}
          </span>
        </p>
      )}
      {state.damaged.length > 0 && (
        <>
          <h4>{words.say('storage.damaged')}</h4>
          <p class="soft">{words.say('storage.damagedText')}</p>
          <ul>
            {state.damaged.map(({ segment, kind, name, reports }) => (
              <li class="line" key={segment}>
                <bdi>
                  {words.say(
                    'storage.damagedItem',
                    damagedName(kind, name, words),
                    words.count('reports', reports),
                  )}
                </bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="soft">{words.say('storage.exportText')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => run(save())}>
          {words.say('storage.export')}
        </button>
        {storage !== null && !storage.persisted && (
          <button type="button" class="button" onClick={() => run(persist())}>
            {words.say('storage.persist')}
          </button>
        )}
        {state.damaged.length > 0 && (
          <button type="button" class="button" onClick={() => run(library.dropDamaged().then(() => ''))}>
            {words.say('storage.drop')}
          </button>
        )}
      </div>
    </section>
  );
}

function damagedName(kind: LibraryState['damaged'][number]['kind'], name: string, words: Words): string {
  if (kind === 'read') return words.say('storage.damagedRead');
  return kind === 'followed' ? words.say('storage.damagedFollowed') : name;
}
