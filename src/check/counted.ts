import type { ArticleClaims, Claim } from '../claim/claim.ts';
import { stem } from '../text/stem.ts';
import { circumstanceOf, countsPeople, isLasting } from './circumstances.ts';
import { BESIDES, DESTROYED, FROM_SOMEWHERE, IN_ORDER, PEOPLE, REST, THE_REST } from './en/families.ts';
import {
  areOnlySeen,
  asAllowed,
  befallsPeople,
  foresees,
  happened,
  happenedFit,
  happenedToUnit,
  type UnitWord,
  unitFit,
  unitWord,
} from './families.ts';
import { kept } from './kept.ts';

/** Sentences from the beginning that count as the lead: headline, byline, first paragraph. */
export const LEAD_SENTENCES = 4;

/** A claim as it is compared: what its words mean, looked up once. */
export interface Counted {
  readonly claim: Claim;
  readonly unit: UnitWord;
  /** Families of what happened to the counted; empty where nothing tells. */
  readonly happened: readonly string[];
  /** Whether the figure says itself what happened, and not only its sentence. */
  readonly telling: boolean;
  /** Whether it is told as a state without a verb of one: homes that have no power. */
  readonly lasting: boolean;
  /** "Six others": what remains beside somebody counted just before for the same thing. */
  readonly remainder: boolean;
  /** "Four were killed and 27 others hurt": others than those to whom something else happened, so all to whom this did. */
  readonly beside: boolean;
  /** Whether it is a part of a row: "the first 17", "another 30" beside those told of before. */
  readonly placed: boolean;
  /** Whether it or its sentence tells of something to come or possible: "may reach four metres", "is expected to". */
  readonly foreseen: boolean;
  /** Some of those whom it is part of, by the same word: "20 people, including 13 in the port". */
  readonly some: boolean;
  /** Whether its sentence counts more people to whom the same happened: "six civilians were among the 22 killed". */
  readonly among: boolean;
  /** Keys of the names and of the content words of its sentence, and of the names within its words that say whose figure it is. */
  readonly names: readonly string[];
  readonly terms: ReadonlySet<string>;
  readonly subject: readonly string[];
  /** Keys of the names that begin its clause: who ran for 164 yards. */
  readonly doer: readonly string[];
  /**
   * The same for an age with a surname alone: the full name of the one person of the article who has it is added; empty
   * where several have.
   */
  readonly person: readonly string[];
  /** Stems of the unit and the predicate, which the terms repeat. */
  readonly own: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  /** The number that the text gives, whatever its hedge. */
  readonly anchor: number;
}

/** The claims of an article, prepared for comparison, in their order. */
export function countedOf(article: ArticleClaims): readonly Counted[] {
  const out: Counted[] = [];
  article.claims.forEach((claim, i) => {
    out.push(new CountedClaim(article, claim, out, i));
  });
  return out;
}

/** Most claims of a report are compared with none of the page: what their words mean is worked out when it is asked for. */
class CountedClaim implements Counted {
  readonly claim: Claim;
  readonly unit: UnitWord;
  readonly anchor: number;
  readonly #article: ArticleClaims;
  /** All of the article, of which the first `#place` stand before this one. */
  readonly #all: readonly Counted[];
  readonly #place: number;
  #happened: readonly string[] | null = null;
  #remainder: boolean | null = null;
  #beside: boolean | null = null;
  #placed: boolean | null = null;
  #among: boolean | null = null;
  #names: readonly string[] | null = null;
  #terms: ReadonlySet<string> | null = null;
  #subject: readonly string[] | null = null;
  #own: ReadonlySet<string> | null = null;
  #modifiers: ReadonlySet<string> | null = null;

  constructor(article: ArticleClaims, claim: Claim, all: readonly Counted[], place: number) {
    this.claim = claim;
    this.anchor = Math.abs(claim.low ?? claim.high ?? 0);
    this.#article = article;
    this.#all = all;
    this.#place = place;
    // "41 were killed" counts people, without a word for them.
    const befallen = claim.kind === 'count' && claim.unit === '' && befallsPeople(this.happened);
    const word = unitOf(claim.unit);
    const isPeople = befallen || countsPeople(claim.unit, word, this) || areFromSomewhere(claim);
    const unit = isPeople ? unitOf(PEOPLE) : word;
    // "41 miners were killed": whoever is killed, hurt or arrested is somebody, whatever he is called.
    const somebody =
      claim.kind === 'count' &&
      !unit.people &&
      unit.families.length === 0 &&
      befallsPeople(happened(claim.predicate, []));
    this.unit = somebody ? { ...unit, people: true, scope: unit.stem } : unit;
  }

  get happened(): readonly string[] {
    this.#happened ??= this.#whatHappened();
    return this.#happened;
  }

  /** By what the sentence says beside the claim, else by the unit, else by the predicate, else by the sentence. */
  #whatHappened(): readonly string[] {
    const { unit: word, predicate } = this.claim;
    const unit = unitOf(word);
    const circumstance = circumstanceOf(this.claim, unit, this.terms, false);
    if (circumstance !== null) return [circumstance];
    const terms = [...this.terms];
    const told = asAllowed(happenedToUnit(word, predicate), terms);
    const all = told.length > 0 ? told : happened(this.#predicate, terms);
    const known = unit.people ? all.filter((family) => family !== DESTROYED) : all;
    if (known.length > 0) return known;
    const last = circumstanceOf(this.claim, unit, this.terms, true);
    return last === null ? known : [last];
  }

  get lasting(): boolean {
    return isLasting(this.happened);
  }

