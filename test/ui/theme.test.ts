import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/ui/theme.css', import.meta.url), 'utf8');
const [light, dark] = css.split('@media screen and (prefers-color-scheme: dark)') as [string, string];
const coloursOf = (part: string) =>
  new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]));
const SCHEMES = [
  ['light', coloursOf(light)],
  ['dark', coloursOf(dark)],
] as const;

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each(SCHEMES)('the %s theme', (_name, colours) => {
  const between = (ink: string, ground: string) =>
    contrast(colours.get(ink) ?? '', colours.get(ground) ?? '');

  it.each([
    ['ink', ['ground', 'tint', 'blue-tint', 'orange-tint']],
    ['soft', ['ground', 'tint', 'blue-tint', 'orange-tint']],
    ['blue', ['ground', 'tint', 'blue-tint']],
    ['orange', ['ground', 'orange-tint']],
    ['grey', ['ground']],
    ['on-blue', ['blue']],
  ])('has text of %s that is 4.5:1 at least', (ink, grounds) => {
    for (const ground of grounds) expect(between(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('has edges that are 3:1 at least, also those of a switch that is off', () => {
    for (const ground of ['ground', 'tint']) expect(between('edge', ground)).toBeGreaterThanOrEqual(3);
  });
});
