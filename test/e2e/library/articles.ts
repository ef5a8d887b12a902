import type { ArticleClaims } from '../../../src/claim/claim.ts';
import { readText } from '../../../src/extension/read-text.ts';

const PLACES = ['Aldova', 'Brenholm', 'Castermouth', 'Dunmere', 'Eastvale', 'Fenwick', 'Garlow', 'Hartsea'];

let pattern: ArticleClaims | null = null;

/** Articles of our own making with numbers of their own; all of one build, so that a thousand cost no reading. */
export function articles(from: number, count: number): ArticleClaims[] {
  pattern ??= readText({
    id: 'pattern',
    publisher: 'The Tarn Herald',
    date: '2024-03-05',
    title: 'Flood reaches Aldova',
    url: 'https://tarn.example/pattern',
    language: 'en',
    text: 'At least 312 houses were flooded in Aldova on Monday when the river Tarn rose, Maria Lind, head of the rescue service, said on Tuesday. Some 70 people were brought to a school, and 14 bridges were closed, the police said.',
  }).claims;
  const { report, claims, names, ...rest } = pattern;
  return Array.from({ length: count }, (_each, i) => {
    const number = from + i;
    const url = `https://tarn.example/story-${number}`;
    const place = PLACES[number % PLACES.length]!.toLowerCase();
    return {
      ...rest,
      report: { ...report, id: url, url, title: `Flood ${number} reaches ${PLACES[number % PLACES.length]}` },
      claims: claims.map((claim) => ({ ...claim, low: number + 10, high: number + 10 })),
      names: names.map((name) => (name.key.includes('aldova') ? { ...name, key: place } : name)),
    };
  });
}
