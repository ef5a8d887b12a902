/** The same claims and queries in two search libraries for the browser. */
import { createRequire } from 'node:module';
import type { ClaimQuery } from '../../src/pack/lookup.ts';
import type { Pack } from '../../src/pack/pack.ts';

/** What the benchmark measures and prints with. */
export interface Tools {
  print(label: string, value: string): void;
  ms(value: number): string;
  megabytes(bytes: number): string;
  quantile(sorted: readonly number[], share: number): number;
  heap(): number;
  time<Q>(queries: readonly Q[], ask: (query: Q) => void): number[];
}

/** Queries asked of a peer: it takes long. */
const QUERIES = 200;

/** A claim as a document of a search engine: its keys as words, each marked with its kind so that kinds stay apart. */
interface Words {
  readonly id: number;
  readonly words: string;
}

/** The words of a claim or a query: each key with its kind, so that kinds stay apart. */
const word = (kind: string, key: string) => kind + key.replace(/[^\p{L}\p{N}]/gu, '_');

function* claimsAsWords(pack: Pack): Generator<Words> {
  let id = 0;
  for (let report = 0; report < pack.reports; report++) {
    const document = pack.document(report);
    const shared = [
      ...document.names.map(({ key }) => word('n', key)),
      ...document.terms.map(({ key }) => word('t', key)),
    ].join(' ');
    for (const { unit, predicate } of document.claims)
      yield { id: id++, words: `${shared} ${word('u', unit)} ${word('p', predicate)}` };
  }
}

/** A query as a search engine is asked it. */
export function queryWords(query: ClaimQuery): string {
  return [
    ...query.names.map(({ key }) => word('n', key)),
    ...query.terms.map(({ key }) => word('t', key)),
    ...query.units.map(({ key }) => word('u', key)),
    ...query.predicates.map(({ key }) => word('p', key)),
  ].join(' ');
}

export async function comparePeers(pack: Pack, queries: readonly ClaimQuery[], tools: Tools): Promise<void> {
  const load = createRequire(new URL('./peers/package.json', import.meta.url));
  const asked = queries.slice(0, QUERIES).map(queryWords);
  measurePeer('MiniSearch', tools, asked, () => miniSearchOver(pack, queries[0]!.limit));
  const { Index } = load('flexsearch');
  measurePeer('FlexSearch', tools, asked, () => {
    const index = new Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') });
    for (const claim of claimsAsWords(pack)) index.add(claim.id, claim.words);
    return (query) => index.search(query, { limit: queries[0]!.limit, suggest: true });
  });
}

/** MiniSearch over all claims of a pack, each as a document. */
export function miniSearchOver(pack: Pack, limit: number): (query: string) => unknown {
  const miniSearch = createRequire(new URL('./peers/package.json', import.meta.url))('minisearch');
  const index = new miniSearch({ fields: ['words'], tokenize: (text: string) => text.split(' ') });
  for (const claim of claimsAsWords(pack)) index.add(claim);
  return (query) => index.search(query).slice(0, limit);
}

function measurePeer(
  name: string,
  { print, ms, megabytes, quantile, heap, time }: Tools,
  queries: readonly string[],
  build: () => (query: string) => unknown,
): void {
  const before = heap();
  const start = performance.now();
  const search = build();
  const built = performance.now() - start;
  const held = heap() - before;
  for (const query of queries.slice(0, 5)) search(query);
  const times = time(queries, search);
  print(
    `${name}: build; query p50 / p99; heap`,
    `${ms(built)}; ${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}; ${megabytes(held)}`,
  );
}
