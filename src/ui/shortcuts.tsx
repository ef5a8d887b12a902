import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../extension/client.ts';
import type { MessageKey, Words } from '../locales/words.ts';

const NAMES: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'command.popup',
  'next-finding': 'command.next',
  'previous-finding': 'command.previous',
  'toggle-marks': 'command.marks',
  'open-panel': 'command.panel',
};

/** The shortcuts as the browser has them now. */
export function Shortcuts({ client, words }: { readonly client: Client; readonly words: Words }) {
  const [all, setAll] = useState<Awaited<ReturnType<Client['shortcuts']>>>([]);
  useEffect(() => {
    client.shortcuts().then(setAll, () => setAll([]));
  }, [client]);
  return (
    <dl>
      {all.map(({ name, keys }) => {
        const key = NAMES[name];
        return (
          key !== undefined && (
            <div class="line" key={name}>
              <dt>{words.say(key)}</dt>
              <dd>
                {keys === '' ? (
                  <span class="soft">{words.say('options.keyboardNone')}</span>
                ) : (
                  <kbd>{keys}</kbd>
                )}
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
