import { useEffect, useRef, useState } from 'preact/hooks';
import type { Client } from '../extension/client.ts';
import type { Settings } from '../extension/settings.ts';
import type { Words } from '../locales/words.ts';
import { messageOf } from '../text/thrown.ts';
import { useKeptFocus } from './kept-focus.ts';
import { Legend } from './legend.tsx';
import { MemorySwitch } from './memory-switch.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { WALK_EVENT } from './walk-event.ts';

interface Props {
  readonly client: Client;
  readonly words: Words;
  /** Address of the demo article, which reads itself. */
  readonly demo: string;
}

export function Welcome({ client, words, demo }: Props) {
  useKeptFocus();
  const frame = useRef<HTMLIFrameElement>(null);
  const [all, setAll] = useState(false);
  const [memory, setMemory] = useState<Settings['memory']>('off');
  const [failure, setFailure] = useState('');
  const refresh = () => void client.access(null).then((access) => setAll(access.all));
  useEffect(() => {
    const own = new AbortController();
    refresh();
    client.onAccess(refresh, own.signal);
    client.settings().then(
      (settings) => setMemory(settings.memory),
      (error: unknown) => setFailure(messageOf(error)),
    );
    client.onSettings((settings) => setMemory(settings.memory), own.signal);
    return () => own.abort();
  }, [client]);
  const walk = (step: 1 | -1) => {
    frame.current?.contentWindow?.dispatchEvent(new CustomEvent(WALK_EVENT, { detail: step }));
  };
  return (
    <main class="welcome">
      <div class="brand">
        <img src="/icon/96.png" alt="" width={48} height={48} />
        <h1>{words.say('welcome.title')}</h1>
      </div>
      <p class="lead">{words.say('welcome.lead')}</p>
      <section>
        <h2>{words.say('welcome.demo')}</h2>
        <p class="soft">{words.say('welcome.demoText')}</p>
        <div class="walk">
          <button type="button" class="button" onClick={() => walk(-1)}>
            {words.say('command.previous')}
          </button>
          <button type="button" class="button primary" onClick={() => walk(1)}>
            {words.say('command.next')}
          </button>
        </div>
        <iframe ref={frame} class="demo" src={demo} title={words.say('welcome.demoFrame')} />
        <Legend words={words} />
      </section>
      <section>
        <h2>{words.say('welcome.access')}</h2>
        <div class="access">
          <div class={all ? '' : 'on'}>
            <h3>{words.say('welcome.accessClick')}</h3>
            <p class="soft">{words.say('welcome.accessClickText')}</p>
            <p role="status">{all ? '' : words.say('welcome.accessNow')}</p>
            {all && (
              <button type="button" class="button" onClick={() => void client.stopAll().then(refresh)}>
                {words.say('welcome.accessAllStop')}
              </button>
            )}
          </div>
          <div class={all ? 'on' : ''}>
            <h3>{words.say('welcome.accessAll')}</h3>
            <p class="soft">{words.say('welcome.accessAllText')}</p>
            <p role="status">{all ? words.say('welcome.accessNow') : ''}</p>
            {!all && (
              <button type="button" class="button" onClick={() => void client.allowAll().then(refresh)}>
                {words.say('welcome.accessAllButton')}
              </button>
            )}
          </div>
        </div>
      </section>
      <section>
        <h2>{words.say('welcome.memory')}</h2>
        <p class="soft">{words.say('welcome.memoryText')}</p>
        <MemorySwitch
          memory={memory}
          set={(next) => {
            client.save({ memory: next }).then(
              (settings) => {
                setFailure('');
                setMemory(settings.memory);
              },
              (error: unknown) => setFailure(messageOf(error)),
            );
          }}
          words={words}
        />
        <p class="failure" role="status">
          {failure === '' ? '' : words.say('card.failed', failure)}
        </p>
      </section>
      <section>
        <h2>{words.say('welcome.shortcuts')}</h2>
        <Shortcuts client={client} words={words} />
      </section>
      <section>
        <h2>{words.say('welcome.privacy')}</h2>
        <p>{words.say('welcome.privacyText')}</p>
        <p>
          <button type="button" class="button" onClick={() => void client.openOptions(null)}>
            {words.say('welcome.start')}
          </button>
        </p>
      </section>
    </main>
  );
}
