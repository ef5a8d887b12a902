import type { Words } from '../locales/words.ts';
import { type Card, openCard } from './card.ts';
import type { CardScript, CardSubject, OpenCard } from './card-port.ts';
import { cardView } from './card-view.ts';
import { copyText } from './clipboard.ts';

/** The card's script over the interface's words; `citation` gives a finding as text to paste. */
export function cardScript(words: Words, citation: (subject: CardSubject) => string): CardScript {
  const viewOf = ({ claims, result, claim }: CardSubject) => cardView(claims, result, claim, words);

  return {
    open(deps, subject, range, focus, signal) {
      const view = viewOf(subject);
      if (view === null) return null;
      return held(openCard(deps, words, view, range, focus, signal), deps.window, subject);
    },
  };

  function held(card: Card, window: Window, first: CardSubject): OpenCard {
    let subject = first;
    return {
      ...card,
      subject: () => subject,
      update(next, removed) {
        const view = viewOf(next);
        if (view === null) return;
        subject = next;
        card.update(view, removed ? words.say('card.removed') : '', removed);
      },
      async copy() {
        const copied = await copyText(window, citation(subject));
        card.say(words.say(copied ? 'card.copied' : 'card.copyFailed'));
      },
      fail: (message) => card.say(words.say('card.failed', message)),
    };
  }
}
