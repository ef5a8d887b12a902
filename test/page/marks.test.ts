import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../../src/check/finding.ts';
import { MARK_MODES } from '../../src/check/view.ts';
import { markSheet } from '../../src/page/mark-style.ts';
import { highlightName, isLight, MARK_KINDS, markKind } from '../../src/page/marks.ts';
import { auditedOf, findingOf } from './fixture.ts';

describe('which findings are marked', () => {
  it('marks conflicts and updates by default', () => {
    const marked = RELATIONS.filter((relation) => markKind(findingOf(0, relation), 'quiet') !== null);
    expect(marked).toEqual(['conflicts', 'later', 'earlier']);
  });

  it('marks every relation on demand, and a figure alone never', () => {
    expect(RELATIONS.every((relation) => markKind(findingOf(0, relation), 'all') !== null)).toBe(true);
    expect(markKind(findingOf(0, null), 'all')).toBeNull();
  });

  it('marks on demand a figure that the outlet lacks to which the page ascribes it', () => {
    expect(MARK_MODES.map((mode) => markKind(auditedOf(0), mode))).toEqual([null, 'scope', null]);
  });

  it('marks nothing when hidden', () => {
    expect(RELATIONS.map((relation) => markKind(findingOf(0, relation), 'none'))).toEqual(
      RELATIONS.map(() => null),
    );
  });
});

describe('the sheet of the marks', () => {
  const whole = markSheet(new Set(MARK_KINDS), new Set(['article p', 'p a']));

  /** Relative luminance and contrast after WCAG 2.2. */
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: string, b: string) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high! + 0.05) / (low! + 0.05);
  };

  it.each(MARK_KINDS)('has a line of 3:1 at least for %s on light and dark grounds', (kind) => {
    for (const [onDark, ground] of [
      [false, '#ffffff'],
      [true, '#121212'],
    ] as const) {
      const name = `${highlightName(kind, onDark)})`;
      const color = /#[0-9a-f]{6}/.exec(whole.slice(whole.indexOf(name)))?.[0] ?? '';
      expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('gives every kind its own line', () => {
    const lines = new Set(
      [...whole.matchAll(/highlight\(second-source-(\w+)\)\{(text-decoration:[^}]*)/g)].map((m) => m[2]),
    );
    expect(lines.size).toBeGreaterThanOrEqual(MARK_KINDS.length);
  });

  it('holds only what is used, for the elements that are marked', () => {
    const sheet = markSheet(new Set(['agrees']), new Set(['p a', 'article p']));
    expect(sheet.match(/highlight\([\w-]+\)/g)?.length).toBe(4);
    expect(sheet).toContain(':is(article p,p a)::highlight(second-source-agrees){');
    expect(sheet).not.toContain('conflicts');
  });
});

describe('light text', () => {
  // As Chromium and Firefox compute them.
  it.each([
    'rgb(255, 255, 255)',
    'rgb(221, 221, 221)',
    'rgba(200, 210, 255, 0.9)',
    'oklch(0.967 0.003 264.5)',
    'oklab(0.7 0 4.17233e-8)',
    'lab(95 3 -4)',
    'lch(95 3 4)',
    'color(srgb 1 1 1 / 0.7)',
    'color(display-p3 1 1 1)',
  ])('sees %s', (color) => {
    expect(isLight(color)).toBe(true);
  });
  it.each([
    'rgb(0, 0, 0)',
    'rgb(90, 90, 90)',
    'rgb(0, 0, 238)',
    'oklch(0.21 0.034 264.665)',
    'oklab(0.3 -0.1 0.9)',
    'lab(20 60 60)',
    'lch(30 99 300)',
    'color(srgb 0.2 0.2 0.2)',
    'color(xyz-d65 0.1 0.1 0.1)',
    'oklch(none 0 0)',
    'light-dark(1 1 1)',
    '',
  ])('sees not %s', (color) => {
    expect(isLight(color)).toBe(false);
  });
});
