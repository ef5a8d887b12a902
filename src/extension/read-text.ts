import type { Article } from '../claim/article.ts';
import { assemble } from '../claim/assemble.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import type { Reading } from '../claim/spotted.ts';
import { type ReadContext, read, readInSteps } from '../spot/spot.ts';
import type { Span } from '../text/span.ts';
import { bounded } from './bounded.ts';

/** The claims of an article and where its sources are mentioned. */
export interface ReadText {
  readonly claims: ArticleClaims;
  readonly sources: readonly Span[];
}

/**
 * Reads a text with the same spotter and the same assembly that packs are built with; `pause` is awaited between the
 * stages.
 */
export async function readTextInSteps(article: Article, pause: () => Promise<void>): Promise<ReadText> {
  const steps = readInSteps(article.text, contextOf(article));
  let step = steps.next();
  while (step.done !== true) {
    await pause();
    step = steps.next();
  }
  await pause();
  return assembled(step.value, article);
}

/** The same at once. */
export function readText(article: Article): ReadText {
  return assembled(read(article.text, contextOf(article)), article);
}

function contextOf({ publisher, url, date, title }: Article): ReadContext {
  return { publisher, url, day: dayOf(date), title };
}

function assembled(reading: Reading, article: Article): ReadText {
  return {
    claims: bounded(assemble(reading, article)),
    sources: reading.attributions.map(({ source }) => ({ start: source.start, end: source.end })),
  };
}
