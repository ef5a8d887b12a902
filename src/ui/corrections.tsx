import { useState } from 'preact/hooks';
import type { Correction } from '../check/corrections.ts';
import { UNCLEAR } from '../check/finding.ts';
import { exportCorrections, parseCorrections } from '../export/corrections.ts';
import type { Client } from '../extension/client.ts';
import type { Words } from '../locales/words.ts';
import { messageOf } from '../text/thrown.ts';
import { FileButton } from './file-button.tsx';
import { FirstRows } from './first-rows.tsx';
import { useRefreshed } from './refreshed.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly client: Client;
  readonly words: Words;
}

/** Larger than any file of ours: a correction has some 470 bytes, and 42,000 are more than anybody makes. Bytes. */
const LARGEST_FILE = 20_000_000;

/** What the reader corrected: a list to undo from, newest first, and a file to keep or to take elsewhere. */
export function Corrections({ client, words }: Props) {
  // Also of those made on a page while the options are open: the file that is saved holds what is shown.
  const { value, refresh } = useRefreshed(client.corrections, client.onCorrections);
  const all = value ?? [];
  const [outcome, setOutcome] = useState('');
  const fail = (error: unknown) => setOutcome(words.say('card.failed', messageOf(error)));
  const take = async (file: File) => {
    if (file.size > LARGEST_FILE) throw new Error(words.say('correct.tooLarge'));
    const corrections = parseCorrections(await file.text());
    await client.correct(null, corrections);
    setOutcome(words.count('correct.taken', corrections.length));
    refresh();
  };
  return (
    <section class="corrections" id="corrections">
      <h2>{words.say('options.corrections')}</h2>
      {all.length === 0 && <p class="soft">{words.say('options.correctionsNone')}</p>}
      <FirstRows
        items={all.toReversed()}
        words={words}
        name={words.say('options.corrections')}
        textOf={(one) => `${correctionLine(one, words)} ${placeOf(one)}`}
      >
        {(correction) => (
          <li class="line" key={JSON.stringify(correction)}>
            <span>
              {correctionLine(correction, words)}{' '}
              <span class="soft">
                <bdi>{placeOf(correction)}</bdi>
              </span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={`${words.say('card.undo')}: ${correctionLine(correction, words)}`}
              onClick={() => void client.undo(null, correction).then(refresh, fail)}
            >
              {words.say('card.undo')}
            </button>
          </li>
        )}
      </FirstRows>
      <div class="actions">
        <FileButton
          text={words.say('correct.open')}
          accept=".json,application/json"
          take={(file) => {
            take(file).catch(fail);
          }}
        />
        {all.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() =>
              saveFile(
                words.say('correct.file'),
                new Blob([exportCorrections(all)], { type: 'application/json;charset=utf-8' }),
              )
            }
          >
            {words.say('correct.save')}
          </button>
        )}
      </div>
      <p class="soft" role="status">
        {outcome}
      </p>
    </section>
  );
}

/** What was corrected, in figures', reports' and origins' own words; the publisher stands beside it. */
function correctionLine(correction: Correction, words: Words): string {
  const { kind, words: figure, evidence, report, title, origins } = correction;
  switch (kind) {
    case 'wrong-match':
      return words.say('correct.lineMatch', figure, evidence);
    case 'other-event':
      return words.say('correct.lineEvent', title ?? report);
    case 'wrong-number':
      return words.say('correct.lineNumber', figure);
    case 'same-origin': {
      const clear = (origins ?? []).filter((key) => !key.startsWith(UNCLEAR));
      return clear.length === 1
        ? words.say('correct.lineUnclear', clear[0]!)
        : words.say('correct.lineOrigin', clear[0] ?? '', clear[1] ?? '');
    }
  }
}

/** Who published the report; where the article is from, for a correction that is about no report. */
function placeOf({ publisher, article }: Correction): string {
  if (publisher !== null) return publisher;
  return URL.canParse(article) ? new URL(article).host : article;
}
