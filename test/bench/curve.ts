/**
 * `npm run bench -- curve`: precision and recall of links on annotated news, against the threshold of the linking
 * decision (`LINK.threshold`), as a table. `--pack=FILE` takes a pack that was built from the same documents before.
 */
import { existsSync } from 'node:fs';
import { gather } from '../../src/check/gather.ts';
import { type Candidate, layBeside } from '../../src/check/lay.ts';
import { DECISION } from '../../src/check/link.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { type Counts, judge, readGold } from './curve-gold.ts';
import { claimsOf, NEWS, packOfNews, readNews } from './curve-news.ts';

/** Thresholds drawn, nats beside the one in use: where the curve bends, and a little beyond. */
const OFFSETS = [-1.5, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5] as const;

/** Width of the drawn curve, characters for 0 to 100 %. */
const WIDTH = 50;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(7);

function row(threshold: number, counts: Counts): string {
  const { right, wrong, wanted, found, disagreements, wrongDisagreements } = counts;
  const precision = right / Math.max(1, right + wrong);
  const recall = found / Math.max(1, wanted);
  const bar = [...' '.repeat(WIDTH + 1)];
  bar[Math.round(recall * WIDTH)] = 'R';
  bar[Math.round(precision * WIDTH)] = 'P';
  const mark = threshold === DECISION.threshold ? '>' : ' ';
  const wrongly = `${wrongDisagreements} of ${disagreements}`.padStart(12);
  return `${mark}${threshold.toFixed(2).padStart(8)}  ${percent(precision)}  ${percent(recall)}  ${String(right).padStart(5)}  ${String(wrong).padStart(5)}  ${wrongly}  |${bar.join('')}|`;
}

function draw(): void {
  const documents = readNews();
  const gold = readGold(NEWS, new Map(documents.map(({ id, set }) => [id, set])));
  const pack = packOfNews(documents);
  const rarity = rarityOf([pack]);
  const asked = documents.filter(({ id }) => gold.figures.has(id)).map(claimsOf);
  const candidates = new Map<string, readonly Candidate[]>();
  for (const article of asked) candidates.set(article.report.id, gather(article, [pack]));
  console.log(`${asked.length} documents against ${pack.reports}; P precision, R recall, > in use`);
  console.log(' threshold  precision  recall  right  wrong  wrong disagr.');
  for (const offset of OFFSETS) {
    const threshold = DECISION.threshold + offset;
    const checked = asked.map((article) => ({
      article,
      result: layBeside(article, candidates.get(article.report.id) ?? [], rarity, { ...DECISION, threshold }),
    }));
    console.log(row(threshold, judge(gold, checked)));
  }
}

if (existsSync(NEWS)) draw();
else {
  console.error(
    `No annotated news at ${NEWS}: the curve is drawn on data that lies beside the project (../shared/gold/news), not in it.`,
  );
  process.exitCode = 1;
}
