import borderCrossing from '../../src/starter/demo/border-crossing.html?raw';
import islandQuake from '../../src/starter/demo/island-quake.html?raw';
import jewelRaid from '../../src/starter/demo/jewel-raid.html?raw';
import marketStrike from '../../src/starter/demo/market-strike.html?raw';
import weddingBombing from '../../src/starter/demo/wedding-bombing.html?raw';

/** The demo articles by the name of their file; the first is shown where none is asked for. */
const ARTICLES: ReadonlyMap<string, string> = new Map([
  ['border-crossing', borderCrossing],
  ['wedding-bombing', weddingBombing],
  ['market-strike', marketStrike],
  ['jewel-raid', jewelRaid],
  ['island-quake', islandQuake],
]);

/** The article that an address of the demo page asks for (`?article=jewel-raid`), as a document without scripts. */
export function demoArticle(search: string): Document {
  const source = ARTICLES.get(new URLSearchParams(search).get('article') ?? '') ?? borderCrossing;
  const article = new DOMParser().parseFromString(source, 'text/html');
  for (const script of article.querySelectorAll('script:not([type="application/ld+json"])')) script.remove();
  // As files the articles lead to each other's files; here all of them are one page.
  for (const link of article.querySelectorAll('a[href$=".html"]')) {
    const name = link.getAttribute('href')?.replace(/\.html$/, '') ?? '';
    if (ARTICLES.has(name)) link.setAttribute('href', `?article=${name}`);
  }
  return article;
}
