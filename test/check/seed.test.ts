import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSeeds, type Seed, seedsAreHere, summary } from './seed.ts';

/** Index of the first claim whose own words begin so. */
function claim({ article }: Seed, words: string): number {
  const at = article.claims.findIndex((one) => one.words.toLowerCase().startsWith(words.toLowerCase()));
  expect(at, words).toBeGreaterThanOrEqual(0);
  return at;
}

const finding = (seed: Seed, words: string) => seed.result.findings[claim(seed, words)]!;
const linked = (seed: Seed, words: string) => finding(seed, words).links.map((link) => link.evidence.words);

describe.skipIf(!seedsAreHere)('the two reports that the project started from (../shared/seeds)', () => {
  const seeds = seedsAreHere ? checkSeeds() : null;
  const { july, august } = seeds ?? ({} as ReturnType<typeof checkSeeds>);

  it('finds the 41 of late July in all four ways of the first report', () => {
    const links = finding(august, '41').links;
    expect(new Set(links.map((link) => link.evidence.words))).toEqual(
      new Set([
        'More than 40 Ukrainian soldiers',
        'At least 41 Ukrainian soldiers',
        '41 Ukrainian soldiers',
        'over 40 soldiers',
      ]),
    );
    expect(links.every((link) => link.relation === 'agrees')).toBe(true);
  });

  it('finds two origins: Malaev, who is also the unnamed spokesperson, and the Kiev official', () => {
    const named = new Set(
      finding(august, '41')
        .links.map((link) => link.origin)
        .filter((origin) => origin.kind !== 'unclear')
        .map((origin) => origin.id),
    );
    expect(named.size).toBe(2);
    const byWords = (words: string) =>
      finding(august, '41').links.find((link) => link.evidence.words === words)?.origin;
    expect(byWords('More than 40 Ukrainian soldiers')?.label).toContain('Malaev');
    expect(byWords('At least 41 Ukrainian soldiers')?.id).toBe(
      byWords('More than 40 Ukrainian soldiers')?.id,
    );
    expect(byWords('over 40 soldiers')?.label).toContain('Kiev');
  });

  it('reads the first report against the second in the same way', () => {
    for (const words of ['More than 40', 'At least 41', '41 Ukrainian soldiers', 'over 40 soldiers']) {
      expect(linked(july, words)).toEqual(['41 Ukrainian troops']);
      expect(finding(july, words).relation).toBe('agrees');
    }
  });

  it('links neither 438 nor "more than 400" nor 164 to any 41', () => {
    for (const words of ['438', 'More than 400', '164']) expect(linked(august, words)).toEqual([]);
  });

  it('knows 164 as part of 438, and 438 within "more than 400"', () => {
    const whole = claim(august, '438');
    expect(finding(august, '164').within).toContainEqual(
      expect.objectContaining({ relation: 'part', claim: whole }),
    );
    expect(finding(august, '438').within).toContainEqual(
      expect.objectContaining({ relation: 'agrees', claim: claim(august, 'More than 400') }),
    );
  });

  it('knows Malaev as one speaker with two descriptions', () => {
    const malaev = august.result.speakers.filter(({ names }) =>
      names.some((name) => name.includes('Malaev')),
    );
    expect(malaev).toHaveLength(1);
    expect(malaev[0]!.roles.length).toBeGreaterThanOrEqual(2);
    expect(malaev[0]!.reports).toEqual(['august', 'july']);
  });

  it('links nothing to figures that only one report gives', () => {
    for (const words of ['some 70', 'more than six months', 'four months'])
      expect(linked(august, words)).toEqual([]);
    for (const words of ['Over 20', '80', 'Millions']) expect(linked(july, words)).toEqual([]);
  });

  it('tells the reader what the golden file says (written by node test/golden/write.ts)', () => {
    const golden: unknown = JSON.parse(
      readFileSync(new URL('../golden/seeds.json', import.meta.url), 'utf8'),
    );
    expect({ july: summary(july), august: summary(august) }).toEqual(golden);
  });
});
