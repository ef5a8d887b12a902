import { citationOf } from '../../src/extension/citation.ts';
import { browserWords } from '../../src/extension/words.ts';
import { cardScript } from '../../src/page/card-script.ts';
import { WALK_EVENT } from '../../src/ui/walk-event.ts';
import { mountPage } from '../page/mount.ts';
import { demoArticle } from './articles.ts';

/** A demo article as a page of our own: the same page code reads it that reads any other. */
const parsed = demoArticle(location.search);
document.head.append(...parsed.head.children);
document.body.replaceChildren(...parsed.body.childNodes);
document.title = parsed.title;

const own = new AbortController();
const card = cardScript(browserWords(), ({ claims, result, claim }) => citationOf(claims, result, claim));
mountPage(window, { cardMode: 'open', cardScript: async () => card }, own).then((reading) => {
  reading.setMarks('all');
  window.addEventListener(WALK_EVENT, (event) => {
    // The event comes from the frame around us: its class is another window's.
    reading.walk('detail' in event && event.detail === -1 ? -1 : 1);
  });
});
