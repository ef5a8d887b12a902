/**
 * `npm run bench -- conflicts`: how often a check of reports that nobody annotated says that two figures disagree, by set
 * and kind of figure. No scorer judges these; `--show=N` prints every Nth conflict with both texts, to be read by eye.
 * `--pack=FILE` as for the curve.
 */
import { existsSync } from 'node:fs';
import type { Finding } from '../../src/check/finding.ts';
import { gather } from '../../src/check/gather.ts';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import type { Span } from '../../src/text/span.ts';
import { readGold } from './curve-gold.ts';
import { claimsOf, NEWS, type NewsDocument, packOfNews, readNews } from './curve-news.ts';

/** Sets of reports, and every how many of them are checked: a war, quakes and trials and matches, local crime. */
const SETS = [
  ['fakes', 2],
  ['ecb', 3],
  ['semeval', 8],
] as const;

/** Characters of text shown on either side of a figure. */
const AROUND = 90;

type Link = Finding['links'][number];

function around({ text }: NewsDocument, { start, end }: Span): string {
  const words = `${text.slice(Math.max(0, start - AROUND), start)}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}`;
  return words.replace(/\s+/g, ' ');
}

function draw(every: number): void {
  const documents = readNews();
  const byId = new Map(documents.map((document) => [document.id, document]));
  const { figures } = readGold(NEWS, new Map());
  const pack = packOfNews(documents);
  const rarity = rarityOf([pack]);
  let conflicts = 0;
  const show = (article: ArticleClaims, claim: number, { evidence, reason }: Link): void => {
    if (every === 0 || conflicts++ % every !== 0) return;
    const page = byId.get(article.report.id)!;
    const other = byId.get(evidence.report.id)!;
    console.log(`${page.id} ${page.date} | ${other.id} ${other.date}: ${reason}`);
    console.log(`  ${around(page, article.claims[claim]!.span)}\n  ${around(other, evidence.span)}`);
  };
  for (const [set, step] of SETS) {
    const counts = new Map<string, number>();
    let links = 0;
    const unread = documents.filter((document) => document.set === set && !figures.has(document.id));
    for (const article of unread.filter((_, i) => i % step === 1).map(claimsOf)) {
      for (const finding of layBeside(article, gather(article, [pack]), rarity).findings) {
        links += finding.links.length;
        for (const link of finding.links) {
          if (link.relation !== 'conflicts' && link.relation !== 'later' && link.relation !== 'earlier')
            continue;
          const key = `${link.relation} ${article.claims[finding.claim]!.kind}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
          if (link.relation === 'conflicts') show(article, finding.claim, link);
        }
      }
    }
    const told = [...counts].map(([key, count]) => `${key} ${count}`).sort();
    console.log(`${set}, one report in ${step}: ${links} links; ${told.join(', ')}`);
  }
}

const shown = process.argv.find((word) => word.startsWith('--show='))?.slice('--show='.length);
if (existsSync(NEWS)) draw(Number(shown ?? 0));
else {
  console.error(`No news at ${NEWS}: it lies beside the project (../shared/gold/news), not in it.`);
  process.exitCode = 1;
}
