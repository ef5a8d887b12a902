import { heldDays } from '../check/held.ts';
import { described } from '../check/origins.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { plainCitation } from '../export/citation.ts';
import { dayRange } from '../export/rows.ts';
import { KEY_KINDS, type KeyKind } from '../pack/format.ts';
import { type ClaimQuery, type FoundClaim, rarity, type WeightedKey } from '../pack/lookup.ts';
import type { Pack } from '../pack/pack.ts';
import type { Quotes } from '../pack/quotes.ts';
import { keysOf } from '../spot/keys.ts';
import { type AskedPack, openToAsk } from './asked-pack.ts';
import { claimLine } from './claim-line.ts';
import { CliError, Exit } from './exit.ts';
import type { Output } from './output.ts';
import { shown, shownJson } from './shown.ts';

interface FindOptions {
  readonly packs: readonly string[];
  /** Most claims that are printed. */
  readonly limit: number;
  /** Only reports of these days (days since 1970-01-01) or without a date; null for all. */
  readonly days: ClaimQuery['days'];
  readonly json: boolean;
}

/** The words as keys, by their kind. */
type Asked = Readonly<Record<KeyKind, readonly string[]>>;

/** A claim that was found, decoded. */
interface Found {
  readonly pack: string;
  readonly document: ArticleClaims;
  readonly quotes: Quotes;
  readonly claim: number;
  readonly score: number;
}

/** `find`: the claims of packs that fit some words, the rarest of which count most; best first. @throws CliError */
export async function findCommand(
  words: readonly string[],
  options: FindOptions,
  output: Output,
): Promise<number> {
  const { names, terms, units, predicates } = keysOf(words.join(' '));
  const asked: Asked = { name: names, term: terms, unit: units, predicate: predicates };
  if (Object.values(asked).every((keys) => keys.length === 0))
    throw new CliError(
      `${words.join(' ')}: nothing that claims are found by: say what is counted, what happened, who or where; numbers and small words are not compared`,
      Exit.usage,
    );
  const packs: AskedPack[] = [];
  try {
    for (const path of options.packs) packs.push(...(await openToAsk(path)));
    const found = await foundIn(packs, asked, options);
    for (const one of found) {
      if (output.closed) break;
      if (options.json) await output.line(shownJson(JSON.stringify(jsonOf(one))));
      else for (const line of linesOf(one)) await output.line(line);
    }
    if (found.length === 0 && !options.json) await output.line('no claim found');
    return Exit.done;
  } finally {
    for (const pack of packs) await pack.close();
  }
}

/** The best claims of all packs. A key is worth what it would be in a pack of all their reports. */
async function foundIn(
  packs: readonly AskedPack[],
  asked: Asked,
  { limit, days }: FindOptions,
): Promise<readonly Found[]> {
  const held: Holding[] = [];
  for (const pack of packs) held.push(await pack.run((opened) => holdingOf(opened, asked)));
  if (held.every(({ reports }) => reports === 0))
    throw new CliError('no report in any pack: nothing to find', Exit.pack);
  const found: Found[] = [];
  for (const [i, pack] of packs.entries()) {
    const weighted = (kind: KeyKind) => weightsOf(kind, asked, held, held[i]!);
    const query: ClaimQuery = {
      names: weighted('name'),
      terms: weighted('term'),
      units: weighted('unit'),
      predicates: weighted('predicate'),
      kind: null,
      days,
      limit,
    };
    found.push(...(await pack.run((opened) => decoded(opened, lookedUp(opened, query)))));
  }
  // The sort is stable: equals stand in the order of the packs, and of their reports.
  return found.sort((one, other) => other.score - one.score).slice(0, limit);
}

/** How many reports of a pack there are, and how many hold each key. */
interface Holding {
  readonly reports: number;
  readonly counts: Readonly<Record<KeyKind, ReadonlyMap<string, number>>>;
}

function holdingOf(pack: Pack, asked: Asked): Holding {
  const counted = (kind: KeyKind) => new Map(asked[kind].map((key) => [key, pack.frequency(kind, key)]));
  const [name, term, unit, predicate] = KEY_KINDS.map(counted);
  return {
    reports: pack.reports,
    counts: { name: name!, term: term!, unit: unit!, predicate: predicate! },
  };
}

/** The keys that a pack holds, weighted so that their gains come out as those of all packs together. */
function weightsOf(
  kind: KeyKind,
  asked: Asked,
  all: readonly Holding[],
  own: Holding,
): readonly WeightedKey[] {
  const reports = all.reduce((sum, each) => sum + each.reports, 0);
  return asked[kind].flatMap((key) => {
    const here = own.counts[kind].get(key)!;
    if (here === 0) return [];
    const everywhere = all.reduce((sum, each) => sum + each.counts[kind].get(key)!, 0);
    return [{ key, weight: rarity(everywhere, reports) / rarity(here, own.reports) }];
  });
}

/**
 * Claims of what is counted and what happened, in reports of who and where; where the words say only one of both, the claims
 * whose own sentences have the words, of the reports that do.
 */
function lookedUp(pack: Pack, query: ClaimQuery): readonly FoundClaim[] {
  const found = pack.lookup(query);
  if (found.length > 0) return found;
  const names = new Set(query.names.map(({ key }) => key));
  const terms = new Set(query.terms.map(({ key }) => key));
  const out: FoundClaim[] = [];
  for (const { report, score } of pack.findReports(query)) {
    const document = pack.document(report);
    for (const [claim, { names: near, terms: about }] of document.claims.entries()) {
      const isTold =
        near.some((i) => names.has(document.names[i]!.key)) ||
        about.some((i) => terms.has(document.terms[i]!.key));
      if (isTold) out.push({ report, claim, score });
    }
  }
  return out.slice(0, query.limit);
}

function decoded(pack: Pack, found: readonly FoundClaim[]): readonly Found[] {
  return found.map(({ report, claim, score }) => ({
    pack: pack.info.name,
    document: pack.document(report),
    quotes: pack.quotes(report),
    claim,
    score,
  }));
}

function jsonOf({ pack, document, quotes, claim, score }: Found): object {
  return { pack, score, ...claimLine(document, quotes, claim) };
}

/** The figure with who says so, then the report; its sentence where the pack has it. */
function linesOf({ document, quotes, claim: index }: Found): readonly string[] {
  const { report, speakers, claims } = document;
  const claim = claims[index]!;
  const asOf = dayRange(heldDays(claim, report.date));
  const source = claim.speaker === null ? '' : described(speakers[claim.speaker]!);
  const said = [
    claim.predicate,
    asOf === null ? '' : `as of ${asOf}`,
    source,
    claim.via === '' ? '' : `via ${claim.via}`,
  ].filter((part) => part !== '');
  const quote = quotes[index] ?? null;
  return [
    `“${claim.words}”${said.length > 0 ? ` ${said.join(', ')}` : ''}`,
    `    ${plainCitation({ ...report, publisher: report.publisher ?? report.id })}`,
    ...(quote === null ? [] : [`    “${quote}”`]),
  ].map(shown);
}
