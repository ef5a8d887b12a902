import { render } from 'preact';
import { extensionClient } from '../../src/extension/client.ts';
import { followClient } from '../../src/extension/follow-client.ts';
import { browserWords } from '../../src/extension/words.ts';
import { Popup } from '../../src/ui/popup.tsx';

const root = document.getElementById('root');
if (root !== null) {
  const words = browserWords();
  document.documentElement.lang = words.language;
  // Opened in a tab of its own (tests, narrow windows), the popup stays.
  const inTab = new URL(location.href).searchParams.has('tab');
  render(
    <Popup
      client={extensionClient()}
      follow={followClient()}
      words={words}
      close={() => (inTab ? undefined : window.close())}
    />,
    root,
  );
}
