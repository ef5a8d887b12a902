import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/cli/html.ts';
import { OVERRIDDEN, slimReadability } from '../../../src/extension/slim-readability.ts';
import { copyInSteps } from '../../../src/page/article/copy.ts';
import { isHiddenByMarkup } from '../../../src/page/article/extract.ts';
import { ArticleReader } from '../../../src/page/article/reader.ts';

const SOURCE = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
const DEMO = new URL('../../../src/starter/demo/', import.meta.url);

type Reader = new (inert: Document) => Pick<ArticleReader, 'parseInSteps'>;

/** ArticleReader over the slimmed source, as the built script has it. */
function slimReader(): Reader {
  const module = { exports: {} };
  const run: unknown = compileFunction(slimReadability(SOURCE), ['module']);
  if (typeof run !== 'function') throw new Error('the slimmed source does not compile');
  Reflect.apply(run, null, [module]);
  const base: unknown = module.exports;
  if (!isReadability(base)) throw new Error('the slimmed source exports no constructor');
  class Slim extends base {
    declare parseInSteps: ArticleReader['parseInSteps'];
    constructor(inert: Document) {
      super(inert, { keepClasses: true, serializer: (node: Node) => node });
    }
  }
  for (const name of Object.getOwnPropertyNames(ArticleReader.prototype)) {
    if (name !== 'constructor') Reflect.set(Slim.prototype, name, Reflect.get(ArticleReader.prototype, name));
  }
  return Slim;
}

type Base = new (inert: Document, options: object) => object;

function isReadability(value: unknown): value is Base {
  return typeof value === 'function' && '_grabArticle' in value.prototype;
}

function read(reader: Reader, html: string) {
  const page = parseHtml(html);
  const inert = parseHtml('');
  for (const _step of copyInSteps(page, inert, isHiddenByMarkup));
  const steps = new reader(inert).parseInSteps();
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done !== true) continue;
    const { title, byline, content } = step.value;
    return { count, found: { title, byline, text: content?.textContent ?? null } };
  }
}

const sentence =
  'The council met on Monday, the mayor said, and agreed, after a long night, on 12 new ferries.';
const PAGES: readonly (readonly [string, string])[] = [
  ...readdirSync(DEMO)
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(new URL(file, DEMO), 'utf8')] as const),
  ['a short text, read again with looser rules', `<div class="comment"><p>${sentence}</p></div>`],
  [
    'boxes, lists, tables and images',
    `<div id="main"><div class="share">share</div><h1>Ferries: what we know - The Gazette</h1><div><img data-src="a.jpg"><img>
     <p>${sentence.repeat(4)}</p></div><ul><li><a href="/a">a</a></li><li><img src="b.png"></li></ul>
     <table><tr><td>${sentence}</td></tr></table><div class="byline">By Ida Holm</div>${`<p style="color:red">${sentence}</p>`.repeat(6)}</div>
     <div class="sidebar"><p>${sentence}</p></div><noscript><img src="c.png"></noscript>`,
  ],
  ['no text at all', '<div></div>'],
];

describe('Readability without what never runs', () => {
  it('is a quarter shorter', () => {
    expect(slimReadability(SOURCE).length).toBeLessThan(SOURCE.length * 0.75);
  });

  it.each(PAGES)('reads the same: %s', (_name, html) => {
    expect(read(slimReader(), html).found).toEqual(read(ArticleReader, html).found);
  });

  it('reads something', () => {
    expect(
      PAGES.filter(([, html]) => (read(ArticleReader, html).found.text ?? '').includes('.')).length,
    ).toBe(PAGES.length - 1);
  });

  it('keeps no words for its log, and nothing for a parser that is not there', () => {
    const slim = slimReadability(SOURCE);
    for (const gone of ['Suspicious embed', 'Bad p to img ratio', 'First argument', '_isLiveNodeList']) {
      expect(SOURCE).toContain(gone);
      expect(slim).not.toContain(gone);
    }
    expect(slim).toContain('errs.push(1)');
  });

  it('can be left at every node', () => {
    const [, demo] = PAGES[0]!;
    const nodes = parseHtml(demo).querySelectorAll('body *').length;
    expect(read(slimReader(), demo).count).toBeGreaterThan(nodes / 2);
    expect(read(ArticleReader, demo).count).toBe(1);
  });

  it.each(OVERRIDDEN)('leaves out only what is overridden: %s', (name) => {
    expect(Object.hasOwn(ArticleReader.prototype, name)).toBe(true);
    expect(SOURCE).toContain(`  ${name}(`);
  });

  it('refuses a source whose stages are others', () => {
    expect(() => slimReadability(SOURCE.replace('while (true) {', 'for (;;) {'))).toThrow('no stages');
  });

  it('refuses a source that has changed', () => {
    expect(() => slimReadability(SOURCE.replaceAll('_cleanStyles', '_dropStyles'))).toThrow(
      'no _cleanStyles',
    );
  });
});
