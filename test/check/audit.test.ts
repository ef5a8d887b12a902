import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/check/finding.ts';
import { layBeside } from '../../src/check/lay.ts';
import { sameOutlet } from '../../src/check/outlets.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { AUDIT_CASES, type AuditCase } from '../cases/check-audits.ts';
import { claimsOfText } from './claims-of.ts';

const rarity = rarityOf([]);

function auditOf({ page, figure, reports }: AuditCase): Audit | null {
  const article = claimsOfText('page', page.text, page.date, page.publisher);
  const candidates = reports.map(({ text, date, publisher }, i) => ({
    article: claimsOfText(`report ${i}`, text, date, publisher),
    pack: 'cases',
  }));
  const at = article.claims.findIndex((claim) => claim.words === figure);
  if (at < 0) throw new Error(`no figure “${figure}”: ${article.claims.map(({ words }) => words)}`);
  return layBeside(article, candidates, rarity).findings[at]!.audit;
}

describe('what the report of a cited outlet says', () => {
  test('is asked of enough cases, half of them without an audit', () => {
    expect(AUDIT_CASES.length).toBeGreaterThanOrEqual(20);
    expect(AUDIT_CASES.filter(({ want }) => want === null).length * 2).toBeGreaterThanOrEqual(
      AUDIT_CASES.length,
    );
  });

  test.each(AUDIT_CASES.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const found = auditOf(one);
    expect(found?.verdict ?? null).toBe(one.want);
    if (found === null) return;
    expect(found.reason).toContain(`The report of ${found.report.publisher} in your library`);
    expect(found.evidence === null).toBe(found.verdict === 'no-figure');
    if (found.evidence !== null) expect(found.reason).toContain(`gives “${found.evidence.words}”, not “`);
  });
});

describe('names of outlets', () => {
  test.each([
    ['Xinhua', 'the Xinhua news agency', true],
    ['AFP', 'Agence France-Presse', true],
    ['The Lusan Herald', 'lusan herald', true],
    ['novapress.com', 'Novapress', true],
    ['Novapress', 'Novapress Sport', false],
    ['AP', 'Novapress', false],
    ['The News', 'The Herald', false],
    ['', '', false],
  ])('%s and %s: %s', (a, b, want) => {
    expect(sameOutlet(a, b)).toBe(want);
    expect(sameOutlet(b, a)).toBe(want);
  });
});
