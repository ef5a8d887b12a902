import type { Settings } from '../extension/settings.ts';
import type { Words } from '../locales/words.ts';
import { Switch } from './switch.tsx';

interface Props {
  readonly memory: Settings['memory'];
  readonly set: (memory: Settings['memory']) => void;
  readonly words: Words;
}

/** Whether what is read is remembered; while it is, it can be paused. */
export function MemorySwitch({ memory, set, words }: Props) {
  return (
    <>
      <Switch on={memory !== 'off'} set={(on) => set(on ? 'on' : 'off')}>
        {words.say('memory.switch')}
      </Switch>
      {memory !== 'off' && (
        <Switch on={memory === 'paused'} set={(paused) => set(paused ? 'paused' : 'on')}>
          {words.say('memory.pause')}
          {memory === 'paused' && (
            <>
              <br />
              <span class="soft small">{words.say('memory.paused')}</span>
            </>
          )}
        </Switch>
      )}
    </>
  );
}
