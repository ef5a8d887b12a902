/**
 * How fast figures are spotted, beside a pass that only classifies characters (the floor of anything that reads a text)
 * and beside the peers that people use for numbers in English. What is measured is the spotter as a page runs it: one
 * minified script. All in one run, round by round in turn, so that a busy machine slows all alike. Processor time of
 * this thread, not the clock; summed over all rounds, since some systems count it in steps of 4 ms.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import type * as stages from './spot-stages.ts';

const VOLUME = new URL('../../../shared/volume/reuters.jsonl.gz', import.meta.url);

/** Code units of text that each round reads. */
const AMOUNT = 1_000_000;
/** Rounds that count, behind those that warm up. */
const ROUNDS = 15;
const WARM_UP = 4;
/** Processes whose first call is timed. */
const PROCESSES = 9;
/** Texts of 5 KB given to each peer: they are slow. */
const PEER_TEXTS = { wink: 20, compromise: 6, recognizers: 1 } as const;

/** Word lists of the other spotters, left out where the figure spotter is weighed by itself. */
const OTHER_WORDS = /\/spot\/en\/(?:sources|times)\.ts$/;

/** The bundle's value is what the entry exports. */
const NAME = 'spotter';
const bundled = await bundle('./spot-stages.ts', false);
const { figures, figuresAndSources } = new vm.Script(
  `${bundled};${NAME}`,
).runInThisContext() as typeof stages;

const CLASSES = new Uint8Array(256).map((_, unit) =>
  unit <= 32
    ? 1
    : unit >= 48 && unit <= 57
      ? 2
      : unit >= 97 && unit <= 122
        ? 3
        : unit >= 65 && unit <= 90
          ? 4
          : 0,
);

function classify(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    sum += unit < 256 ? CLASSES[unit]! : 5;
  }
  return sum;
}

/** News of the volume set, or sentences made up where it is missing. */
function corpus(): string {
  if (!existsSync(VOLUME)) {
    console.log(`${fileURLToPath(VOLUME)} is missing: reading made-up sentences instead.`);
    const sentence = (k: number) =>
      `Officials said on Monday that more than ${100 + (k % 900)} people crossed the river near the old bridge, ${k % 40} of them children, while prices rose ${k % 10}.${k % 7} percent. `;
    return Array.from({ length: 40_000 }, (_, k) => sentence(k)).join('');
  }
  return gunzipSync(readFileSync(VOLUME))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { title, text } = JSON.parse(line) as { title?: string; text: string };
      return `${title ?? ''}\n\n${text}\n\n`;
    })
    .join('');
}

/** Texts of one size; copied, so that each is a flat string as a page's text is. */
function cut(text: string, size: number, amount: number): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at + size <= text.length && out.length * size < amount; at += size) {
    out.push(Buffer.from(text.slice(at, at + size)).toString('utf8'));
  }
  return out;
}

/** Processor time of `read` over all texts, ns for each code unit. */
function cost(texts: readonly string[], read: (text: string) => number): number {
  const start = process.threadCpuUsage();
  let sum = 0;
  let units = 0;
  for (const text of texts) {
    sum += read(text);
    units += text.length;
  }
  const used = process.threadCpuUsage(start);
  if (Number.isNaN(sum)) throw new Error('a reader gave no number');
  return ((used.user + used.system) * 1000) / units;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

function print(name: string, nanoseconds: number, beside: string): void {
  console.log(
    `${name.padEnd(34)} ${(1000 / nanoseconds).toFixed(2).padStart(9)} MB/s  ${nanoseconds.toFixed(2).padStart(9)} ns/unit  ${beside}`,
  );
}

const text = corpus();
const sets = {
  small: cut(text, 5_000, AMOUNT),
  large: cut(text, 20_000, AMOUNT),
  huge: cut(text, 5_000_000, 5_000_000),
};
const readers: readonly (readonly [
  name: string,
  texts: readonly string[],
  read: (text: string) => number,
])[] = [
  ['classify characters, 5 KB', sets.small, classify],
  ['figures, 5 KB', sets.small, figures],
  ['figures, 20 KB', sets.large, figures],
  ['figures, 5 MB', sets.huge, figures],
  ['figures and sources, 5 KB', sets.small, figuresAndSources],
];
const samples = readers.map((): number[] => []);
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  readers.forEach(([, texts, read], k) => {
    // One text of 5 MB is read in every third round: it is five rounds of the others.
    if (texts === sets.huge && round % 3 !== 0) return;
    const spent = cost(texts, read);
    if (round >= WARM_UP) samples[k]!.push(spent);
  });
}
const [floor, small, large, huge, all] = samples.map(mean) as [number, number, number, number, number];
print(readers[0]![0], floor, '');
print(readers[1]![0], small, `1/${(small / floor).toFixed(1)} of the floor (target 1/8)`);
print(readers[2]![0], large, `${(large / small).toFixed(2)} times 5 KB (target 1.3)`);
print(readers[3]![0], huge, `${(huge / small).toFixed(2)} times 5 KB (target 1.5)`);
print(readers[4]![0], all, `1/${(all / floor).toFixed(1)} of the floor (target 1/12)`);

