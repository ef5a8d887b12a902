import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../claim/article.ts';
import { BatchWriter } from '../pack/batch.ts';
import { writeClaims } from './claims.ts';
import type { Answer } from './claims-pool.ts';

/**
 * Makes claims on a thread of its own: a list of articles in, their records out. Records rather than claims, because many
 * small objects cost more on their way between threads than the reading of the article.
 */
const quotes = workerData === true;
const writer = new BatchWriter();

parentPort?.on('message', (articles: readonly Article[]) => {
  const faults = articles
    .map((article) => writeClaims(article, quotes, (claims, quoted) => writer.add(claims, quoted)))
    .filter((fault) => fault !== null);
  const answer: Answer = { documents: articles.length - faults.length, faults, batch: writer.take() };
  parentPort?.postMessage(answer, [answer.batch.records.buffer]);
});
