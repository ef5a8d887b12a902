import type { Article } from '../claim/article.ts';
import { dayOf } from '../claim/day.ts';
import type { ReadContext } from '../spot/spot.ts';

/** What is known of an article's text from outside. */
export function contextOf({ publisher, url, date, title }: Article): ReadContext {
  return { publisher, url, day: dayOf(date), title };
}
