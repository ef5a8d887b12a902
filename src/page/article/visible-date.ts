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

/** Names and words by which pages tell the day of a change from that of publication. */
const CHANGED = /\b(?:updated?|modified|dateModified|edited|corrected|revised)\b/i;
/** How much text before a date may label it: "Last updated on". UTF-16 code units. */
const LABEL = 40;
const PUBLISHED = /\b(?:published|posted|issued)\b(?:\s+(?:on|at))?\W*(.*)/i;

/**
 * The day that a page shows its readers, or has in one of its addresses; null where neither says. The day of a change is taken only
 * where no other is shown.
 */
export function visibleDate(page: Document, addresses: readonly (string | null)[]): string | null {
  let changed: string | null = null;
  for (const place of PLACES) {
    for (const element of page.querySelectorAll(place)) {
      const shown = element.textContent ?? '';
      const stated = element.getAttribute('datetime') ?? element.getAttribute('content') ?? shown;
      if (stated.length > MAX_LABEL || element.closest(ELSEWHERE) !== null) continue;
      const text = stated.replace(/\s+/g, ' ');
      const published = PUBLISHED.exec(text)?.[1];
      const date = (published === undefined ? null : isoDate(published)) ?? isoDate(text);
      if (date === null) continue;
      if (published !== undefined || !isOfChange(element, shown)) return date;
      changed ??= date;
    }
  }
  for (const address of addresses) {
    const stated = URL_DATE.exec(address ?? '');
    const date = stated === null ? null : isoDate(`${stated[1]}-${stated[2]}-${stated[3]}`);
    if (date !== null) return date;
  }
  return changed;
}

/** Whether a date is named or labelled as that of a change: by its element, its words, or the words before it. */
function isOfChange(element: Element, shown: string): boolean {
  const stated = ['class', 'id', 'itemprop'].map((name) => element.getAttribute(name) ?? '').join(' ');
  const names = stated.replace(/[-_]/g, ' ');
  // What was never changed is often named as both ("entry-date published updated").
  const isBoth = /\b(?:date)?published\b/i.test(names);
  if ((CHANGED.test(names) && !isBoth) || CHANGED.test(shown)) return true;
  const before = element.previousSibling?.textContent?.trim().slice(-LABEL) ?? '';
  return CHANGED.test(before) && !PUBLISHED.test(before);
}
