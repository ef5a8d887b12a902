import { isoDate } from './dates.ts';

/** Where pages print their date for readers, most telling first. */
const PLACES = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'article time[datetime], main time[datetime], [role="main"] time[datetime]',
  'time[datetime]',
  'article time, main time, time',
  [
    '[class*="publish" i]',
    '[class*="posted" i]',
    '[class*="dateline" i]',
    '[class*="timestamp" i]',
    '[class*="date" i]',
    '[id*="date" i]',
    '[class*="byline" i]',
    '[class*="meta" i]',
  ].join(', '),
];

/** A printed date with its label is one short line; longer text is an article that mentions a date. */
const MAX_LABEL = 120;

/** Boxes that hold other articles' dates. */
const ELSEWHERE =
  'aside, nav, footer, [class*="related" i], [class*="sidebar" i], [class*="comment" i], [class*="footer" i]';

const URL_DATE = /[/-]((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?!\d)/;

/** The day that a page shows its readers, or has in its address; null where neither says. */
export function visibleDate(page: Document, url: string | null): string | null {
  for (const place of PLACES) {
    for (const element of page.querySelectorAll(place)) {
      const stated =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '';
      if (stated.length > MAX_LABEL || element.closest(ELSEWHERE) !== null) continue;
      const date = isoDate(stated.replace(/\s+/g, ' '));
      if (date !== null) return date;
    }
  }
  const inUrl = URL_DATE.exec(url ?? '');
  return inUrl === null ? null : isoDate(`${inUrl[1]}-${inUrl[2]}-${inUrl[3]}`);
}
