import { render } from 'preact';
import { extensionClient } from '../../src/extension/client.ts';
import { browserWords } from '../../src/extension/words.ts';
import { Welcome } from '../../src/ui/welcome.tsx';

const root = document.getElementById('root');
if (root !== null) {
  const words = browserWords();
  document.documentElement.lang = words.language;
  render(<Welcome client={extensionClient()} words={words} demo="/demo.html" />, root);
}
