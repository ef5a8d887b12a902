import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a room may import besides itself; "types:ROOM" allows `import type` only. The table of the design. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  claim: ['text'],
  spot: ['text', 'claim'],
  pack: ['text', 'claim'],
  check: ['text', 'claim', 'pack'],
  import: ['text', 'claim', 'page/article'],
  // pack/checksum.ts is CRC-32, which ZIP archives have too.
  // page/article/web-address.ts says where a link may lead, on the page's card as in what is exported and shown.
  export: ['text', 'claim', 'check', 'pack/checksum', 'page/article/web-address'],
  page: ['text', 'claim', 'types:check'],
  // check/finding.ts is types, and the lists of the words that they may take; claim/spread.ts is how far a figure reaches, which
  // card and plots draw alike; text/thrown.ts says what a promise failed with.
  ui: [
    'export',
    'types:claim',
    'claim/spread',
    'page/article/web-address',
    'types:check',
    'check/finding',
    'types:extension',
    'text/thrown',
  ],
  starter: [],
  locales: ['types:check'],
  extension: ['text', 'claim', 'spot', 'pack', 'check', 'import', 'export'],
  cli: ['text', 'claim', 'spot', 'pack', 'check', 'import', 'export', 'page/article'],
};

const PURE = ['text', 'claim', 'spot', 'pack', 'check'];

/** The only users of the browser's extension API and of Node. */
const BROWSER_API = ['extension'];
const NODE = ['cli'];

/** Rooms with words for the reader; the words themselves are data in `src/locales`. */
const SPEAKS_TO_READERS = ['page', 'ui', 'extension'];

/** Lines; a file with one job rarely needs 250. */
const LONGEST_FILE = 400;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?([^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

/** Every `import … from`, `export … from`, bare import and `import()` of a source text. */
function importsOf(file: string, source: string): Import[] {
  return [...source.matchAll(IMPORT)].map(([, type, names, from, dynamic]) => {
    const braces = names?.match(/\{([^}]*)\}/)?.[1];
    const named = braces?.split(',').filter((name) => name.trim() !== '') ?? [];
    const bare = names?.replace(/\{[^}]*\}|\sfrom\s+$|,/g, '').trim() ?? '';
    const everyNameIsType = named.length > 0 && bare === '' && named.every((name) => /^\s*type\s/.test(name));
    return { file, target: from ?? dynamic ?? '', typeOnly: type !== undefined || everyNameIsType };
  });
}

const sources = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => {
  const path = file.replaceAll('\\', '/');
  return { path, text: readFileSync(join(ROOT, file), 'utf8') };
});
const all = sources.flatMap(({ path, text }) => importsOf(path, text));

const roomOf = (path: string): string => path.split('/')[1] ?? '';

/** Path of an import inside the project, null for packages and `node:` modules. */
function inside({ file, target }: Import): string | null {
  if (!target.startsWith('.')) return null;
  return posix.normalize(posix.join(posix.dirname(file), target));
}

function breaksArrows(found: Import): boolean {
  const path = inside(found);
  if (path === null) return false;
  const from = roomOf(found.file);
  if (path.startsWith('src/locales/')) return from !== 'locales' && !SPEAKS_TO_READERS.includes(from);
  if (!path.startsWith('src/')) return from !== 'cli' || path !== 'package.json';
  const to = roomOf(path);
  if (from === to) return false;
  return !ARROWS[from]?.some(
    (arrow) =>
      arrow === to ||
      path.startsWith(`src/${arrow}/`) ||
      path === `src/${arrow}.ts` ||
      (arrow === `types:${to}` && found.typeOnly),
  );
}

const shown = ({ file, target, typeOnly }: Import): string =>
  `${file} imports ${typeOnly ? 'types of ' : ''}${target}`;

describe('reading imports', () => {
  const read = (source: string) =>
    importsOf('src/ui/a.ts', source).map((each) => [each.target, each.typeOnly]);
  it.each([
    ["import { a } from './a.ts';", './a.ts', false],
    ["import type { A } from './a.ts';", './a.ts', true],
    ["import { type A, type B } from './a.ts';", './a.ts', true],
    ["import { type A, b } from './a.ts';", './a.ts', false],
    ["import {\n  type A,\n  b,\n} from './a.ts';", './a.ts', false],
    ["import c, { type A } from './a.ts';", './a.ts', false],
    ["import * as a from './a.ts';", './a.ts', false],
    ["import './a.ts';", './a.ts', false],
    ["export { a } from './a.ts';", './a.ts', false],
    ["export * from './a.ts';", './a.ts', false],
    ["export type { A } from './a.ts';", './a.ts', true],
    ["const a = await import('./a.ts');", './a.ts', false],
  ])('%s', (source, target, typeOnly) => {
    expect(read(source)).toEqual([[target, typeOnly]]);
  });

  it('sees an arrow that the design does not have', () => {
    const wrong = { file: 'src/text/a.ts', target: '../claim/claim.ts', typeOnly: true };
    expect(breaksArrows(wrong)).toBe(true);
    expect(breaksArrows({ file: 'src/ui/a.ts', target: '../check/check.ts', typeOnly: false })).toBe(true);
    expect(breaksArrows({ file: 'src/cli/a.ts', target: '../page/marks.ts', typeOnly: false })).toBe(true);
    expect(breaksArrows({ file: 'src/text/a.ts', target: '../../test/b.ts', typeOnly: false })).toBe(true);
  });
});

describe('rooms', () => {
  it('are those of the design', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)));
    expect([...rooms].filter((room) => !(room in ARROWS))).toEqual([]);
  });

  it('import only along the arrows', () => {
    expect(all.filter(breaksArrows).map(shown)).toEqual([]);
  });

  it('leave Node to the command line', () => {
    const users = all.filter(
      ({ file, target }) => target.startsWith('node:') && !NODE.includes(roomOf(file)),
    );
    expect(users.map(shown)).toEqual([]);
  });

  it('leave the extension API to its one room', () => {
    const users = all.filter(
      ({ file, target }) =>
        /^(wxt\b|webextension-polyfill|#imports)/.test(target) && !BROWSER_API.includes(roomOf(file)),
    );
    expect(users.map(shown)).toEqual([]);
  });

  it('from text to check take no package: they run anywhere', () => {
    const users = all.filter((each) => inside(each) === null && PURE.includes(roomOf(each.file)));
    expect(users.map(shown)).toEqual([]);
  });

  it('have no import cycles', () => {
    const edges = new Map<string, string[]>();
    for (const each of all) {
      const to = inside(each);
      // A cycle of types is erased before anything runs.
      if (to !== null && !each.typeOnly) edges.set(each.file, [...(edges.get(each.file) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe('files', () => {
  it('say what they are for: no drawers, no barrels', () => {
    const drawers = sources.filter(({ path }) =>
      /\/(utils?|utilities|helpers?|common|misc|shared|index)(\/|\.tsx?$)/.test(path),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  it(`are at most ${LONGEST_FILE} lines long`, () => {
    const long = sources.filter(({ text }) => text.split('\n').length - 1 > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('import with the extension of the file', () => {
    const bare = all.filter(
      (each) => inside(each) !== null && !/\.(tsx?|json|css|svg|mjs)(\?\w+)?$/.test(each.target),
    );
    expect(bare.map(shown)).toEqual([]);
  });
});
