import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readTextInSteps } from '../../src/extension/read-text.ts';
import { offerSpotter } from '../../src/extension/spotter-port.ts';

/** Comes into a page after the page script, where the page is an article or a passage of it is selected. */
export default defineUnlistedScript(() => offerSpotter({ read: readTextInSteps }));
