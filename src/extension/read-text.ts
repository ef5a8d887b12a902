import type { Article } from '../claim/article.ts';
import { assemble } from '../claim/assemble.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import { read } from '../spot/spot.ts';
import type { Span } from '../text/span.ts';
import { bounded } from './bounded.ts';

/** The claims of an article and where its sources are mentioned. */
export interface ReadText {
  readonly claims: ArticleClaims;
  readonly sources: readonly Span[];
  /** Whether the text is written in a language that we do not read; then it has no claims. */
  readonly otherLanguage: boolean;
}

/** Reads a text with the same spotter and the same assembly that packs are built with. */
export function readText(article: Article): ReadText {
  const { publisher, url, date, title, text } = article;
  const reading = read(text, { publisher, url, day: dayOf(date), title });
  return {
    claims: bounded(assemble(reading, article)),
    sources: reading.attributions.map(({ source }) => ({ start: source.start, end: source.end })),
    otherLanguage: reading.otherLanguage,
  };
}
