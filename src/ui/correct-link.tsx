import type { Correction } from '../check/corrections.ts';
import type { Link } from '../check/finding.ts';
import type { Words } from '../locales/words.ts';
import { Disclosure } from './disclosure.tsx';
import { publisherOf } from './finding-row.tsx';

interface Props {
  readonly link: Link;
  /** What may be said against it. */
  readonly choices: () => readonly Correction[];
  readonly words: Words;
  readonly correct: (correction: Correction) => void;
}

/** What a reader may say against a link: each choice is kept at once, and can be undone. */
export function CorrectLink({ link, choices, words, correct }: Props) {
  return (
    <Disclosure
      class="correct"
      summary={words.say('card.wrong')}
      label={words.say('correct.for', publisherOf(link, words))}
    >
      {() => (
        <ul class="plain">
          {choices().map((choice) => (
            <li key={JSON.stringify(choice)}>
              <button type="button" class="button plain" onClick={() => correct(choice)}>
                {choiceText(choice, link, words)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

function choiceText(
  { kind, words: figure, evidence, origins }: Correction,
  link: Link,
  words: Words,
): string {
  switch (kind) {
    case 'wrong-match':
      return words.say('correct.match', evidence);
    case 'other-event':
      return words.say('correct.event');
    case 'wrong-number':
      return words.say('correct.number', figure);
    case 'same-origin': {
      const { id, label } = link.origin;
      return words.say('correct.origin', origins?.find((one) => one !== id && one !== label) ?? '');
    }
  }
}
