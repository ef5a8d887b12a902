import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../extension/client.ts';
import type { MessageKey, Words } from '../locales/words.ts';

/** In the order in which they are shown: browsers have orders of their own, of the alphabet for one. */
const COMMANDS: readonly { readonly name: string; readonly key: MessageKey }[] = [
  { name: '_execute_action', key: 'command.popup' },
  { name: 'next-finding', key: 'command.next' },
  { name: 'previous-finding', key: 'command.previous' },
  { name: 'toggle-marks', key: 'command.marks' },
  { name: 'open-panel', key: 'command.panel' },
];

/** The shortcuts as the browser has them now. */
export function Shortcuts({ client, words }: { readonly client: Client; readonly words: Words }) {
  const [all, setAll] = useState<Awaited<ReturnType<Client['shortcuts']>>>([]);
  useEffect(() => {
    client.shortcuts().then(setAll, () => setAll([]));
  }, [client]);
  return (
    <dl>
      {COMMANDS.map(({ name, key }) => {
        const keys = all.find((each) => each.name === name)?.keys;
        return (
          keys !== undefined && (
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
