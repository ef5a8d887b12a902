import type { Speaker } from '../claim/attribution.ts';
import type { ArticleClaims, Claim } from '../claim/claim.ts';
import { resemblance } from '../claim/sketch.ts';
import { stem } from '../text/stem.ts';
import { type Origin, type SpeakerRecord, UNCLEAR } from './finding.ts';
import { sameSpeaker } from './identity.ts';

/**
 * Two texts that share this much are one text: copies of an agency's report keep most of its sentences. Estimated
 * resemblance; two reports of one event written apart stay under 0.1.
 */
export const COPY_RESEMBLANCE = 0.5;

/** Whether one article repeats the other's text, or both an agency's. */
export function isCopy(a: ArticleClaims, b: ArticleClaims): boolean {
  return resemblance(a.sketch, b.sketch) >= COPY_RESEMBLANCE;
}

interface Voice {
  readonly article: number;
  readonly speaker: number;
  readonly who: Speaker;
}

/** Who speaks in a set of articles, each speaker once under all his descriptions. */
export class Origins {
  readonly #articles: readonly ArticleClaims[];
  readonly #groups: readonly (readonly Voice[])[];
  readonly #groupOf: ReadonlyMap<string, number>;
  /** For each article the first one of which it is a copy (itself where it is none), once it was asked for. */
  readonly #copyOf: (number | undefined)[] = [];

  /** The article being read comes first: its speakers get the first numbers. Order of the others must be stable. */
  constructor(articles: readonly ArticleClaims[], voices: readonly (readonly number[])[]) {
    this.#articles = articles;
    const groups: Voice[][] = [];
    const groupOf = new Map<string, number>();
    articles.forEach((article, a) => {
      for (const speaker of voices[a] ?? []) {
        const who = article.speakers[speaker];
        if (who === undefined || !isSomebody(who)) continue;
        const voice = { article: a, speaker, who };
        // A speaker joins the first group none of whose members he contradicts and one of whom he is.
        let at = groups.findIndex(
          (group) =>
            group.some((other) => sameSpeaker(other.who, who) === 'same' || mayBeOne(other, voice)) &&
            !group.some((other) => sameSpeaker(other.who, who) === 'different'),
        );
        if (at < 0) at = groups.push([]) - 1;
        groups[at]!.push(voice);
        groupOf.set(`${a}/${speaker}`, at);
      }
    });
    this.#groups = groups;
    this.#groupOf = groupOf;
  }

  /** The first article of which one is a copy. Few are asked about, of the hundred that lie beside the page. */
  #textOf(article: number): number {
    const own = this.#articles[article]!;
    this.#copyOf[article] ??= this.#articles.findIndex((other, k) => k === article || isCopy(other, own));
    return this.#copyOf[article];
  }

  /** Where a claim of an article comes from. */
  of(article: number, claim: Claim): Origin {
    const { speaker } = claim;
    const group = speaker === null ? undefined : this.#groupOf.get(`${article}/${speaker}`);
    if (group !== undefined) {
      const voices = this.#groups[group]!;
      const kind = voices[0]!.who.kind;
      return {
        id: `s${group + 1}`,
        label: label(voices.map((voice) => voice.who)),
        kind: kind === 'document' ? 'document' : kind === 'outlet' ? 'outlet' : 'speaker',
        basis:
          voices.length > 1 ? 'named in several reports under these descriptions' : 'named in the report',
      };
    }
    const { agency } = this.#articles[article]!;
    if (agency !== '') {
      return {
        id: `${UNCLEAR}${agency}`,
        label: `origin unclear (${agency})`,
        kind: 'unclear',
        basis: `the report credits ${agency} and names no speaker`,
      };
    }
    const text = this.#textOf(article);
    return {
      id: `${UNCLEAR}${this.#articles[text]!.report.id}`,
      label: 'origin unclear',
      kind: 'unclear',
      basis:
        text === article
          ? 'the report names no speaker for the figure'
          : 'copy of another report, which names no speaker',
    };
  }

  records(): readonly SpeakerRecord[] {
    return this.#groups.map((voices, i) => ({
      id: `s${i + 1}`,
      kind: voices[0]!.who.kind,
      names: distinct(voices.flatMap(({ who }) => who.names)),
      roles: distinct(voices.flatMap(({ who }) => describe(who))),
      reports: distinct(voices.map(({ article }) => this.#articles[article]!.report.id)),
    }));
  }
}

/**
 * Whether two unnamed speakers of two reports may be one ("a police source", "a source in the police"): an origin more is
 * counted only where something tells them apart.
 */
function mayBeOne(a: Voice, b: Voice): boolean {
  if (a.article === b.article || a.who.names.length > 0 || b.who.names.length > 0) return false;
  if (sameSpeaker(a.who, b.who) !== 'unknown') return false;
  const words = descriptionWords(b.who);
  return [...descriptionWords(a.who)].some((word) => words.has(word));
}

/** Words of a description that say which body it is: "police", "ministry"; not "source", "official". */
function descriptionWords(who: Speaker): ReadonlySet<string> {
  const words =
    [...who.organisations, ...who.roles]
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map(stem).filter((word) => !VAGUE.has(word)));
}

const VAGUE: ReadonlySet<string> = new Set(
  ['source', 'official', 'spokesman', 'spokesperson', 'person'].map(stem),
);

/** Whether a speaker is told apart from "sources said": by a name, an organisation, a role or a place. */
function isSomebody(who: Speaker): boolean {
  if (who.names.length > 0 || who.organisations.length > 0) return true;
  return who.kind !== 'anonymous' && (who.roles.length > 0 || who.places.length > 0)
    ? true
    : who.places.length > 0 && who.roles.length > 0;
}

/** A speaker in one line for the reader: "Vasily Malaev, spokesman, border guard"; each part once. */
export function described(who: Speaker): string {
  return distinct([who.names[0] ?? '', who.roles[0] ?? '', who.organisations[0] ?? '']).join(', ');
}

function describe(who: Speaker): readonly string[] {
  const organisation = who.organisations[0] ?? '';
  const place = who.places[0] ?? '';
  const roles = who.roles.length > 0 ? who.roles : organisation !== '' || place !== '' ? [''] : [];
  return roles.map((role) => distinct([role, organisation, place]).join(', '));
}

/** "Vasily Malaev (spokesman, border guard)": the longest name, and the first description. */
function label(voices: readonly Speaker[]): string {
  // A body that one of its people speaks for goes by his name.
  const people = voices.filter(({ kind }) => kind === 'person');
  const named = (people.some(({ names }) => names.length > 0) ? people : voices).flatMap((who) => who.names);
  const name = named.reduce((a, b) => (b.length > a.length ? b : a), '');
  const description = voices.flatMap(describe).reduce((a, b) => (b.length > a.length ? b : a), '');
  if (name === '') return description === '' ? 'unnamed source' : description;
  return description === '' || description === name ? name : `${name} (${description})`;
}

function distinct(list: readonly string[]): readonly string[] {
  return [...new Set(list.filter((entry) => entry !== ''))];
}
