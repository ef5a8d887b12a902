import type { Article } from '../claim/article.ts';
import type { Speaker } from '../claim/attribution.ts';
import type { ArticleClaims, Claim, Report, Term } from '../claim/claim.ts';

/**
 * The longest text that a page sends for one field: a word of a thousand letters is none, and one such word must not
 * keep the background from taking all the rest. UTF-16 code units; below the bound that the background checks.
 */
export const LONGEST_FIELD = 1_000;

/** The longest address that is taken, UTF-16 code units: browsers and servers take about as much. */
export const LONGEST_ADDRESS = 2_000;

/**
 * What is read of an article, UTF-16 code units: a book of news. It keeps a page that never ends from holding up the
 * background, in which the pages of all tabs are read.
 */
export const LONGEST_ARTICLE = 500_000;

const cut = (text: string) => (text.length > LONGEST_FIELD ? text.slice(0, LONGEST_FIELD) : text);
const cutOrNull = (text: string | null) => (text === null ? null : cut(text));
const cutAll = (texts: readonly string[]) => texts.map(cut);

/** The same article with every text within bounds, for the way to the background. */
export function boundedArticle(article: Article): Article {
  const { language, text } = article;
  return { ...boundedReport(article), language: cutOrNull(language), text: cutArticle(text) };
}

/** What is left unread for the sake of a whole paragraph, sentence or word, at most: a tenth. */
const MOST_UNREAD = LONGEST_ARTICLE / 10;

/** Where a text may be cut, best first. What stands before the blank of a sentence is its end. */
const ENDS = ['\n', '. ', ' '];

/**
 * A text up to the last paragraph that it has room for; where that is far off, up to the last sentence or word: a figure
 * that is cut in two is another one.
 */
function cutArticle(text: string): string {
  if (text.length <= LONGEST_ARTICLE) return text;
  const cuts = ENDS.map((end) => text.lastIndexOf(end, LONGEST_ARTICLE - end.length + 1) + end.length - 1);
  return text.slice(0, cuts.find((at) => at >= LONGEST_ARTICLE - MOST_UNREAD) ?? LONGEST_ARTICLE);
}

/** The same claims with every text within bounds. */
export function bounded(article: ArticleClaims): ArticleClaims {
  return {
    ...article,
    report: boundedReport(article.report),
    claims: article.claims.map(boundedClaim),
    speakers: article.speakers.map(boundedSpeaker),
    names: article.names.map(boundedTerm),
    terms: article.terms.map(boundedTerm),
    agency: cut(article.agency),
  };
}

function boundedReport({ id, publisher, date, title, url }: Report): Report {
  return {
    id: id.slice(0, LONGEST_ADDRESS),
    publisher: cutOrNull(publisher),
    date: cutOrNull(date),
    title: cutOrNull(title),
    // Half an address leads elsewhere.
    url: url !== null && url.length <= LONGEST_ADDRESS ? url : null,
  };
}

function boundedClaim(claim: Claim): Claim {
  return {
    ...claim,
    unit: cut(claim.unit),
    predicate: cut(claim.predicate),
    per: cut(claim.per),
    via: cut(claim.via),
    modifiers: cutAll(claim.modifiers),
  };
}

function boundedSpeaker({ names, roles, organisations, places, kind }: Speaker): Speaker {
  return {
    names: cutAll(names),
    roles: cutAll(roles),
    organisations: cutAll(organisations),
    places: cutAll(places),
    kind,
  };
}

function boundedTerm(term: Term): Term {
  return { ...term, key: cut(term.key) };
}
