/** How days are written, "4 Aug 2014", in a language (BCP 47). Costs milliseconds to make. */
export function dayFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** When an ISO 8601 day begins, milliseconds since 1970; NaN for none, as 31 February is, which some browsers take for March. */
export function timeOfDay(iso: string): number {
  const time = Date.parse(iso);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? time : Number.NaN;
}

/** A text with its ISO 8601 days as `day` writes them. */
export function withDays(text: string, day: (iso: string) => string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => day(iso) || iso);
}

const MS_PER_DAY = 86_400_000;

/** The reader's own calendar day of a moment in milliseconds since 1970, in days since 1970-01-01: "forget Tuesday" means his Tuesday. */
export function localDay(moment: number): number {
  const date = new Date(moment);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / MS_PER_DAY;
}
