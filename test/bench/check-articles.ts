/** Articles for the benchmark of checking: texts of the volume corpus joined to one of 20 KB with 40 figures. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { assemble } from '../../src/claim/assemble.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { dayOf } from '../../src/claim/day.ts';
import { read } from '../../src/spot/spot.ts';

const VOLUME = new URL('../../../shared/volume/reuters.jsonl.gz', import.meta.url);

/** UTF-16 code units of an article, and figures in it. */
const LENGTH = 20_000;
const FIGURES = 40;

/** Text of our own where the volume corpus is missing. */
const OWN =
  'The council of Norhaven met on Monday to speak of the storm, of the mole and of the fishing fleet. Harbour master Ida Holm said that 41 boats were torn from their moorings. The mayor of Sundby praised the crews, who had worked through the night under lamps, and promised that the mole would be mended before autumn. Nobody spoke of money, though everybody thought of it. ';

/** `count` articles, each with {@link FIGURES} claims at most. */
export function articlesOf(count: number): readonly ArticleClaims[] {
  const texts = existsSync(VOLUME)
    ? gunzipSync(readFileSync(VOLUME))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): string => JSON.parse(line).text)
        // Prose, not tables of prices: a digit in fifty characters at most.
        .filter((text) => text.length > 500 && (text.match(/\d/g)?.length ?? 0) * 50 < text.length)
    : [OWN];
  let next = 0;
  return Array.from({ length: count }, (_, number) => {
    let text = '';
    while (text.length < LENGTH) text += `${texts[next++ % texts.length]}\n\n`;
    const date = '1987-04-02';
    const reading = read(text.slice(0, LENGTH), {
      publisher: null,
      url: null,
      day: dayOf(date),
      title: null,
    });
    const article = assemble(reading, {
      id: `article/${number}`,
      title: null,
      publisher: null,
      date,
      url: null,
      language: 'en',
    });
    return { ...article, claims: article.claims.slice(0, FIGURES).map(ownParts) };
  });
}

/** Without a whole that may have been cut away. */
function ownParts(claim: ArticleClaims['claims'][number]): ArticleClaims['claims'][number] {
  return claim.partOf !== null && claim.partOf >= FIGURES ? { ...claim, partOf: null } : claim;
}
