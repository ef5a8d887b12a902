import type { FollowClient } from '../extension/follow-client.ts';
import type { LibraryClient } from '../extension/library-client.ts';
import type { LibraryState, PackState } from '../extension/library-state.ts';
import { inLine } from '../locales/bidi.ts';
import type { Words } from '../locales/words.ts';
import { sizeText, whenText } from './amounts.ts';
import { Confirm } from './confirm.tsx';
import { FirstRows } from './first-rows.tsx';
import { notedFailureText } from './library-failure.ts';
import { hostOfPattern } from './web-address.ts';

interface Props {
  readonly state: LibraryState;
  readonly library: LibraryClient;
  readonly follow: FollowClient;
  readonly words: Words;
  /** Runs something and says what came of it. */
  readonly run: (work: Promise<string>) => void;
}

/** The packs of the library, each with what is known of it and what can be done with it. */
export function LibraryPacks({ state, library, follow, words, run }: Props) {
  const subscribed = state.packs.some(({ kind }) => kind === 'subscribed');
  return (
    <section aria-labelledby="library-packs">
      <h3 id="library-packs">{words.say('library.packs')}</h3>
      <p class="soft">{words.say('library.packsText')}</p>
      {state.packs.length === 0 && <p>{words.say('library.packsNone')}</p>}
      <FirstRows
        items={state.packs}
        words={words}
        class="cards"
        name={words.say('library.packs')}
        textOf={({ name, publisher }) => `${name} ${publisher ?? ''}`}
      >
        {(pack) => (
          <Pack key={pack.id ?? ''} pack={pack} library={library} follow={follow} words={words} run={run} />
        )}
      </FirstRows>
      {subscribed && (
        <div class="actions">
          <button
            type="button"
            class="button"
            onClick={() => run(library.updatePacks().then((came) => words.count('library.updated', came)))}
          >
            {words.say('library.update')}
          </button>
        </div>
      )}
    </section>
  );
}

function Pack({ pack, library, follow, words, run }: Omit<Props, 'state'> & { readonly pack: PackState }) {
  const { id, missing } = pack;
  const allow = async () => {
    if (!(await follow.allow(missing))) return words.say('follow.closed');
    return words.count('library.updated', await library.updatePacks());
  };
  return (
    <li class="card-row" data-kind={pack.kind}>
      <h4>
        <bdi>{pack.name}</bdi>
      </h4>
      <p class="soft">{inLine(factsOf(pack, words))}</p>
      {pack.description !== null && (
        <p class="soft">
          <bdi>{pack.description}</bdi>
        </p>
      )}
      <p class="soft small">{inLine(originOf(pack, words))}</p>
      {pack.checksum !== null && (
        <details class="small">
          <summary>{words.say('library.checksum')}</summary>
          <code>{pack.checksum}</code>
        </details>
      )}
      {missing.length > 0 && <p class="trouble">{words.say('follow.closed')}</p>}
      {pack.failure !== null && missing.length === 0 && (
        <p class="trouble">
          {words.say(
            'library.packFailed',
            notedFailureText(pack.failure, words),
            whenText(pack.failure.next, Date.now(), words),
          )}
        </p>
      )}
      {id !== null && (
        <div class="actions">
          {missing.length > 0 && (
            <button type="button" class="button primary" onClick={() => run(allow())}>
              {words.say('follow.allowName', words.list(missing.map(hostOfPattern)))}
            </button>
          )}
          {pack.hasPrevious && (
            <button
              type="button"
              class="button"
              aria-label={words.say('library.rollBackName', pack.name)}
              onClick={() => run(library.rollBack(id).then(() => ''))}
            >
              {words.say('library.rollBack')}
            </button>
          )}
          <Confirm
            text={words.say('library.remove')}
            name={words.say('library.removeName', pack.name)}
            question={words.say('library.removeSure')}
            answers={[
              { text: words.say('library.remove'), act: () => run(library.removePack(id).then(() => '')) },
            ]}
            keep={words.say('library.keep')}
          />
        </div>
      )}
    </li>
  );
}

function factsOf(pack: PackState, words: Words): string[] {
  // What its maker says of its reports, where that is not what they say themselves.
  const date = pack.date === null || pack.date === pack.asOf ? '' : words.day(pack.date);
  return [
    ...(pack.publisher === null ? [] : [words.say('library.packBy', pack.publisher)]),
    words.count('reports', pack.reports),
    words.count('claims', pack.claims),
    ...(date === '' ? [] : [words.say('library.packUpTo', date)]),
    ...(pack.asOf === null ? [] : [words.say('card.asOf', words.day(pack.asOf))]),
    sizeText(pack.size, words),
  ];
}

function originOf(pack: PackState, words: Words): string[] {
  const now = Date.now();
  const kind = {
    bundled: words.say('library.bundled'),
    imported: pack.url === null ? words.say('library.imported') : words.say('library.fetchedOnce', pack.url),
    subscribed: words.say('library.subscribed', pack.url ?? ''),
  }[pack.kind];
  return [
    kind,
    ...(pack.added === null ? [] : [words.say('library.packAdded', whenText(pack.added, now, words))]),
    ...(pack.checked === null || pack.kind !== 'subscribed'
      ? []
      : [words.say('library.packChecked', whenText(pack.checked, now, words))]),
    ...(pack.kind === 'subscribed' && pack.added === null ? [words.say('library.packWaiting')] : []),
  ];
}
