import { assemble } from '../../src/claim/assemble.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { dayOf } from '../../src/claim/day.ts';
import { read } from '../../src/spot/spot.ts';

/** The claims of a text, made as the content script makes them: `read`, then `assemble`. */
export function claimsOfText(
  id: string,
  text: string,
  date: string | null,
  publisher: string | null = null,
): ArticleClaims {
  return assemble(read(text, { publisher, url: null, day: dayOf(date), title: null }), {
    id,
    publisher,
    date,
    title: null,
    url: null,
    language: 'en',
  });
}
