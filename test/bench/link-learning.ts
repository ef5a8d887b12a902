/**
 * What the weights of the linking decision are learned from: pairs of claims of the annotated news (`../shared/gold/news`)
 * and of 38 events more of the same collections (`others-annotated.jsonl`), each with whether both report one quantity.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_RATES } from '../../src/check/currencies.ts';
import { eventEvidence, foregroundEvidence } from '../../src/check/event.ts';
import { gather } from '../../src/check/gather.ts';
import { sameNumber } from '../../src/check/interval.ts';
import { comparedPairs } from '../../src/check/link.ts';
import { PAIR_FEATURES, type PairFeature, pairFeatures } from '../../src/check/pair-features.ts';
import { type Rarity, rarityOf } from '../../src/check/rarity.ts';
import { subjectOf } from '../../src/check/subject.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { type Gold, type GoldFigure, goldAt, readGold } from './curve-gold.ts';
import { claimsOf, NEWS, packOfNews, readNews } from './curve-news.ts';
import { type Case, logistic } from './logistic-regression.ts';

const OTHERS = new URL('others-annotated.jsonl', import.meta.url);

/**
 * A report of `others-annotated.jsonl`: of each figure where it stands and the number of its slot, null for one that nobody
 * else gives. Numbers and not names: half of the reports are of crimes, whose people are private.
 */
interface Annotated {
  readonly event: string;
  readonly doc: string;
  readonly figures: readonly (readonly [start: number, end: number, slot: number | null])[];
}

/** One collection of annotated events, and its reports as they are checked. */
interface Collection {
  readonly name: string;
  readonly gold: Gold;
  readonly articles: readonly ArticleClaims[];
}

/** Two claims of annotated reports. */
export interface Labelled extends Case {
  /** Events of which the two reports are. */
  readonly events: readonly [string, string];
}

interface Lessons {
  readonly collections: readonly Collection[];
  readonly pack: Pack;
  readonly rarity: Rarity;
  readonly cases: readonly Labelled[];
}

/**
 * What the pairs of two incidents weigh beside a collection. They teach that many people are of one age: without them 2.1 %
 * of two incidents are linked, with 0.1 1.9 %; with 0.3 1.8 %, but 48.9 % of the links between other events are found
 * instead of 50.2.
 */
const STRANGERS = 0.1;

/** Ridge on the weights, as shares of all cases: from 0.0003 to 0.003 the figures of what is held out hardly move. */
const RIDGE = 0.0003;

export function readLessons(): Lessons {
  const news = readNews();
  const setOf = new Map(news.map(({ id, set }) => [id, set]));
  const pack = packOfNews(news);
  const rarity = rarityOf([pack]);
  const golds: readonly (readonly [string, Gold])[] = [
    ['given', readGold(NEWS, setOf)],
    ['others', readOthers(setOf)],
  ];
  const collections = golds.map(([name, gold]) => ({
    name,
    gold,
    articles: news.filter(({ id }) => gold.figures.has(id)).map(claimsOf),
  }));
  // Of each collection all pairs count as much as of the other.
  const cases = collections.flatMap((collection) => {
    const own = casesOf(collection, pack, rarity);
    return weighing(1, own);
  });
  const byId = new Map(news.map((document) => [document.id, document]));
  const strangers = strangeCases((id) => claimsOf(byId.get(id)!), collections, rarity);
  return { collections, pack, rarity, cases: [...cases, ...strangers] };
}

function readOthers(setOf: ReadonlyMap<string, string>): Gold {
  const figures = new Map<string, readonly GoldFigure[]>();
  const clusterOf = new Map<string, string>();
  for (const line of readFileSync(OTHERS, 'utf8').trimEnd().split('\n')) {
    const report: Annotated = JSON.parse(line);
    clusterOf.set(report.doc, report.event);
    figures.set(
      report.doc,
      report.figures.map(([start, end, slot]) => ({ start, end, slot: slot === null ? null : String(slot) })),
    );
  }
  return { figures, setOf, clusterOf };
}

/** The pairs of a collection's reports that nothing forbids to be of one quantity. */
function casesOf({ gold, articles }: Collection, pack: Pack, rarity: Rarity): readonly Labelled[] {
  const byId = new Map(articles.map((article) => [article.report.id, article]));
  return articles.flatMap((article) => {
    const { id } = article.report;
    const page = subjectOf(article);
    return gather(article, [pack]).flatMap(({ article: { report } }) => {
      const theirs = byId.get(report.id);
      if (theirs === undefined || report.id === id || gold.setOf.get(id) !== gold.setOf.get(report.id))
        return [];
      const other = subjectOf(theirs);
      const event = eventEvidence(page, other, rarity);
      if (event.score === Number.NEGATIVE_INFINITY) return [];
      const pairs = comparedPairs(page, other, event, NO_RATES, foregroundEvidence(page, other, rarity));
      return pairs.flatMap((pair): readonly Labelled[] => {
        const mine = article.claims[pair.i]!;
        // Told as figures of two parts, whatever the weights say.
        if (pair.fit.fit === 'scope' && !sameNumber(mine, pair.interval)) return [];
        const slot = goldAt(gold, id, mine.span)?.slot ?? null;
        const right = slot !== null && slot === goldAt(gold, report.id, theirs.claims[pair.k]!.span)?.slot;
        const events = [gold.clusterOf.get(id)!, gold.clusterOf.get(report.id)!] as const;
        return [{ features: pairFeatures(pair, rarity), right, weight: 1, events }];
      });
    });
  });
}

/** The cases, weighing so much together. */
const weighing = (total: number, cases: readonly Labelled[]) =>
  cases.map((one) => ({ ...one, weight: total / cases.length }));

/** Pairs of local reports on two incidents of one city within three weeks: none of their figures are of one quantity. */
function strangeCases(
  read: (id: string) => ArticleClaims,
  collections: readonly Collection[],
  rarity: Rarity,
): readonly Labelled[] {
  // A few of them are of the annotated events.
  const eventOf = (id: string) =>
    collections.map(({ gold }) => gold.clusterOf.get(id)).find((event) => event !== undefined) ?? 'incidents';
  const pairs: { readonly different: readonly { readonly a: string; readonly b: string }[] } = JSON.parse(
    readFileSync(join(NEWS, 'pairs.json'), 'utf8'),
  );
  const cases = pairs.different.flatMap(({ a, b }) => {
    const page = subjectOf(read(a));
    const other = subjectOf(read(b));
    const event = eventEvidence(page, other, rarity);
    if (event.score === Number.NEGATIVE_INFINITY) return [];
    const compared = comparedPairs(page, other, event, NO_RATES, foregroundEvidence(page, other, rarity));
    return compared.map(
      (pair): Labelled => ({
        features: pairFeatures(pair, rarity),
        right: false,
        weight: 1,
        events: [eventOf(a), eventOf(b)],
      }),
    );
  });
  return weighing(STRANGERS, cases);
}

/** Weights learned from all cases but those of one event. */
export function learned(
  cases: readonly Labelled[],
  without: string | null = null,
): Readonly<Record<PairFeature, number>> {
  const used = without === null ? cases : cases.filter(({ events }) => !events.includes(without));
  const weights = logistic(used, RIDGE);
  return Object.fromEntries(PAIR_FEATURES.map((feature, i) => [feature, weights[i]!])) as Record<
    PairFeature,
    number
  >;
}
