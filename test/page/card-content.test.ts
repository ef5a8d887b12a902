// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { cardContent } from '../../src/page/card-content.ts';
import { cardView } from '../../src/page/card-view.ts';
import { articleOf, findingOf, linkOf, resultOf, words } from './fixture.ts';

it('tells of its bars what is drawn, and nothing of what is not', () => {
  const links = [linkOf('conflicts', 'a', { words: '300' }), linkOf('different-scope', 'b', { words: '9' })];
  const view = cardView(articleOf(), resultOf([findingOf(0, 'conflicts', links)]), 0, words)!;
  const [content] = cardContent(document, view, words, () => {});
  expect(content?.querySelectorAll('.bar')).toHaveLength(2);
  expect(content?.querySelector('.plot')?.getAttribute('aria-label')).toBe(
    'Ranges: this page: more than 400 soldiers; Paper a: 300',
  );
});
