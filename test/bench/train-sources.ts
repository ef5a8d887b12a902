/**
 * Learns which proposed attributions are attributions, from annotated text, and prints `src/spot/en/sources-weights.ts`.
 *
 *     node test/bench/train-sources.ts ANNOTATED.json > weights.ts
 *
 * ANNOTATED.json is an array of `{"text", "attributions": [{"Source": [{"spans": [[start, end], …]}, …], "Cue": […]}]}`, as
 * corpora of attribution come (PolNeAR, PARC): offsets are half-open UTF-16 code units. On standard error it prints what
 * five-fold cross-validation gives at several thresholds. The result depends on nothing but the file and the rules.
 */
import { readFileSync } from 'node:fs';
import { General } from '../../src/spot/en/general.ts';
import { Bank, english } from '../../src/spot/en/lexicon.ts';
import { cueBefore, proposals } from '../../src/spot/sources/cues.ts';
import { FAMILIES, FEATURES, featuresOf } from '../../src/spot/sources/features.ts';
import { readingOf } from '../../src/spot/sources/reading.ts';
import { sentenceStarts } from '../../src/text/sentences.ts';
import type { Span } from '../../src/text/span.ts';
import { tokenise } from '../../src/text/tokens.ts';

interface Part {
  readonly spans: readonly (readonly [number, number])[];
}

interface Document {
  readonly text: string;
  readonly attributions: readonly { readonly Source?: readonly Part[]; readonly Cue?: readonly Part[] }[];
}

interface Row {
  readonly features: Uint16Array;
  readonly word: number;
  readonly right: boolean;
  readonly fold: number;
}

const FOLDS = 5;
const COMMALESS = 3;
const EPOCHS = 12;
/** Learning rate at the first step; it falls to a half after DECAY steps. */
const RATE = 0.15;
const DECAY = 20_000;
/** Weight decay a step: words are rarer than features and are held back more. */
const FEATURE_DECAY = 0.002;
const WORD_DECAY = 0.02;
/** What fewer proposals of the training articles have has no weight: what is learnt of it is noise, and costs bytes. */
const RARE_WORD = 30;
const RARE_FEATURE = 6;
/** Weights are printed as integers, this many to one unit of log odds. */
const SCALE = 8;

const spansOf = (parts: readonly Part[] = []): Span[] =>
  parts.flatMap((part) => part.spans.map(([start, end]) => ({ start, end })));

/** The document with its commas lost, as some sites and scrapers leave texts: offsets move with what stays. */
function withoutCommas({ text, attributions }: Document): Document {
  const moved = new Int32Array(text.length + 1);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    moved[i] = out.length;
    const comma = text[i] === ',' && !/\d/.test(text[i + 1] ?? '');
    if (!comma) out += text[i];
  }
  moved[text.length] = out.length;
  const move = (parts: readonly Part[] = []): Part[] =>
    parts.map(({ spans }) => ({ spans: spans.map(([start, end]) => [moved[start]!, moved[end]!] as const) }));
  return {
    text: out,
    attributions: attributions.map(({ Source, Cue }) => ({ Source: move(Source), Cue: move(Cue) })),
  };
}

/** Every proposal of a document, and whether an annotated attribution has the same cue and source. */
function rowsOf(document: Document, fold: number): Row[] {
  const tokens = tokenise(document.text, english);
  const sentences = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  const scan = readingOf(tokens, sentences);
  const gold = document.attributions
    .map(({ Source, Cue }) => ({ source: spansOf(Source), cue: spansOf(Cue) }))
    .filter(({ source, cue }) => source.length > 0 && cue.length > 0)
    .map(({ source, cue }) => ({ source: hull(source), cue }));
  const list = proposals(scan);
  return list.map((proposal, i): Row => {
    const source = { start: tokens.start[proposal.source.first]!, end: tokens.end[proposal.source.last]! };
    const cue = { start: tokens.start[proposal.cue.first]!, end: tokens.end[proposal.cue.last]! };
    const right = gold.some(
      (g) =>
        g.cue.some((span) => overlaps(span, cue)) &&
        overlaps(g.source, source) &&
        source.end - source.start <= 2 * (g.source.end - g.source.start) + 20,
    );
    const features = new Uint16Array(FAMILIES);
    featuresOf(scan, proposal, cueBefore(scan, list, i), features);
    return {
      features,
      word: tokens.lex[proposal.cue.first]!,
      right,
      fold,
    };
  });
}

