/**
 * `npm run bench -- others`: the scorer of clusters on 38 events of ../shared/gold/news that it does not know. They were
 * annotated by its guide (GUIDE.md) without a look at the program; `others-annotated.jsonl` holds, for each report, where its
 * figures stand and which real quantity each tells of, and no word of the report. No floor is held to it: rules are made
 * from what the given clusters show, and this tells what they are worth elsewhere.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NEWS } from './curve-news.ts';

const SCORER = join(dirname(dirname(NEWS)), 'score', 'clusters.mjs');
const ANNOTATED = new URL('others-annotated.jsonl', import.meta.url);

type Fields = [
  number,
  number,
  number | null,
  number | null,
  string,
  string,
  string,
  string | null,
  string | null,
];

interface Report {
  readonly cluster: string;
  readonly doc: string;
  readonly date: string | null;
  readonly figures: readonly Fields[];
}

/** The file of one cluster as the scorer reads it. */
function clusterOf(cluster: string, reports: readonly Report[]): object {
  const docs = reports.map(({ doc, date, figures }) => ({
    doc,
    date,
    figures: figures.map(([start, end, low, high, bound, kind, noun, slot, asOf]) => ({
      start,
      end,
      text: '',
      low,
      high,
      bound,
      kind,
      noun,
      slot,
      asOf,
    })),
  }));
  return { cluster, docs };
}

function score(): void {
  const reports: readonly Report[] = readFileSync(ANNOTATED, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const folder = mkdtempSync(join(tmpdir(), 'others-'));
  try {
    mkdirSync(join(folder, 'clusters'));
    symlinkSync(join(NEWS, 'docs.jsonl'), join(folder, 'docs.jsonl'));
    for (const [cluster, list] of Map.groupBy(reports, (report) => report.cluster)) {
      writeFileSync(join(folder, 'clusters', `${cluster}.json`), JSON.stringify(clusterOf(cluster, list)));
    }
    const { status } = spawnSync(process.execPath, [SCORER, '--data', folder], { stdio: 'inherit' });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (existsSync(NEWS)) score();
else {
  console.error(`No news at ${NEWS}: it lies beside the project (../shared/gold/news), not in it.`);
  process.exitCode = 1;
}