await measurePeers();
measureFirstCall();
await measureSize();

async function measurePeers(): Promise<void> {
  const home = new URL('./peers/', import.meta.url);
  if (!existsSync(new URL('./node_modules/wink-nlp', home))) {
    console.log('The peers are not installed: run this through `npm run bench -- spot`.');
    return;
  }
  const require = createRequire(home);
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const compromise = require('compromise');
  const recognizers = require('@microsoft/recognizers-text-suite');
  const peers: readonly (readonly [name: string, texts: number, read: (text: string) => number])[] = [
    ['wink-nlp', PEER_TEXTS.wink, (one) => nlp.readDoc(one).entities().out().length],
    ['compromise', PEER_TEXTS.compromise, (one) => compromise(one).numbers().out('array').length],
    [
      'Recognizers-Text (number, unit)',
      PEER_TEXTS.recognizers,
      (one) =>
        recognizers.recognizeNumber(one, 'en-us').length +
        recognizers.recognizeCurrency(one, 'en-us').length +
        recognizers.recognizeDimension(one, 'en-us').length,
    ],
  ];
  for (const [name, count, read] of peers) {
    const texts = sets.small.slice(0, count);
    cost(texts.slice(0, 1), read);
    const spent = median([0, 1, 2].map(() => cost(texts, read)));
    print(name, spent, `figures are ${(spent / small).toFixed(0)} times as fast`);
  }
}

/** In fresh processes: loading the script, and its first call on 5 KB. By the clock, the least of all. */
function measureFirstCall(): void {
  const script = `
    const code = ${JSON.stringify(`${bundled};${NAME}`)};
    const text = ${JSON.stringify(sets.small[0])};
    const begin = performance.now();
    const { figures, figuresAndSources } = new (require('node:vm').Script)(code).runInThisContext();
    const loaded = performance.now();
    (process.argv[2] === 'figures' ? figures : figuresAndSources)(text);
    console.log(JSON.stringify([loaded - begin, performance.now() - loaded]));`;
  for (const what of ['figures', 'figures and sources']) {
    const times = Array.from({ length: PROCESSES }, () => {
      const { stdout } = spawnSync(process.execPath, ['-', what], { input: script, encoding: 'utf8' });
      const [load, call] = JSON.parse(stdout) as [number, number];
      return { load, call };
    });
    const load = Math.min(...times.map((time) => time.load));
    const call = Math.min(...times.map((time) => time.call));
    console.log(
      `${`first call, ${what}, 5 KB`.padEnd(34)} ${call.toFixed(1).padStart(9)} ms (target 5; loading the script ${load.toFixed(1)})`,
    );
  }
}

/** An entry as the content script ships it, in one script. `alone`: without the words of sources and times. */
async function bundle(entry: string, alone: boolean): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'leave-out-other-words',
        load: (id: string) =>
          alone && OTHER_WORDS.test(id)
            ? 'export const sourceWords = []; export const timeWords = [];'
            : null,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // A library in ES format keeps its white space, a script does not.
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['iife'],
        name: NAME,
        fileName: NAME,
      },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (output === undefined || !('output' in output)) throw new Error('vite built nothing');
  return output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}

/** What the figure spotter with its words, and the whole spotter, weigh in a bundle, KB gzipped. */
async function measureSize(): Promise<void> {
  const weigh = (code: string) => gzipSync(code, { level: 9 }).length / 1024;
  const figures = weigh(await bundle('../../src/spot/figures/figures.ts', true));
  const whole = weigh(await bundle('../../src/spot/spot.ts', false));
  console.log(`${'figures, gzipped'.padEnd(34)} ${figures.toFixed(1).padStart(9)} KB (target 20)`);
  console.log(`${'the whole spotter, gzipped'.padEnd(34)} ${whole.toFixed(1).padStart(9)} KB (target 40)`);
}
