import type { Report } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import { linkAddress } from '../page/article/web-address.ts';
import { markdownText } from './markdown-text.ts';

/** A report as people cite it: Publisher, “Title”, date, web address; what is not stated is left out. */
export function plainCitation(report: Report): string {
  const title = report.title === null ? null : `“${report.title}”`;
  return [report.publisher, title, statedDay(report), linkAddress(report.url)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

/** "2014-08-04"; null where the report states no day, or something else in its place ("2014-02-31"). */
function statedDay({ date }: Report): string | null {
  return date === null || dayOf(date) === null ? null : date.slice(0, 'YYYY-MM-DD'.length);
}

/** As {@link plainCitation}, with the title (or the address itself) as a link. Links only to http and https. */
export function markdownCitation(report: Report): string {
  const url = linkAddress(report.url);
  const name = markdownText(report.title ?? report.url ?? report.id);
  const linked = url === null ? name : `[${name}](<${markdownDestination(url)}>)`;
  return [report.publisher === null ? null : markdownText(report.publisher), linked, statedDay(report)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

/** An address as the destination of a link: a backslash or a reference in it would be read as Markdown's (CommonMark, 6.3). */
function markdownDestination(address: string): string {
  return address.replace(/[\\<>]|&(?=#?\w+;)/g, '\\$&');
}

/** An item of CSL-JSON (Citation Style Language 1.0.2, "article-newspaper"), for reference managers. */
interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly [readonly [number, number, number]] };
}

function cslItem(report: Report): CslItem {
  const [year = 0, month = 0, day = 0] = statedDay(report)?.split('-').map(Number) ?? [];
  const url = linkAddress(report.url);
  return {
    id: report.id,
    type: 'article-newspaper',
    ...(report.title === null ? {} : { title: report.title }),
    ...(report.publisher === null ? {} : { 'container-title': report.publisher }),
    ...(url === null ? {} : { URL: url }),
    ...(day === 0 ? {} : { issued: { 'date-parts': [[year, month, day]] as const } }),
  };
}

/** CSL-JSON of reports, each once. */
export function cslJson(reports: readonly Report[]): string {
  const byId = new Map(reports.map((report) => [report.id, cslItem(report)]));
  return JSON.stringify([...byId.values()], null, 2);
}
