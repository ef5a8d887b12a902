import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { citationOf } from '../../src/extension/citation.ts';
import { browserWords } from '../../src/extension/words.ts';
import { offerCard } from '../../src/page/card-port.ts';
import { cardScript } from '../../src/page/card-script.ts';

/** Comes into a page after the page script, where there is a finding to open a card for. */
export default defineUnlistedScript(() => {
  offerCard(cardScript(browserWords(), ({ claims, result, claim }) => citationOf(claims, result, claim)));
});
