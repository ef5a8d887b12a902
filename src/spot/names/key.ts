import { demonyms } from '../en/demonyms.ts';

/**
 * The form in which two spellings of one name meet: no diacritics, demonyms as their place ("Ukrainian", "Ukraine"),
 * common variants of transliteration folded (Raqa, Raqqa; Hasaka, Hasakeh; Sheikhoun, Sheikhun; Gaddafi, Gadhafi). Loses too much
 * to be shown, enough not to be undone; a collision costs one weak piece of evidence, never a link by itself.
 */
export function nameKey(word: string): string {
  let key = word.toLowerCase();
  if (MARKS.test(key)) key = key.normalize('NFD').replace(/[\u0300-\u036f\u00ad'\u2019\u02bc]/g, '');
  const place = demonyms.get(key);
  if (place !== undefined) key = place;
  // "Iraqi", "Yemeni", "Somali": the people of a place that ends before its i.
  if (key.length > SHORTEST_FOLDED && key.endsWith('qi')) key = key.slice(0, -1);
  if (key.length <= SHORTEST_FOLDED) return key;
  if (key.endsWith('ese')) key = key.slice(0, -3);
  else if (key.endsWith('ians') || key.endsWith('eans')) key = key.slice(0, -2);
  else if (key.endsWith('ian') || key.endsWith('ean') || (key.length >= 7 && key.endsWith('an')))
    key = key.slice(0, -1);
  else if (key.endsWith('is')) key = key.slice(0, -1);
  if (VARIES.test(key)) key = foldVariants(key);
  let end = key.length;
  while (end > 3 && FINAL.has(key.charCodeAt(end - 1))) end--;
  return key.slice(0, end);
}

/** Letters with marks, apostrophes and soft hyphens: most names have none. */
const MARKS = /['\u0080-\uffff]/;

/** What {@link foldVariants} changes first: a key without any of it stays as it is. */
const VARIES = /[ae][iy]|ou|[gdkqtp]h|ck|q|([a-z])\1/;

function foldVariants(key: string): string {
  return key
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/[ae][iy]/g, 'e')
    .replace(/([gdkqt])h/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/([a-z])\1/g, '$1');
}

/** Words up to this length are compared as they are: folding would make them all alike. Code units. */
const SHORTEST_FOLDED = 3;

/** Final letters that differ between a place and its people, or between transliterations: vowels, y, h. */
const FINAL = new Set([...'aeiouyh'].map((c) => c.charCodeAt(0)));
