import type { KeyKind, PackInfo } from '../../pack/format.ts';
import {
  type ClaimQuery,
  type FoundReport,
  type ReportQuery,
  rarity,
  type WeightedKey,
} from '../../pack/lookup.ts';
import type { Pack } from '../../pack/pack.ts';
import { holding } from './holdings.ts';

/** One of the packs that are read as one, without the reports that count as absent. */
export interface Part {
  readonly pack: Pack;
  /** Numbers of reports in it that are not found: another part holds a later copy. */
  readonly hidden: ReadonlySet<number>;
}

/** Asked of a part beyond its likely share, or beyond what is wanted where some of its reports are hidden. */
const MORE = 16;

/**
 * Several packs read as one. A key is worth what it would be in a pack of all their reports – each part is asked with
 * weights that take its own rarity out and put the common one in –, so that a part of sixteen articles and one of eight
 * thousand are ranked together and the best are found as in one pack. Reports are numbered part by part, not by day.
 */
export function joined(parts: readonly Part[], info: PackInfo): Pack {
  const bases: number[] = [];
  let reports = 0;
  let claims = 0;
  for (const { pack } of parts) {
    bases.push(reports);
    reports += pack.reports;
    claims += pack.claims;
  }

  function frequency(kind: KeyKind, key: string): number {
    let sum = 0;
    for (const { pack } of parts) sum += holding(pack, kind, key);
    return sum;
  }

  /** What is worked out of a list of keys; an article's lists are asked for again with other days. */
  const weights = new WeakMap<readonly WeightedKey[], ReadonlyMap<Pack, readonly WeightedKey[]>>();

  /** The keys of a query for each part, weighted so that its gains come out as those of all parts together. */
  function weightsOf(kind: KeyKind, keys: readonly WeightedKey[]): ReadonlyMap<Pack, readonly WeightedKey[]> {
    const known = weights.get(keys);
    if (known !== undefined) return known;
    const made = new Map(parts.map(({ pack }) => [pack, [] as WeightedKey[]]));
    for (const { key, weight } of keys) {
      const held = parts.map(({ pack }) => holding(pack, kind, key));
      const common = rarity(
        held.reduce((sum, each) => sum + each, 0),
        reports,
      );
      for (const [i, { pack }] of parts.entries()) {
        const own = held[i]!;
        if (own > 0) made.get(pack)!.push({ key, weight: (weight * common) / rarity(own, pack.reports) });
      }
    }
    weights.set(keys, made);
    return made;
  }

  /** The first `wanted` of a part that are not hidden; fewer where there are no more. */
  function take<F extends FoundReport>(
    place: number,
    wanted: number,
    find: (pack: Pack, limit: number) => F[],
  ): F[] {
    const { pack, hidden } = parts[place]!;
    for (let asked = hidden.size === 0 ? wanted : wanted + MORE; ; asked *= 2) {
      const found = find(pack, asked);
      const shown = hidden.size === 0 ? found : found.filter(({ report }) => !hidden.has(report));
      if (shown.length < wanted && found.length === asked) continue;
      return shown.slice(0, wanted).map((each) => ({ ...each, report: each.report + bases[place]! }));
    }
  }

  /**
   * Asks each part for its likely share and puts the answers together, best first, equals by their number. A part whose
   * last answer is still among the best may have more, and is asked again for all.
   */
  function ask<F extends FoundReport>(limit: number, find: (pack: Pack, limit: number) => F[]): F[] {
    const asked = parts.map(({ pack }) =>
      Math.min(limit, MORE + Math.ceil((2 * limit * pack.reports) / Math.max(1, reports))),
    );
    const answers = parts.map((_part, place) => take(place, asked[place]!, find));
    const best = () =>
      answers
        .flat()
        .sort((one, other) => other.score - one.score || one.report - other.report)
        .slice(0, limit);
    const least = best()[limit - 1]?.score ?? Number.NEGATIVE_INFINITY;
    for (const [place, own] of answers.entries()) {
      const mayHaveMore = own.length === asked[place] && asked[place]! < limit;
      if (mayHaveMore && own.at(-1)!.score >= least) answers[place] = take(place, limit, find);
    }
    return best();
  }

  function placeOf(report: number): readonly [pack: Pack, own: number] {
    const after = bases.findIndex((base) => base > report);
    const part = after === -1 ? parts.length - 1 : after - 1;
    return [parts[part]!.pack, report - bases[part]!];
  }

  function reportQuery(query: ReportQuery): (pack: Pack, limit: number) => ReportQuery {
    const names = weightsOf('name', query.names);
    const terms = weightsOf('term', query.terms);
    return (pack, limit) => ({ names: names.get(pack)!, terms: terms.get(pack)!, days: query.days, limit });
  }

  return {
    info,
    reports,
    claims,
    frequency,
    document(report) {
      const [pack, own] = placeOf(report);
      return pack.document(own);
    },
    outline(report) {
      const [pack, own] = placeOf(report);
      return pack.outline(own);
    },
    quotes(report) {
      const [pack, own] = placeOf(report);
      return pack.quotes(own);
    },
    day(report) {
      const [pack, own] = placeOf(report);
      return pack.day(own);
    },
    findReports(query) {
      const own = reportQuery(query);
      return ask(query.limit, (pack, limit) => pack.findReports(own(pack, limit)));
    },
    lookup(query: ClaimQuery) {
      const own = reportQuery(query);
      const units = weightsOf('unit', query.units);
      const predicates = weightsOf('predicate', query.predicates);
      const { kind } = query;
      return ask(query.limit, (pack, limit) =>
        pack.lookup({
          ...own(pack, limit),
          units: units.get(pack)!,
          predicates: predicates.get(pack)!,
          kind,
        }),
      );
    },
  };
}
