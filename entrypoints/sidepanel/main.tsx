import { render } from 'preact';
import { extensionClient } from '../../src/extension/client.ts';
import { browserWords } from '../../src/extension/words.ts';
import { Panel } from '../../src/ui/panel.tsx';

const root = document.getElementById('root');
if (root !== null) {
  const words = browserWords();
  document.documentElement.lang = words.language;
  render(<Panel client={extensionClient()} words={words} />, root);
}
