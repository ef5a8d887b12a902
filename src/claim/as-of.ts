import type { Span } from '../text/span.ts';
import type { DayRange } from './claim.ts';
import type { Figure } from './figure.ts';
import type { Reading, TimeMention } from './spotted.ts';

/** A time that may tell when a figure holds. */
export interface FigureTime extends TimeMention {
  /** The one figure that it dates ("up from 163 a week ago"), null where it may date any. */
  readonly owner: Figure | null;
  /** Where it measures rather than dates ("the worst since 1987"), only what is told of it ("when 53 died") is of its day. */
  readonly behindOnly: boolean;
}

/** What stands between a cue and the day on which it was said: "said on", "told reporters late on", "said in a statement". */
const SPOKEN =
  /^(?:\s+(?:reporters|journalists|in|an?|the|statement|interview|briefing|press|news|conference|late|early|on))*\s*$/;

/** Characters that fit between a cue and its day. Code units. */
const SPOKEN_REACH = 48;

/** The times of a text by which its figures are dated: not those on which somebody spoke ("the ministry said on Monday"). */
export function figureTimes(reading: Reading): readonly FigureTime[] {
  const { tokens, times, attributions, figures, day } = reading;
  const spoken = ({ start }: Span) =>
    attributions.some(
      ({ cue }) =>
        cue.end <= start && start - cue.end <= SPOKEN_REACH && SPOKEN.test(tokens.text.slice(cue.end, start)),
    );
  const compared = figures.filter((figure) => isCompared(tokens.text, figure));
  return times
    .filter((time) => !spoken(time))
    .map((time): FigureTime => {
      const owner = compared.find((figure) => datesOnly(tokens.text, figure, time)) ?? null;
      const since = sinceBefore(tokens.text, time);
      return { ...time, days: daysSince(since, time.days, day), owner, behindOnly: since === 'record' };
    });
}

/** Days of a record that is told by its year: "since 1987, when 53 people died". */
const RECORD_DAYS = 365;

/** "Since the campaign began on 3 May" reaches up to the article's day, the day of a record does not. */
function daysSince(since: Since, days: DayRange | null, today: number | null): DayRange | null {
  if (days === null || today === null || since === 'none' || days.from > today) return days;
  const to = since === 'clause' ? today : Math.min(days.to, days.from + RECORD_DAYS - 1);
  return { from: days.from, to, stated: true };
}

/** "up from 163", "against 1.9 tonnes", "than the 40": a figure of another time. */
const COMPARED = /\b(?:from|against|than|versus|double|twice)\s+(?:the\s+)?$/i;

/** Characters looked at before a figure. Code units. */
const COMPARED_REACH = 16;

function isCompared(text: string, { start, change }: Figure): boolean {
  return change === 'from' || COMPARED.test(text.slice(Math.max(0, start - COMPARED_REACH), start));
}

/** Characters between a figure and the time that is its own: "from 44.1 per cent of the vote four years ago". Code units. */
const OWNER_REACH = 24;

function datesOnly(text: string, figure: Figure, time: Span): boolean {
  const gap = time.start - figure.end;
  return gap >= 0 && gap <= OWNER_REACH && !/[.,;:()]/.test(text.slice(figure.end, time.start));
}

/** Words between "since" and the day in its clause ("since the campaign began on"), and between it and the record. */
const SINCE_REACH = 8;

/** Characters that those words and the day take. Code units. */
const SINCE_SPAN = 160;

/** Words that say of what comes that nothing was like it; superlatives are told by their ending. */
const RECORDS: ReadonlySet<string> = new Set(['most', 'least', 'first', 'worst', 'best', 'record']);
const NOT_SUPERLATIVE: ReadonlySet<string> = new Set(
  'west forest arrest interest protest test rest guest request unrest contest harvest latest'.split(' '),
);

type Since = 'record' | 'clause' | 'none';

/**
 * What a "since" before a time makes of it: `record`, "the worst since a truce was signed in March" measures and dates
 * nothing before it; `clause`, "since the campaign began on 3 May" begins there. `none` without one; a time that "since"
 * opens itself is open already.
 */
function sinceBefore(text: string, { start, end }: Span): Since {
  const words = text.slice(Math.max(0, end - SINCE_SPAN), end).split(/[^\p{L}\d-]+/u);
  const own = text.slice(start, end).split(/[^\p{L}\d-]+/u).length;
  const since = words.findLastIndex((word) => word.toLowerCase() === 'since');
  if (since < 0) return 'none';
  const between = text.slice(text.lastIndexOf(words[since]!, end), start);
  if (words.length - since - own > SINCE_REACH || /[.,;:!?]/.test(between)) return 'none';
  const isRecord = words.slice(Math.max(0, since - SINCE_REACH), since).some(isSuperlative);
  return isRecord ? 'record' : words.length - own > since ? 'clause' : 'none';
}

function isSuperlative(word: string): boolean {
  const folded = word.toLowerCase();
  return RECORDS.has(folded) || (/.{2}est$/.test(folded) && !NOT_SUPERLATIVE.has(folded));
}

/** "since 1987, when 53 people died" */
const WHEN = /^,?\s+when\b/i;

/**
 * The time for which a figure holds: the nearest time that its sentence names (a tie goes to the one behind the figure),
 * else the article's own day.
 */
export function asOf(
  text: string,
  figure: Figure,
  times: readonly FigureTime[],
  sentence: Span,
  day: number | null,
): DayRange | null {
  let best: DayRange | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const time of times) {
    if (time.end <= sentence.start || time.days === null) continue;
    if (time.start >= sentence.end) break;
    if (time.owner !== null && time.owner !== figure) continue;
    if (time.behindOnly && !WHEN.test(text.slice(time.end, Math.max(time.end, figure.start)))) continue;
    const distance = time.start >= figure.end ? time.start - figure.end : figure.start - time.end + 1;
    if (distance < nearest) {
      nearest = distance;
      best = time.days;
    }
  }
  if (best !== null) return best;
  return day === null ? null : { from: day, to: day, stated: false };
}
