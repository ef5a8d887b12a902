import { type EventEvidence, eventEvidence, NOTHING_LEFT_OUT } from './event.ts';
import type { Rarity } from './rarity.ts';
import type { Subject } from './subject.ts';

/**
 * When two reports of the page's event vouch for a third that shares little with the page itself: a short notice with the
 * names of the one and the day of the other. With these 17 of 2,990 wanted links more are found between the 38 events of
 * test/bench/others.ts, at the same precision, and none more nor less of the eleven (docs/011).
 */
const VOUCHING = {
  /** Evidence that a report is of the page's event, from which on it vouches for others (nats). */
  least: 0.6,
  /** Reports asked, the surest first: each is compared with every report in doubt. */
  most: 5,
  /** How many have to vouch. */
  witnesses: 2,
  /** What each step of a chain costs: each may be wrong (nats). */
  price: 0.5,
} as const;

/**
 * For each report the evidence that it is of the page's event, with what the other reports say of that: as much as that of
 * the second best chain over one of them. Only claims that agree are linked by it, never a conflict.
 */
export function vouched(
  reports: readonly Subject[],
  events: readonly EventEvidence[],
  rarity: Rarity,
): readonly EventEvidence[] {
  const { least, most, witnesses, price } = VOUCHING;
  const asked = events
    .flatMap(({ score }, i) => (score >= least ? [{ report: reports[i]!, score }] : []))
    .sort((a, b) => b.score - a.score || byId(a.report, b.report))
    .slice(0, most);
  if (asked.length < witnesses) return events;
  return events.map((event, i) => {
    if (event.score >= least) return event;
    const chains = asked
      .map(({ report, score }) => Math.min(score, between(report, reports[i]!, rarity, event.score + price)))
      .sort((a, b) => b - a);
    const told = chains[witnesses - 1]! - price;
    return told > event.score ? { ...event, vouched: told } : event;
  });
}

/** Of equally sure ones the same are asked, in whatever order the reports came. */
function byId({ article: { report: a } }: Subject, { article: { report: b } }: Subject): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Evidence that two reports are of one event; of less than `least` not all is worked out. */
const between = (a: Subject, b: Subject, rarity: Rarity, least: number): number =>
  eventEvidence(a, b, rarity, NOTHING_LEFT_OUT, least).score;
