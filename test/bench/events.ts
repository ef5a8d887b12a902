/**
 * `npm run bench -- events`: what is linked in reports by the evidence that their event is the article's, on news that
 * nobody annotated. Where links end is where `layBeside` stops to decode claims (`LEAST_EVENT`). `--pack=FILE` as for the
 * curve.
 */
import { existsSync } from 'node:fs';
import { eventEvidence } from '../../src/check/event.ts';
import { gather } from '../../src/check/gather.ts';
import { linkSteps } from '../../src/check/link.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { subjectOf } from '../../src/check/subject.ts';
import { drain } from '../../src/pack/steps.ts';
import { NEWS, packOfNews, readNews } from './curve-news.ts';

/** Every how many reports of the news are checked against the others. */
const STEP = 8;

/** Breadth of a row, nats. */
const ROW = 0.5;

function draw(): void {
  const pack = packOfNews(readNews());
  const rarity = rarityOf([pack]);
  const rows = new Map<number, { reports: number; links: number }>();
  for (let i = 0; i < pack.reports; i += STEP) {
    const article = pack.document(i);
    const page = subjectOf(article);
    for (const { article: report } of gather(article, [pack])) {
      if (report.report.id === article.report.id) continue;
      const other = subjectOf(report);
      const event = eventEvidence(page, other, rarity);
      const at = Math.floor(event.score / ROW) * ROW;
      const row = rows.get(at) ?? { reports: 0, links: 0 };
      row.reports++;
      if (event.score > Number.NEGATIVE_INFINITY)
        row.links += drain(linkSteps(page, other, event, rarity)).length;
      rows.set(at, row);
    }
  }
  console.log('evidence from  reports   links');
  for (const [at, { reports, links }] of [...rows].sort(([a], [b]) => a - b)) {
    const from = at === Number.NEGATIVE_INFINITY ? 'another event' : at.toFixed(1);
    console.log(`${from.padStart(13)}${String(reports).padStart(9)}${String(links).padStart(8)}`);
  }
}

if (existsSync(NEWS)) draw();
else {
  console.error(`No news at ${NEWS}: it lies beside the project (../shared/gold/news), not in it.`);
  process.exitCode = 1;
}
