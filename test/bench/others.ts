/**
 * `npm run bench -- others`: what the linking is worth on events that it was not learned from. Of 49 events of
 * ../shared/gold/news, the 11 given with it and 38 that were annotated by the same guide without a look at the program,
 * the reports of each are checked with weights learned from all the others. The constants that were tuned by hand
 * (`TUNED`) know the 11, and not the 38. `others-annotated.jsonl` holds where the figures of the 38 stand and which real
 * quantity each tells of, and no word of a report. `--json` adds the counts as one line.
 */
import { existsSync } from 'node:fs';
import { gather } from '../../src/check/gather.ts';
import { layBeside } from '../../src/check/lay.ts';
import { DECISION } from '../../src/check/link.ts';
import { type Weights, weightsOf } from '../../src/check/pair-features.ts';
import { type Counts, judge } from './curve-gold.ts';
import { NEWS } from './curve-news.ts';
import { learned, readLessons } from './link-learning.ts';

const JSON_ONLY = process.argv.includes('--json');

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

function row(
  name: string,
  { right, wrong, wanted, found, disagreements, wrongDisagreements }: Counts,
): string {
  const figures = [right / Math.max(1, right + wrong), found / Math.max(1, wanted)].map(percent);
  return `${name.padEnd(24)}${figures.join('  ')}  ${`${wrongDisagreements} of ${disagreements}`.padStart(12)}`;
}

function score(): void {
  const { collections, pack, rarity, cases } = readLessons();
  const measured: Record<string, Counts> = {};
  console.log('                       precision    recall  wrong disagr.');
  for (const { name, gold, articles } of collections) {
    const heldOut = new Map(
      [...new Set(gold.clusterOf.values())].map((event) => [event, weightsOf(learned(cases, event))]),
    );
    const checked = (weights: (event: string) => Weights) =>
      articles.map((article) => {
        const decision = { ...DECISION, learned: weights(gold.clusterOf.get(article.report.id)!) };
        return { article, result: layBeside(article, gather(article, [pack]), rarity, decision) };
      });
    const counts = judge(
      gold,
      checked((event) => heldOut.get(event)!),
    );
    measured[name] = counts;
    console.log(row(`${name}, held out`, counts));
    console.log(
      row(
        `${name}, learned from`,
        judge(
          gold,
          checked(() => DECISION.learned),
        ),
      ),
    );
  }
  if (JSON_ONLY) console.log(JSON.stringify(measured));
}

if (existsSync(NEWS)) score();
else {
  console.error(
    `No annotated news at ${NEWS}: this is measured on data that lies beside the project (../shared/gold/news), not in it.`,
  );
  process.exitCode = 1;
}