  get telling(): boolean {
    const { unit, predicate } = this.claim;
    return (
      this.lasting || happenedToUnit(unit, predicate).length > 0 || happened(this.#predicate, []).length > 0
    );
  }

  /** What the claim says to have happened, but for what says nothing of people. */
  get #predicate(): string {
    const { kind, unit, predicate } = this.claim;
    return kind === 'count' && areOnlySeen(unitOf(unit), predicate) ? '' : predicate;
  }

  get remainder(): boolean {
    this.#remainder ??= isRemainder(this, this.#all.slice(0, this.#place));
    return this.#remainder;
  }

  get beside(): boolean {
    this.#beside ??= isOthers(this, this.#all.slice(0, this.#place));
    return this.#beside;
  }

  get foreseen(): boolean {
    return this.claim.foreseen || foresees(this.terms);
  }

  get placed(): boolean {
    this.#placed ??= isPlaced(this, this.#all.slice(0, this.#place));
    return this.#placed;
  }

  get some(): boolean {
    const { partOf } = this.claim;
    return (
      partOf !== null && (this.unit.scope === '' || unitFit(this.unit, this.#all[partOf]!.unit) === 'same')
    );
  }

  get among(): boolean {
    this.#among ??= isAmong(this, this.#all);
    return this.#among;
  }

  get names(): readonly string[] {
    this.#names ??= this.#keysOf(this.claim.names);
    return this.#names;
  }

  get terms(): ReadonlySet<string> {
    this.#terms ??= new Set(this.claim.terms.map((i) => this.#article.terms[i]!.key));
    return this.#terms;
  }

  get subject(): readonly string[] {
    this.#subject ??= this.#keysOf(this.claim.subject);
    return this.#subject;
  }

  get doer(): readonly string[] {
    return this.#keysOf(this.claim.doer);
  }

  #keysOf(names: readonly number[]): readonly string[] {
    return names.map((i) => this.#article.names[i]!.key);
  }

  get person(): readonly string[] {
    const [surname] = this.subject;
    if (surname === undefined || this.subject.length > 1) return this.subject;
    const full = this.#article.names.filter(({ key }) => key.endsWith(` ${surname}`)).map(({ key }) => key);
    return full.length > 1 ? [] : [surname, ...full];
  }

  get own(): ReadonlySet<string> {
    this.#own ??= new Set([stem(this.claim.unit), stem(this.claim.predicate)]);
    return this.#own;
  }

  get modifiers(): ReadonlySet<string> {
    this.#modifiers ??= new Set(this.claim.modifiers.slice(placing(this.claim).length).map(stem));
    return this.#modifiers;
  }
}

/** Whether two sentences share a content word besides what they count and what happened to it. */
export function shareTerms(a: Counted, b: Counted): boolean {
  for (const key of a.terms) if (b.terms.has(key) && !a.own.has(key) && !b.own.has(key)) return true;
  return false;
}

/** The modifier that stands before the number, none or one: the "first" of "the first 17", but not of "two first responders". */
function placing(claim: Claim): readonly string[] {
  const { modifiers, words } = claim;
  const word = modifiers[0];
  const stands = word !== undefined && (IN_ORDER.test(word) || BESIDES.test(word));
  return stands && !words.toLowerCase().includes(word) ? [word] : [];
}

const unitOf = kept(unitWord);

/** Whether the counted are called by where they come from: "12 Somalis", "thousands of Syrians". */
function areFromSomewhere({ kind, unit, words, subject }: Claim): boolean {
  if (kind !== 'count' || unit === '' || subject.length === 0) return false;
  const last = words.split(' ').at(-1) ?? '';
  return (
    /^\p{Lu}/u.test(last) && last.toLowerCase().startsWith(unit.slice(0, -1)) && FROM_SOMEWHERE.test(last)
  );
}

/** Sentences between "three killed" and "four others": the same or the one before. */
const REMAINDER_REACH = 1;

function isRemainder(counted: Counted, before: readonly Counted[]): boolean {
  return REST.test(counted.claim.words) && isBeside(counted, before);
}

function isPlaced(counted: Counted, before: readonly Counted[]): boolean {
  const [word] = placing(counted.claim);
  return word !== undefined && (IN_ORDER.test(word) || THE_REST.test(word) || isBeside(counted, before));
}

/** Whether something else happened to all people of the sentence of whom it told before. */
function isOthers({ claim: { sentence }, happened: what }: Counted, before: readonly Counted[]): boolean {
  const near = before.filter(
    ({ claim, unit }) => claim.sentence === sentence && claim.kind === 'count' && unit.people,
  );
  return near.length > 0 && near.every((one) => happenedFit(one.happened, what) === 'apart');
}

function isAmong({ claim: { sentence }, anchor, happened: what }: Counted, all: readonly Counted[]): boolean {
  return all.some(
    ({ claim, unit, anchor: more, happened: same }) =>
      claim.sentence === sentence &&
      claim.kind === 'count' &&
      more > anchor &&
      unit.people &&
      unit.scope === '' &&
      happenedFit(same, what) === 'same',
  );
}

/** Whether so many of the same have been told of right before. */
function isBeside(counted: Counted, before: readonly Counted[]): boolean {
  const { claim, unit } = counted;
  const what = counted.happened;
  return before.some(
    (one) =>
      claim.sentence - one.claim.sentence <= REMAINDER_REACH &&
      one.claim.kind === 'count' &&
      (happenedFit(one.happened, what) === 'same' ||
        // "Two towns …, two other areas": of things it is said that they are others, whatever happened to them.
        (!unit.people && unitFit(one.unit, unit) === 'same')),
  );
}
