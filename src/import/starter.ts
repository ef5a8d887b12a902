import { LONGEST_WORDS } from '../claim/assemble.ts';
import type { SourceKind, Stance } from '../claim/attribution.ts';
import { SOURCE_KINDS, STANCES } from '../claim/attribution.ts';
import type { DayRange, Report } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import { BOUNDS, type Bound, FIGURE_KINDS, type FigureKind } from '../claim/figure.ts';
import { ImportError, placed } from './import-error.ts';

/** A report of the starter corpus: its citation, what event it is on, and its facts (src/starter/README.md). */
export interface FactReport {
  readonly report: Report;
  /** A label of our own for the event, and where it was: words that stand for the report's text. */
  readonly event: string;
  readonly where: string;
  /** Names of the event, each in one spelling. */
  readonly names: readonly string[];
  /** Days of the event, as days since 1970-01-01. */
  readonly days: readonly number[];
  readonly agency: string;
  readonly facts: readonly Fact[];
}

/** One reviewed figure of a report. */
export interface Fact {
  readonly words: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly kind: FigureKind;
  readonly unit: string;
  readonly modifiers: readonly string[];
  readonly predicate: string;
  /** Index of the whole among the report's facts. */
  readonly partOf: number | null;
  /** What the report states; null where it states no time. */
  readonly asOf: DayRange | null;
  /** Null where the outlet speaks in its own voice. */
  readonly source: FactSource | null;
  readonly via: string;
  readonly stance: Stance;
  /** A few words of our own that say what the figure counts. */
  readonly context: string;
}

/** Who says so. `name` is '' for a source that is not named. */
export interface FactSource {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly place: string;
  readonly kind: SourceKind;
}

const REPORT_COLUMNS = [
  'id',
  'publisher',
  'date',
  'url',
  'event',
  'where',
  'names',
  'days',
  'agency',
] as const;

const FACT_COLUMNS = [
  'report',
  'n',
  'words',
  'low',
  'high',
  'bound',
  'kind',
  'unit',
  'modifiers',
  'predicate',
  'partOf',
  'asOf',
  'source',
  'role',
  'organisation',
  'place',
  'sourceKind',
  'via',
  'stance',
  'context',
] as const;

/**
 * The starter corpus from its two tables of tab-separated values, in the order of the first.
 * @throws ImportError naming table, line and what is wrong: the corpus is ours, a wrong record stops the build.
 */
export function parseStarter(reports: string, facts: string): readonly FactReport[] {
  const byId = new Map<string, { readonly report: Omit<FactReport, 'facts'>; readonly facts: Fact[] }>();
  for (const row of rowsOf('reports.tsv', reports, REPORT_COLUMNS)) {
    const id = row.need('id');
    if (byId.has(id)) row.fail(`report ${id} stands here twice`);
    byId.set(id, { report: reportOf(row, id), facts: [] });
  }
  for (const row of rowsOf('facts.tsv', facts, FACT_COLUMNS)) {
    const id = row.need('report');
    const entry = byId.get(id) ?? row.fail(`no report ${id}`);
    if (row.number('n') !== entry.facts.length + 1)
      row.fail(`expected fact ${entry.facts.length + 1} of ${id}, got ${row.get('n')}`);
    entry.facts.push(factOf(row, entry.facts.length));
  }
  return [...byId.values()].map(({ report, facts: list }) => {
    if (list.length === 0) throw new ImportError(`facts.tsv: no fact of report ${report.report.id}`);
    return { ...report, facts: list };
  });
}

