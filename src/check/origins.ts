import type { SourceKind, Speaker } from '../claim/attribution.ts';
import type { ArticleClaims, Claim } from '../claim/claim.ts';
import { resemblance } from '../claim/sketch.ts';
import { stem } from '../text/stem.ts';
import { UNTELLING } from './en/speakers.ts';
import { type Origin, type SpeakerRecord, UNCLEAR } from './finding.ts';
import { sameSpeaker } from './identity.ts';

/**
 * Two texts that share this much are one text: copies of an agency's report keep most of its sentences. Estimated
 * resemblance; two reports of one event written apart stay under 0.1.
 */
const COPY_RESEMBLANCE = 0.5;

/** Whether one article repeats the other's text, or both an agency's. */
function isCopy(a: ArticleClaims, b: ArticleClaims): boolean {
  return resemblance(a.sketch, b.sketch) >= COPY_RESEMBLANCE;
}

interface Voice {
  readonly article: number;
  readonly report: string;
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
    const heard: Voice[] = [];
    articles.forEach(({ report, speakers }, article) => {
      for (const speaker of voices[article] ?? []) {
        const who = speakers[speaker];
        if (who !== undefined && isSomebody(who)) heard.push({ article, report: report.id, speaker, who });
      }
    });
    const groups = grouped(heard);
    const groupOf = new Map<string, number>();
    groups.forEach((group, at) => {
      for (const { article, speaker } of group) groupOf.set(`${article}/${speaker}`, at);
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
      const kind = kindOf(voices);
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
      kind: kindOf(voices),
      names: distinct(voices.flatMap(({ who }) => who.names)),
      roles: distinct(voices.flatMap(({ who }) => describe(who))),
      reports: distinct(voices.map(({ article }) => this.#articles[article]!.report.id)),
    }));
  }
}

/**
 * The voices of each speaker: all that one says to be the same are joined, unless a member of the one group contradicts one
 * of the other. Where that leaves a choice, the ids of the reports decide, so that the order of the articles never does;
 * groups and their members stand as they were given. Every pair is compared once.
 */
function grouped(heard: readonly Voice[]): readonly (readonly Voice[])[] {
  const voices = [...heard].sort(
    (a, b) => (a.report === b.report ? 0 : a.report < b.report ? -1 : 1) || a.speaker - b.speaker,
  );
  const verdicts = voices.map((a, i) => voices.slice(0, i).map((b) => sameSpeaker(a.who, b.who)));
  const verdict = (i: number, j: number) => (i > j ? verdicts[i]![j]! : verdicts[j]![i]!);
  const members: (readonly number[])[] = voices.map((_, i) => [i]);
  // The sure ones first: what merely may be one must not keep them apart.
  for (const wanted of ['same', 'unknown'] as const) {
    for (let i = 1; i < voices.length; i++) {
      for (let j = 0; j < i; j++) {
        const left = members[i]!;
        const right = members[j]!;
        if (left === right || verdict(i, j) !== wanted) continue;
        if (wanted === 'unknown' && !mayBeOne(voices[i]!, voices[j]!)) continue;
        if (left.some((a) => right.some((b) => verdict(a, b) === 'different'))) continue;
        const joined = [...left, ...right];
        for (const k of joined) members[k] = joined;
      }
    }
  }
  const place = new Map(heard.map((voice, at) => [voice, at]));
  const byPlace = (a: Voice, b: Voice) => place.get(a)! - place.get(b)!;
  return [...new Set(members)]
    .map((group) => group.map((i) => voices[i]!).sort(byPlace))
    .sort((a, b) => byPlace(a[0]!, b[0]!));
}

/** What a speaker is of whom the reports tell several kinds: who speaks for a body is a person, then the most telling one. */
const KINDS: readonly SourceKind[] = ['person', 'document', 'outlet', 'organisation', 'anonymous'];

const kindOf = (voices: readonly Voice[]): SourceKind =>
  KINDS.find((kind) => voices.some(({ who }) => who.kind === kind)) ?? 'anonymous';

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

const VAGUE: ReadonlySet<string> = new Set(UNTELLING.split(' ').map(stem));

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
