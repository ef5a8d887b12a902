/**
 * `build` as its user runs it: a process of its own over real news, with its time and its peak memory, threads and all.
 *   npm run bench -- build             the volume corpus and the news collection, 21 MB
 *   npm run bench -- build --mb=1000   as much text: the same reports again and again, under other ids, with other numbers,
 *                                      other names for a third of them and some sentences left out
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Random, randomFrom } from './pack-corpus.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const VOLUME = new URL('volume/reuters.jsonl.gz', SHARED);
const NEWS = new URL('gold/news/docs.jsonl', SHARED);
const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Share of the names that another copy calls otherwise, and of the sentences that it lacks. */
const RENAMED = 1 / 3;
const LEFT_OUT = 0.3;

/** Told by the process itself when it ends: its largest resident set, in KB, threads and all. */
const TELL_PEAK = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));`;

type Report = Readonly<Record<'id' | 'text', string>> & Readonly<Record<string, unknown>>;

const { values } = parseArgs({ options: { mb: { type: 'string' } } });
const wanted = values.mb === undefined ? 0 : Number(values.mb) * 1e6;
if (!Number.isFinite(wanted)) throw new Error(`--mb: expected a number, got "${values.mb}"`);
if (!existsSync(VOLUME)) throw new Error('no real news to read: ../shared/volume is missing');

const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
try {
  const documents = join(folder, 'documents.jsonl');
  const bytes = writeDocuments(documents);
  const out = join(folder, 'bench.pack');
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(TELL_PEAK)}`,
      CLI,
      'build',
      documents,
      '--out',
      out,
      '--json',
      '--quiet',
    ],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`build failed: ${stderr}`);
  const { reports, claims, bytes: packed } = JSON.parse(stdout);
  const peak = Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
  console.log(`${(bytes / 1e6).toFixed(0)} MB of JSON Lines, ${reports} reports, ${claims} claims`);
  console.log(`whole process ${seconds.toFixed(1)} s, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`);
  console.log(`peak memory ${peak.toFixed(0)} MB; pack ${(packed / claims).toFixed(1)} bytes a claim`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The real reports, then copies until there is enough. Returns the bytes written. */
function writeDocuments(path: string): number {
  const lines = [gunzipSync(readFileSync(VOLUME)).toString('utf8'), readFileSync(NEWS, 'utf8')]
    .join('\n')
    .split('\n');
  const reports = lines.filter((line) => line !== '').map((line): Report => JSON.parse(line));
  const file = openSync(path, 'w');
  let bytes = 0;
  for (let copy = 0; copy === 0 || bytes < wanted; copy++) {
    const random = randomFrom(copy);
    const names = new Map<string, string>();
    const alter = ({ text }: Report) => altered(text, copy, names, random);
    const texts = reports.map((report) => ({
      ...report,
      ...(copy === 0 ? {} : { id: `${report.id}/${copy}`, url: null, text: alter(report) }),
    }));
    bytes += writeSync(file, texts.map((report) => `${JSON.stringify(report)}\n`).join(''));
  }
  closeSync(file);
  return bytes;
}

/** A text with other numbers (years stay), other names for some of its own, and without some of its sentences. */
function altered(text: string, copy: number, names: Map<string, string>, random: Random): string {
  return text
    .replace(/\d+/g, (digits) => (/^(?:19|20)\d\d$/.test(digits) ? digits : String(Number(digits) + copy)))
    .replace(/\b[A-Z][a-z]{4,}\b/g, (name) => {
      let other = names.get(name);
      if (other === undefined) {
        other = random() < RENAMED ? madeUpName(random) : name;
        names.set(name, other);
      }
      return other;
    })
    .replace(/[^.!?]+[.!?]/g, (sentence) => (random() < LEFT_OUT ? '' : sentence));
}

/** Two to four syllables. */
function madeUpName(random: Random): string {
  const syllables = Array.from({ length: 2 + Math.floor(3 * random()) }, () => {
    const pick = (letters: string) => letters.charAt(Math.floor(letters.length * random()));
    return pick('bdfgklmnprstv') + pick('aeiou');
  });
  const name = syllables.join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
