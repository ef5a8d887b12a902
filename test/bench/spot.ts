/**
 * How fast figures are spotted, beside a pass that only classifies characters (the floor of anything that reads a text)
 * and beside the peers that people use for numbers in English. All in one run, round by round in turn, so that a busy
 * machine slows all alike; of each the median. Processor time of this thread, not the clock.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { General } from '../../src/spot/en/general.ts';
import { Bank, english } from '../../src/spot/en/lexicon.ts';
import { spotFigures } from '../../src/spot/figures/figures.ts';
import { spot } from '../../src/spot/spot.ts';
import { spotTimes } from '../../src/spot/times/times.ts';
import { sentenceStarts } from '../../src/text/sentences.ts';
import { tokenise } from '../../src/text/tokens.ts';

const VOLUME = new URL('../../../shared/volume/reuters.jsonl.gz', import.meta.url);

/** Code units of text that each round reads. */
const AMOUNT = 1_000_000;
/** Rounds that count, behind those that warm up. */
const ROUNDS = 15;
const WARM_UP = 4;
/** Texts of 5 KB given to each peer: they are slow. */
const PEER_TEXTS = { wink: 20, compromise: 6, recognizers: 1 } as const;

/** Word lists of the other spotters, left out where the figure spotter is weighed by itself. */
const OTHER_WORDS = /\/spot\/en\/(?:sources|times)\.ts$/;

const context = { publisher: null, url: null, day: null };

function figures(text: string): number {
  const tokens = tokenise(text, english);
  const sentences = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  return spotFigures(tokens, sentences, spotTimes(tokens, null), context).length;
}

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
  ['figures, sources, names, 5 KB', sets.small, (one) => spot(one, context).figures.length],
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
const [floor, small, large, huge, all] = samples.map(median) as [number, number, number, number, number];
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

/** First call in a fresh process, on 5 KB: the least of five, processor time of the thread. */
function measureFirstCall(): void {
  const script = `
    const { tokenise } = await import('${new URL('../../src/text/tokens.ts', import.meta.url)}');
    const { sentenceStarts } = await import('${new URL('../../src/text/sentences.ts', import.meta.url)}');
    const { english } = await import('${new URL('../../src/spot/en/lexicon.ts', import.meta.url)}');
    const { spotFigures } = await import('${new URL('../../src/spot/figures/figures.ts', import.meta.url)}');
    const { spotTimes } = await import('${new URL('../../src/spot/times/times.ts', import.meta.url)}');
    const text = ${JSON.stringify(sets.small[0])};
    const start = process.threadCpuUsage();
    const tokens = tokenise(text, english);
    const sentences = sentenceStarts(tokens, english.banks[0], 1);
    spotFigures(tokens, sentences, spotTimes(tokens, null), { publisher: null, url: null });
    const used = process.threadCpuUsage(start);
    console.log((used.user + used.system) / 1000);`;
  const times = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    return Number(stdout);
  });
  console.log(
    `${'first call, 5 KB'.padEnd(34)} ${Math.min(...times)
      .toFixed(1)
      .padStart(9)} ms (target 5)`,
  );
}

/** What the figure spotter with its words, and the whole spotter, weigh in a bundle, KB gzipped. */
async function measureSize(): Promise<void> {
  const weigh = async (entry: string, alone: boolean) => {
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
        // A library in ES format keeps its white space, a script does not.
        minify: true,
        lib: {
          entry: fileURLToPath(new URL(entry, import.meta.url)),
          formats: ['iife'],
          name: 'spot',
          fileName: 'spot',
        },
      },
    });
    const output = Array.isArray(built) ? built[0] : built;
    if (output === undefined || !('output' in output)) throw new Error('vite built nothing');
    const code = output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
    return gzipSync(code, { level: 9 }).length / 1024;
  };
  const figures = await weigh('../../src/spot/figures/figures.ts', true);
  const whole = await weigh('../../src/spot/spot.ts', false);
  console.log(`${'figures, gzipped'.padEnd(34)} ${figures.toFixed(1).padStart(9)} KB (target 20)`);
  console.log(`${'the whole spotter, gzipped'.padEnd(34)} ${whole.toFixed(1).padStart(9)} KB (target 40)`);
}
