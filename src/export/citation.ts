import type { Report } from '../claim/claim.ts';
import { markdownText } from './markdown-text.ts';

/** A report as people cite it: Publisher, “Title”, date, web address; what is not stated is left out. */
export function plainCitation(report: Report): string {
  const title = report.title === null ? null : `“${report.title}”`;
  return [report.publisher, title, dayOf(report), webAddress(report.url)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** "2014-08-04"; null where the report states no day, or something else in its place. */
function dayOf(report: Report): string | null {
  return DAY.exec(report.date ?? '')?.[0] ?? null;
}

/** As {@link plainCitation}, with the title (or the address itself) as a link. Links only to http and https. */
export function markdownCitation(report: Report): string {
  const url = webAddress(report.url);
  const name = markdownText(report.title ?? report.url ?? report.id);
  const linked = url === null ? name : `[${name}](<${markdownDestination(url)}>)`;
  return [report.publisher === null ? null : markdownText(report.publisher), linked, dayOf(report)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

/** An address as the destination of a link: a backslash or a reference in it would be read as Markdown's (CommonMark, 6.3). */
function markdownDestination(address: string): string {
  return address.replace(/[\\<>]|&(?=#?\w+;)/g, '\\$&');
}

/** An item of CSL-JSON (Citation Style Language 1.0.2, "article-newspaper"), for reference managers. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly [readonly [number, number, number]] };
}

export function cslItem(report: Report): CslItem {
  const day = DAY.exec(report.date ?? '');
  const url = webAddress(report.url);
  return {
    id: report.id,
    type: 'article-newspaper',
    ...(report.title === null ? {} : { title: report.title }),
    ...(report.publisher === null ? {} : { 'container-title': report.publisher }),
    ...(url === null ? {} : { URL: url }),
    ...(day === null
      ? {}
      : { issued: { 'date-parts': [[Number(day[1]), Number(day[2]), Number(day[3])]] as const } }),
  };
}

/** CSL-JSON of reports, each once. */
export function cslJson(reports: readonly Report[]): string {
  const byId = new Map(reports.map((report) => [report.id, cslItem(report)]));
  return JSON.stringify([...byId.values()], null, 2);
}

/** A link's address, null for anything but http and https. */
export function webAddress(url: string | null): string | null {
  if (url === null) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
  } catch {
    return null;
  }
}
