// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CARD_HOST } from '../../src/page/card-host.ts';
import { keepCard } from '../../src/page/card-keeper.ts';
import type { CardScript, CardSubject } from '../../src/page/card-port.ts';
import { clearMarks, highlightName, type Mark, paintMarks } from '../../src/page/marks.ts';
import { articleOf, findingOf, linkOf, resultOf } from './fixture.ts';

const SUBJECT: CardSubject = {
  claims: articleOf(),
  result: resultOf([findingOf(0, 'conflicts', [linkOf('conflicts', 'a')])]),
  claim: 0,
};
const NAME = highlightName('conflicts', false);

let own: AbortController;
let opened: number;
let range: Range;

beforeEach(() => {
  // The environment has none of these.
  vi.stubGlobal(
    'Highlight',
    class {
      priority = 0;
    },
  );
  vi.stubGlobal('CSS', { highlights: new Map() });
  own = new AbortController();
  opened = 0;
  document.body.innerHTML = '<p>more than 400 soldiers</p>';
  range = document.createRange();
  range.selectNodeContents(document.querySelector('p')!);
});
afterEach(() => {
  own.abort();
  vi.unstubAllGlobals();
});

const CARD: CardScript = {
  open() {
    opened++;
    return null;
  },
};
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

it('opens no card once the extension has ended, though its script was here', async () => {
  let ended = false;
  const cards = keepCard(
    {
      window,
      mode: 'open',
      language: 'en',
      act: () => {},
      // As the page script does: what is left of it goes.
      async script() {
        if (ended) own.abort();
        return ended ? Promise.reject(new Error('left behind')) : CARD;
      },
    },
    own.signal,
  );
  cards.show(SUBJECT, range, false);
  await turn();
  ended = true;
  cards.show(SUBJECT, range, false);
  await turn();
  expect(opened).toBe(1);
  expect(document.querySelector(CARD_HOST)).toBeNull();
});

it('leaves the marks that another script has painted in the place of its own', () => {
  const mark: Mark = { kind: 'conflicts', claim: 0, range };
  paintMarks(window, [mark]);
  clearMarks();
  expect(CSS.highlights.has(NAME)).toBe(false);
  paintMarks(window, [mark]);
  const other = new Highlight();
  CSS.highlights.set(NAME, other);
  clearMarks();
  expect(CSS.highlights.get(NAME)).toBe(other);
});

it('paints over all that a script before it has left behind', () => {
  CSS.highlights.set(highlightName('agrees', true), new Highlight());
  paintMarks(window, [{ kind: 'conflicts', claim: 0, range }]);
  expect([...CSS.highlights.keys()]).toEqual([NAME]);
});
