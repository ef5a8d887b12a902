/**
 * Learns how much shared names, words and days say that two reports are of one event, and writes
 * `src/check/event-weights.ts`:
 *
 *     node test/bench/train-events.ts
 *
 * Learns from pairs of local reports on one incident and on two (`pairs.json`) and from annotated clusters, each report
 * beside those that a pack of all reports offers for it; both kinds count the same. On standard error it prints what
 * cross-validation gives: whole clusters, and fifths of the incidents, are judged by weights learned without them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_FEATURES, eventFeatures } from '../../src/check/event.ts';
import { gather } from '../../src/check/gather.ts';
import { type Rarity, rarityOf } from '../../src/check/rarity.ts';
import { subjectOf } from '../../src/check/subject.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { openPack } from '../../src/pack/reader.ts';
import { packOf } from '../../src/pack/writer.ts';
import { type Gold, readGold } from './curve-gold.ts';
import { claimsOf, NEWS, readNews } from './curve-news.ts';
import { type Case, dot, logistic } from './logistic-regression.ts';

/** Ridge on the weights: from 0.0003 to 0.01 the held-out figures hardly move. */
const RIDGE = 0.003;
const FOLDS = 5;
/** Shares of two events taken for one, at which the share of one event recognised is printed. */
const FALSE_SHARES = [0.005, 0.01, 0.02, 0.05] as const;
/** Decimals of the printed weights. */
const DECIMALS = 2;

interface Row extends Case {
  /** What is held out together. */
  readonly fold: string;
  readonly incidents: boolean;
}

interface Labelled {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly fold: string;
}

const PACK = { name: 'train', description: null, publisher: null, date: null };

function labelled(a: ArticleClaims, b: ArticleClaims, rarity: Rarity, right: boolean, fold: string) {
  const features = eventFeatures(subjectOf(a), subjectOf(b), rarity);
  return features === null ? [] : [{ features, right, fold }];
}

/** One incident or two, of one city within three weeks. */
function incidentRows(documents: ReadonlyMap<string, ArticleClaims>, rarity: Rarity): readonly Labelled[] {
  const pairs: Readonly<Record<'same' | 'different', readonly { a: string; b: string }[]>> = JSON.parse(
    readFileSync(join(NEWS, 'pairs.json'), 'utf8'),
  );
  return (['same', 'different'] as const).flatMap((kind) =>
    pairs[kind].flatMap(({ a, b }) => {
      const fold = `incidents ${[...a].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % FOLDS}`;
      return labelled(documents.get(a)!, documents.get(b)!, rarity, kind === 'same', fold);
    }),
  );
}

/** Annotated reports beside annotated ones, and beside those of other sets, which are never of their events. */
function clusterRows(gold: Gold, documents: ReadonlyMap<string, ArticleClaims>): readonly Labelled[] {
  const pack = openPack(packOf([...documents.values()], PACK));
  const rarity = rarityOf([pack]);
  const slots = (id: string) => new Set((gold.figures.get(id) ?? []).flatMap(({ slot }) => slot ?? []));
  return [...gold.figures.keys()].flatMap((id) => {
    const mine = slots(id);
    const article = documents.get(id)!;
    return gather(article, [pack]).flatMap(({ article: other }) => {
      const theirs = other.report.id;
      if (theirs === id || (!gold.figures.has(theirs) && gold.setOf.get(theirs) === gold.setOf.get(id)))
        return [];
      const right = [...slots(theirs)].some((slot) => mine.has(slot));
      return labelled(article, documents.get(theirs)!, rarity, right, gold.clusterOf.get(id)!);
    });
  });
}

/** Rows of which the positive and the negative ones count the same. */
function balanced(list: readonly Labelled[], incidents: boolean): readonly Row[] {
  const positive = list.filter(({ right }) => right).length;
  const weight = { true: 1 / positive, false: 1 / (list.length - positive) };
  return list.map((row): Row => ({ ...row, incidents, weight: weight[`${row.right}`] }));
}

/** Share of the positives that score above all but a share of the negatives. */
function recognised(scored: readonly { score: number; right: boolean }[], falseShare: number): number {
  const wrong = scored
    .filter(({ right }) => !right)
    .map(({ score }) => score)
    .sort((x, y) => y - x);
  const least = wrong[Math.floor(falseShare * wrong.length)] ?? Number.NEGATIVE_INFINITY;
  const right = scored.filter((row) => row.right);
  return right.filter(({ score }) => score > least).length / right.length;
}

function crossValidate(rows: readonly Row[]): void {
  const scored = [...new Set(rows.map(({ fold }) => fold))].flatMap((fold) => {
    const weights = logistic(
      rows.filter((row) => row.fold !== fold),
      RIDGE,
    );
    return rows
      .filter((row) => row.fold === fold)
      .map((row) => ({ ...row, score: dot(weights, row.features) }));
  });
  for (const incidents of [true, false]) {
    const part = scored.filter((row) => row.incidents === incidents);
    const figures = FALSE_SHARES.map(
      (share) => `${(100 * recognised(part, share)).toFixed(1)} % at ${100 * share} % false`,
    );
    process.stderr.write(
      `${incidents ? 'incidents' : 'clusters'}, held out (${part.length} pairs): ${figures.join(', ')}\n`,
    );
  }
}

const news = readNews();
const gold = readGold(NEWS, new Map(news.map(({ id, set }) => [id, set])));
const all = new Map(news.map((document) => [document.id, claimsOf(document)]));
const local = new Map(news.filter(({ set }) => set === 'semeval').map(({ id }) => [id, all.get(id)!]));
const localRarity = rarityOf([openPack(packOf([...local.values()], PACK))]);
const rows = [
  ...balanced(incidentRows(local, localRarity), true),
  ...balanced(clusterRows(gold, all), false),
];
crossValidate(rows);
const weights = logistic(rows, RIDGE);
const lines = EVENT_FEATURES.map((feature, i) => `  ${feature}: ${Number(weights[i]!.toFixed(DECIMALS))},`);
writeFileSync(
  new URL('../../src/check/event-weights.ts', import.meta.url),
  `import type { EventFeature } from './event.ts';

/**
 * Log-odds that two articles are of one event, for each feature. Written by \`test/bench/train-events.ts\` from annotated
 * news: do not edit.
 */
export const EVENT_WEIGHTS: Readonly<Record<EventFeature, number>> = {
${lines.join('\n')}
};
`,
);
