import { foldedName } from '../../check/names.ts';
import type { ArticleClaims } from '../../claim/claim.ts';
import { siteOf } from './article-key.ts';

/** Words that names of outlets have and their hosts leave out, or the other way round; they tell no outlet from another. */
const SMALL: ReadonlySet<string> = new Set(
  'the of and for a an de la le les el il der die das het news online tv radio media digital live magazine'.split(
    ' ',
  ),
);

/** The same behind a name: "CNN International", "Al Jazeera English". */
const EDITIONS: ReadonlySet<string> = new Set(
  'edition international world global english uk us usa europe asia africa australia canada india'.split(' '),
);

/** What stands before or behind the name in a host: "apnews", "thehindu". */
const FILLERS = ['the', 'news', 'online', 'daily', 'tv'];

/** Second levels under which countries register names: "bbc.co.uk" is the BBC's, "co.uk" nobody's. */
const SECOND_LEVEL = /^(?:com?|org|net|gov|gob|ac|edu|or|ne|go)$/;

/** What runs on the reader's own machine – a demo, a local archive – is nobody else's. */
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Marks that part a name from what an outlet adds to it: "The Harbour Post | Harbourpost.example". */
const PARTING = /\||\s[-–—·:]\s/;

/**
 * The name under which an article of a site is kept: as the page states it where the host bears it out ("The Harbour Post"
 * at harbourpost.example, hpost.example or hp.example), else the site. A page may state any name, and what it says must not
 * come back as another outlet's report. Registering a host that spells another's name is beyond this; the address is shown.
 */
export function outletName(stated: string | null, url: string | null): string | null {
  const site = siteOf(url);
  if (stated === null || site === null || LOOPBACK.test(site)) return stated;
  const names = [stated, ...stated.split(PARTING)].map((name) => name.trim());
  return names.find((name) => name !== '' && isBorneOut(name, site)) ?? site;
}

/** The claims with their report's publisher by {@link outletName}. */
export function underOwnName(claims: ArticleClaims): ArticleClaims {
  const { report } = claims;
  const publisher = outletName(report.publisher, report.url);
  return publisher === report.publisher ? claims : { ...claims, report: { ...report, publisher } };
}

function isBorneOut(name: string, site: string): boolean {
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(name)) {
    const host = name.toLowerCase().replace(/^www\./, '');
    if (site === host || site.endsWith(`.${host}`)) return true;
  }
  const label = ownLabel(site);
  // "NJ.com" is a name of nj.com; "RadioFreeEurope" is one word or three.
  const bare = name.replace(/\.(?:com|net|org|co\.uk|[a-z]{2})\b/gi, '');
  const parted = bare.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  return [bare, parted].map(foldedName).some((each) => each !== '' && spells(each.split(' '), label));
}

/** The part of a host that its owner has chosen, without hyphens. */
function ownLabel(site: string): string {
  const labels = site.split('.');
  const [second = '', last = ''] = labels.slice(-2);
  const isUnderCountry = labels.length > 2 && last.length === 2 && SECOND_LEVEL.test(second);
  return (labels.at(isUnderCountry ? -3 : -2) ?? '').replaceAll('-', '');
}

/** Whether a label is made of all words of a name in their order, each whole or by its first letter, but for loose ones. */
function spells(words: readonly string[], label: string): boolean {
  const first = words.findIndex((word) => !SMALL.has(word));
  const isLoose = words.map((word, i) => SMALL.has(word) || (i > first && EDITIONS.has(word)));
  // One letter names nobody.
  const byLetter = isLoose.filter((each) => !each).length > 1;
  let places = withFillers(new Set([0]), label);
  for (const [i, word] of words.entries()) {
    const next = new Set<number>();
    for (const place of places) {
      if (isLoose[i]) next.add(place);
      if (label.startsWith(word, place)) next.add(place + word.length);
      if ((byLetter || isLoose[i]) && label[place] === word[0]) next.add(place + 1);
    }
    places = withFillers(next, label);
  }
  return places.has(label.length);
}

/** The places and those behind fillers that stand there. */
function withFillers(places: ReadonlySet<number>, label: string): Set<number> {
  const all = new Set(places);
  // A set that grows is walked to its new end.
  for (const place of all) {
    for (const filler of FILLERS) if (label.startsWith(filler, place)) all.add(place + filler.length);
  }
  return all;
}
