import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkArticle } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { claimsOf } from '../../src/cli/claims.ts';
import { parseHtml } from '../../src/cli/html.ts';
import { STARTER_INFO, starterArticles } from '../../src/cli/starter.ts';
import { pageOf } from '../../src/import/html.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { openPack } from '../../src/pack/reader.ts';
import { PackWriter } from '../../src/pack/writer.ts';

const STARTER = new URL('../../src/starter/', import.meta.url);
const articles = starterArticles();
const pack = packOf(articles);

function packOf(list: readonly ArticleClaims[]): Pack {
  const chunks: Uint8Array[] = [];
  const writer = new PackWriter(STARTER_INFO);
  for (const article of list) writer.add(article);
  writer.finish((bytes) => chunks.push(bytes.slice()));
  return openPack(new Uint8Array(Buffer.concat(chunks)));
}

/** The demo article of this name, checked against the starter pack: its figures' words with what is found. */
function checked(name: string): { readonly words: string; readonly finding: Finding }[] {
  const html = readFileSync(new URL(`demo/${name}.html`, STARTER), 'utf8');
  const page = pageOf(html, name, null, parseHtml);
  if (!('article' in page)) throw new Error(`${name}: ${page.reason}`);
  const claims = claimsOf(page.article)!;
  const { findings } = checkArticle(claims, [pack]);
  return findings.map((finding) => ({ words: claims.claims[finding.claim]!.words, finding }));
}

function findingOf(name: string, words: RegExp): Finding {
  const found = checked(name).filter((entry) => words.test(entry.words));
  expect(found.map((entry) => entry.words)).toHaveLength(1);
  return found[0]!.finding;
}

const saying = (finding: Finding, relation: string) =>
  finding.links.filter((link) => link.relation === relation).map((link) => link.evidence.words);

describe('the corpus', () => {
  test('holds at most 300 figures, every one in a report and counted there', () => {
    const claims = articles.flatMap((article) => article.claims);
    expect(claims.length).toBeGreaterThan(200);
    expect(claims.length).toBeLessThanOrEqual(300);
    expect(pack.reports).toBe(articles.length);
  });

  test('begins with the two reports that the project began with', () => {
    expect(articles.slice(0, 2).map((article) => article.report.id)).toEqual(['seeds/000', 'seeds/001']);
  });

  test('comes from the corpora that the README names, and from no others', () => {
    const sets = new Set(articles.map((article) => article.report.id.split('/')[0]));
    expect([...sets].sort()).toEqual(['ecb', 'fakes', 'seeds']);
  });

  test('gives the latest day of its reports as its own', () => {
    const dates = articles.map((article) => article.report.date ?? '').sort();
    expect(STARTER_INFO.date).toBe(dates.at(-1));
  });

  test('keeps figures, not sentences: few words each, and every figure has names to be found by', () => {
    for (const article of articles) {
      for (const claim of article.claims) expect(claim.words.split(' ').length).toBeLessThanOrEqual(12);
      expect(article.names.length).toBeGreaterThan(0);
    }
  });

  test('shows agreement, conflict, update, part and shared origin among its own reports', () => {
    const relations = new Set<string>();
    let shared = 0;
    for (const article of articles) {
      for (const { links, within } of checkArticle(article, [pack]).findings) {
        for (const link of links) relations.add(link.relation);
        for (const { relation } of within) relations.add(relation);
        const publishers = new Map<string, Set<string>>();
        for (const { origin, evidence } of links)
          publishers.set(
            origin.id,
            (publishers.get(origin.id) ?? new Set()).add(evidence.report.publisher ?? ''),
          );
        if ([...publishers].some(([id, names]) => id.startsWith('s') && names.size > 1)) shared++;
      }
    }
    for (const relation of ['agrees', 'conflicts', 'later', 'earlier', 'part'])
      expect([...relations]).toContain(relation);
    expect(shared).toBeGreaterThan(0);
  });
});

describe('the demo articles', () => {
  test('border-crossing: hedges agree, the part is no rival of its whole, two events stay apart', () => {
    const all = findingOf('border-crossing', /^438/);
    expect(saying(all, 'agrees')).toContain('438 soldiers');
    expect(saying(findingOf('border-crossing', /^More than 400/), 'agrees')).toContain(
      'Over 400 Ukrainian Troops',
    );
    const earlier = findingOf('border-crossing', /^41 /);
    expect(saying(earlier, 'agrees').sort()).toEqual([
      '41 Ukrainian soldiers',
      '41 Ukrainian troops',
      'At least 41 Ukrainian soldiers',
      'More than 40 Ukrainian soldiers',
      'over 40 soldiers',
    ]);
    for (const { finding } of checked('border-crossing')) {
      for (const link of finding.links) expect(['agrees', 'part']).toContain(link.relation);
    }
    const part = findingOf('border-crossing', /^164/);
    expect(part.within.map(({ relation }) => relation)).toContain('part');
  });

  test('border-crossing: what stands in comments, captions and the footer is no figure of the article', () => {
    const words = checked('border-crossing').map((entry) => entry.words);
    for (const other of ['500', '20 km', '14 Quay']) expect(words.join('|')).not.toContain(other);
  });

  test('wedding-bombing: a first toll is raised by later reports, and contradicted by none', () => {
    const killed = findingOf('wedding-bombing', /^14 /);
    expect(saying(killed, 'later').length).toBeGreaterThan(0);
    expect(saying(killed, 'conflicts')).toEqual([]);
    expect(saying(killed, 'agrees')).toContain('At least 14 people');
  });

  test('market-strike: several outlets, one origin', () => {
    const killed = findingOf('market-strike', /61 people/);
    expect(new Set(killed.links.map((link) => link.evidence.report.publisher)).size).toBeGreaterThan(2);
    expect(new Set(killed.links.map((link) => link.origin.id)).size).toBe(1);
  });

  test('jewel-raid: one sum agrees in its currency, the other conflicts', () => {
    expect(saying(findingOf('jewel-raid', /€2 million/), 'agrees').length).toBeGreaterThan(2);
    expect(saying(findingOf('jewel-raid', /€2 million/), 'conflicts')).toEqual([]);
    expect(saying(findingOf('jewel-raid', /\$2\.1 million/), 'conflicts')).toContain('$2.6m');
  });

  test('island-quake: the villages are counted twice, and differently', () => {
    const villages = findingOf('island-quake', /villages/i);
    expect(saying(villages, 'conflicts')).toContain('seven villages');
    expect(saying(villages, 'agrees')).toContain('five villages');
  });

  const pages = globSync('demo/*.html', { cwd: STARTER });

  test.each(pages)('%s loads nothing from elsewhere and runs no code', (page) => {
    const document = parseHtml(readFileSync(new URL(page, STARTER), 'utf8'));
    expect(
      document.querySelectorAll('script, iframe, object, embed, img[src], link[rel=stylesheet]'),
    ).toHaveLength(0);
    for (const element of document.querySelectorAll('[src], [href], [srcset], [action]')) {
      for (const attribute of ['src', 'href', 'srcset', 'action'])
        expect(element.getAttribute(attribute) ?? '').not.toMatch(/^(?:https?:)?\/\//);
    }
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  });

  test.each(pages)('%s has what real pages have around their text', (page) => {
    const document = parseHtml(readFileSync(new URL(page, STARTER), 'utf8'));
    for (const part of [
      'header nav',
      'figure figcaption',
      'table caption',
      'aside.pull',
      '.comments li',
      'footer',
      'h1',
      'time',
    ])
      expect(document.querySelector(part), part).not.toBeNull();
  });
});
