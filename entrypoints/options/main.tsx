import { render } from 'preact';
import { extensionClient } from '../../src/extension/client.ts';
import { followClient } from '../../src/extension/follow-client.ts';
import { libraryClient } from '../../src/extension/library-client.ts';
import { browserWords } from '../../src/extension/words.ts';
import { Options } from '../../src/ui/options.tsx';

const root = document.getElementById('root');
if (root !== null) {
  const words = browserWords();
  document.documentElement.lang = words.language;
  render(
    <Options client={extensionClient()} library={libraryClient()} follow={followClient()} words={words} />,
    root,
  );
}
