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

/** What is asked of a part beyond the limit when some of its reports are hidden; doubled while too few are left. */
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

  /** Asks each part and puts the answers together, best first, equals by their number. */
  function ask<F extends FoundReport>(limit: number, find: (pack: Pack, limit: number) => F[]): F[] {
    const all: F[] = [];
    for (const [i, { pack, hidden }] of parts.entries()) {
      let wanted = hidden.size === 0 ? limit : limit + MORE;
      for (;;) {
        const found = find(pack, wanted);
        const shown = hidden.size === 0 ? found : found.filter(({ report }) => !hidden.has(report));
        if (shown.length >= limit || found.length < wanted) {
          for (const each of shown) all.push({ ...each, report: each.report + bases[i]! });
          break;
        }
        wanted *= 2;
      }
    }
    return all.sort((one, other) => other.score - one.score || one.report - other.report).slice(0, limit);
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