/** Whether two spans share at least one code unit. */
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** Logistic regression by stochastic gradient descent, in an order that a fixed generator gives. */
function learn(rows: readonly Row[]): Float64Array {
  const weights = new Float64Array(FEATURES + english.size + 1);
  const order = rows.map((_, i) => i);
  let seed = 1;
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const j = seed % (i + 1);
      const swap = order[i]!;
      order[i] = order[j]!;
      order[j] = swap;
    }
    for (const i of order) {
      const row = rows[i]!;
      const error = (row.right ? 1 : 0) - 1 / (1 + Math.exp(-score(weights, row)));
      const rate = RATE / (1 + step++ / DECAY);
      for (const k of row.features) weights[k]! += rate * (error - FEATURE_DECAY * weights[k]!);
      const word = FEATURES + row.word;
      weights[word]! += rate * (error - WORD_DECAY * weights[word]!);
    }
  }
  const seen = new Uint32Array(weights.length);
  for (const { features, word } of rows) {
    for (const k of features) seen[k]!++;
    seen[FEATURES + word]!++;
  }
  return weights.map((weight, k) => (seen[k]! < (k < FEATURES ? RARE_FEATURE : RARE_WORD) ? 0 : weight));
}

function score(weights: Float64Array, row: Row): number {
  let sum = weights[FEATURES + row.word]!;
  for (const k of row.features) sum += weights[k]!;
  return sum;
}

function crossValidate(rows: readonly Row[]): void {
  const scores = new Float64Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(rows.filter((row) => row.fold !== fold));
    rows.forEach((row, i) => {
      if (row.fold === fold) scores[i] = score(weights, row);
    });
  }
  const positives = rows.filter((row) => row.right).length;
  for (const threshold of [-0.6, -0.3, 0, 0.3, 0.6]) {
    const kept = rows.filter((_, i) => scores[i]! > threshold);
    const right = kept.filter((row) => row.right).length;
    const figures = [right / kept.length, right / positives].map((x) => (100 * x).toFixed(1));
    process.stderr.write(
      `threshold ${threshold}: precision ${figures[0]}, of what was proposed ${figures[1]}\n`,
    );
  }
}

/** Zero as a character; MOST to both sides of it are letters and signs that need no escape. */
const ZERO = 111;
const MOST = 14;

/** A weight as one character. Weights beyond MOST are cut there. */
const letterOf = (value: number) =>
  String.fromCharCode(ZERO + Math.max(-MOST, Math.min(MOST, Math.round(value * SCALE))));

/** A text in lines of 100 characters, as the formatter leaves them. */
const wrapped = (text: string) => (text.match(/.{1,100}/g) ?? []).join('\n');

function print(rows: readonly Row[], weights: Float64Array): void {
  const byWeight = new Map<number, string[]>();
  for (const word of new Set(rows.map((row) => row.word))) {
    const value = Math.round(weights[FEATURES + word]! * SCALE);
    if (value === 0) continue;
    byWeight.set(value, [...(byWeight.get(value) ?? []), english.words[word]!]);
  }
  const groups = [...byWeight]
    .sort((a, b) => b[0] - a[0])
    .map(([value, list]) => `${value} ${list.sort().join(' ')}`);
  const features = Array.from(weights.subarray(0, FEATURES), letterOf).join('');
  process.stdout.write(`/**
 * Weights of the linear model that tells attributions from the rest. Printed by \`test/bench/train-sources.ts\` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = ${SCALE};

/** Code unit of the character that stands for zero; those beside it stand for the weights below and above. */
export const WEIGHT_ZERO = ${ZERO};

/** One character for each feature, in the order of \`src/spot/sources/features.ts\`. */
export const featureWeights = \`
${wrapped(features)}
\`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = \`
${groups.join('\n')}
\`;
`);
}

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('usage: node test/bench/train-sources.ts ANNOTATED.json > weights.ts\n');
  process.exit(2);
}
const documents: readonly Document[] = JSON.parse(readFileSync(file, 'utf8'));
const rows = documents.flatMap((document, i) => rowsOf(document, i % FOLDS));
crossValidate(rows);
// Every COMMALESS-th document is learnt once more without its commas.
const spoilt = documents.flatMap((document, i) =>
  i % COMMALESS === 0 ? rowsOf(withoutCommas(document), 0) : [],
);
print(rows, learn([...rows, ...spoilt]));