function reportOf(row: Row, id: string): Omit<FactReport, 'facts'> {
  const event = row.need('event');
  const where = row.need('where');
  const date = row.get('date') === '' ? null : row.get('date');
  if (date !== null && dayOf(date) === null) row.fail(`no day: ${date}`);
  const url = row.get('url') === '' ? null : row.get('url');
  if (url !== null && !/^https?:\/\//.test(url)) row.fail(`no http address: ${url}`);
  return {
    report: {
      id,
      publisher: row.get('publisher') === '' ? null : row.get('publisher'),
      date,
      title: `${event.charAt(0).toUpperCase()}${event.slice(1)} (${where})`,
      url,
    },
    event,
    where,
    names: row.list('names'),
    days: row.list('days').map((day) => dayOf(day) ?? row.fail(`no day: ${day}`)),
    agency: row.get('agency'),
  };
}

function factOf(row: Row, index: number): Fact {
  const words = row.need('words');
  if (words.length > LONGEST_WORDS) row.fail(`more than ${LONGEST_WORDS} characters: ${words}`);
  const bound = row.choice('bound', BOUNDS);
  const low = row.numberOrNull('low');
  const high = row.numberOrNull('high');
  checkInterval(row, low, high, bound);
  const part = row.numberOrNull('partOf');
  if (part !== null && (part < 1 || part > index))
    row.fail(`part of fact ${part}, which does not stand before it`);
  return {
    words,
    low,
    high,
    bound,
    kind: row.choice('kind', FIGURE_KINDS),
    unit: row.get('unit'),
    modifiers: row
      .get('modifiers')
      .split(' ')
      .filter((word) => word !== ''),
    predicate: row.get('predicate'),
    partOf: part === null ? null : part - 1,
    asOf: row.days('asOf'),
    source: sourceOf(row),
    via: row.get('via'),
    stance: row.choice('stance', STANCES),
    context: row.need('context'),
  };
}

/** Which ends a bound word leaves open. */
function checkInterval(row: Row, low: number | null, high: number | null, bound: Bound): void {
  const openAbove = bound === 'more-than' || bound === 'at-least' || bound === 'vague';
  const openBelow = bound === 'fewer-than' || bound === 'at-most';
  const wrong =
    (low === null) !== openBelow ||
    (high === null) !== openAbove ||
    (low !== null && high !== null && low > high);
  if (wrong) row.fail(`interval [${low ?? ''}, ${high ?? ''}] does not fit the bound ${bound}`);
  if ((bound === 'exact' || bound === 'about') && low !== high) row.fail(`two values for the bound ${bound}`);
}

function sourceOf(row: Row): FactSource | null {
  const [name, role, organisation, place] = [
    row.get('source'),
    row.get('role'),
    row.get('organisation'),
    row.get('place'),
  ];
  if (row.get('sourceKind') === '') {
    if (name + role + organisation + place !== '') row.fail('a source without its kind');
    return null;
  }
  const kind = row.choice('sourceKind', SOURCE_KINDS);
  if (kind === 'anonymous' && name !== '') row.fail(`an anonymous source with a name: ${name}`);
  if (kind !== 'anonymous' && name === '') row.fail(`a source of kind ${kind} without a name`);
  return { name, role, organisation, place, kind };
}

/** One line of a table, with what complains about it. */
class Row {
  readonly #table: string;
  readonly #line: number;
  readonly #cells: ReadonlyMap<string, string>;

  constructor(table: string, line: number, cells: ReadonlyMap<string, string>) {
    this.#table = table;
    this.#line = line;
    this.#cells = cells;
  }

  fail(reason: string): never {
    throw new ImportError(placed(this.#table, this.#line, reason), this.#line);
  }

  get(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  need(column: string): string {
    const value = this.get(column);
    return value === '' ? this.fail(`no ${column}`) : value;
  }

  list(column: string): readonly string[] {
    return this.get(column)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  numberOrNull(column: string): number | null {
    return this.get(column) === '' ? null : this.number(column);
  }

  number(column: string): number {
    const value = this.need(column);
    return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : this.fail(`${column} is no number: ${value}`);
  }

  choice<T extends string>(column: string, choices: readonly T[]): T {
    const value = this.need(column);
    return (
      choices.find((choice) => choice === value) ??
      this.fail(`${column}: expected one of ${choices.join(', ')}, got ${value}`)
    );
  }

  /** "2014-07-27" or "2014-07-21..2014-07-31". */
  days(column: string): DayRange | null {
    const value = this.get(column);
    if (value === '') return null;
    const [first = '', last = first] = value.split('..');
    const from = dayOf(first) ?? this.fail(`${column}: no day: ${first}`);
    const to = dayOf(last) ?? this.fail(`${column}: no day: ${last}`);
    return to < from ? this.fail(`${column} ends before it begins: ${value}`) : { from, to, stated: true };
  }
}

function* rowsOf(table: string, text: string, columns: readonly string[]): Generator<Row> {
  const lines = text.split(/\r?\n/);
  const head = (lines[0] ?? '').split('\t');
  if (head.join() !== columns.join())
    throw new ImportError(
      placed(table, 1, `expected the columns ${columns.join(', ')}, got ${head.join(', ')}`),
      1,
    );
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line === '') continue;
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      const reason = `expected ${columns.length} columns, got ${cells.length}`;
      throw new ImportError(placed(table, i + 1, reason), i + 1);
    }
    yield new Row(table, i + 1, new Map(columns.map((column, k) => [column, cells[k]!.trim()])));
  }
}
