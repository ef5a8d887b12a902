import type { Interval } from '../claim/figure.ts';

/** Units that measure one thing, and how many of the base unit they are. */
interface Dimension {
  readonly units: Readonly<Record<string, number>>;
  /** Whether it measures what spreads, spills or burns, as areas, masses and volumes do; lengths and speeds are of one thing. */
  readonly cumulative: boolean;
  /** Whether what is measured holds for its hour: the wind, the heat. */
  readonly passing?: true;
}

/** A figure in one unit as one in another: so many times as much, and so much more where two scales begin elsewhere. */
export interface Conversion {
  readonly factor: number;
  readonly offset: number;
}

/** Nothing is converted. */
export const AS_IT_IS: Conversion = { factor: 1, offset: 0 };

/**
 * Units of one dimension and how many of the base unit they are (BIPM, The International System of Units, 9th edition;
 * NIST Handbook 44, appendix C).
 */
const DIMENSIONS: readonly Dimension[] = [
  // Length, in metres.
  {
    cumulative: false,
    units: {
      metre: 1,
      meter: 1,
      kilometre: 1000,
      kilometer: 1000,
      centimetre: 0.01,
      centimeter: 0.01,
      millimetre: 0.001,
      millimeter: 0.001,
      mile: 1609.344,
      yard: 0.9144,
      foot: 0.3048,
      inch: 0.0254,
      'nautical mile': 1852,
    },
  },
  // Area, in square metres.
  {
    cumulative: true,
    units: {
      'square metre': 1,
      'square meter': 1,
      'square kilometre': 1e6,
      'square kilometer': 1e6,
      'square mile': 2_589_988.11,
      'square foot': 0.09290304,
      hectare: 10_000,
      acre: 4046.8564224,
    },
  },
  // Mass, in kilograms.
  {
    cumulative: true,
    units: {
      kilogram: 1,
      gram: 0.001,
      tonne: 1000,
      'metric ton': 1000,
      ton: 907.18474,
      pound: 0.45359237,
      ounce: 0.028349523125,
      stone: 6.35029318,
    },
  },
  // Volume, in litres.
  {
    cumulative: true,
    units: {
      litre: 1,
      liter: 1,
      millilitre: 0.001,
      milliliter: 0.001,
      gallon: 3.785411784,
      pint: 0.473176473,
      barrel: 158.987294928,
    },
  },
  // Speed, in metres a second.
  {
    cumulative: false,
    passing: true,
    units: {
      'kilometre per hour': 1 / 3.6,
      'kilometer per hour': 1 / 3.6,
      'mile per hour': 0.44704,
      'metre per second': 1,
      'meter per second': 1,
      knot: 0.514444,
    },
  },
  // Duration, in days. Months and years are compared only with their like: their length is a convention.
  {
    cumulative: false,
    units: { second: 1 / 86_400, minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, fortnight: 14 },
  },
  { cumulative: false, units: { month: 1, year: 12, decade: 120, century: 1200 } },
  // Of shares, their differences.
  { cumulative: false, units: { 'percentage point': 1, 'basis point': 0.01 } },
  // Temperature, in degrees Celsius; where their scales begin stands in ZEROS.
  { cumulative: false, passing: true, units: { 'degree Celsius': 1, 'degree Fahrenheit': 5 / 9 } },
  // Power and energy.
  { cumulative: false, units: { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9, horsepower: 745.7 } },
];

const byUnit = new Map<string, readonly [dimension: Dimension, factor: number]>();
for (const dimension of DIMENSIONS) {
  for (const [unit, factor] of Object.entries(dimension.units)) byUnit.set(unit, [dimension, factor]);
}

/** What nought of a unit is in the base unit, where it is not nought. */
const ZEROS: ReadonlyMap<string, number> = new Map([['degree Fahrenheit', -160 / 9]]);

/**
 * What makes a figure in unit `from` one in unit `to`; null where they measure different things (or we do not know them).
 *
 * @param isDifference whether it is by how much something changed: a degree more is one wherever the scale begins.
 */
export function conversion(from: string, to: string, isDifference: boolean): Conversion | null {
  if (from === to) return AS_IT_IS;
  const a = byUnit.get(from);
  const b = byUnit.get(to);
  if (a === undefined || b === undefined || a[0] !== b[0]) return null;
  const zeros = isDifference ? 0 : (ZEROS.get(from) ?? 0) - (ZEROS.get(to) ?? 0);
  return { factor: a[1] / b[1], offset: zeros / b[1] };
}

/** Whether a figure is another number by a conversion: a metre is a meter. */
export const changes = ({ factor, offset }: Conversion): boolean => factor !== 1 || offset !== 0;

/** Whether there may be more of what is measured in a unit from day to day: acres burnt, tonnes spilt. */
export function accumulates(unit: string): boolean {
  return byUnit.get(unit)?.[0].cumulative ?? false;
}

/** Whether what a unit measures holds for its hour, so that another day's says nothing against it: gusts of wind, heat. */
export function passes(unit: string): boolean {
  return byUnit.get(unit)?.[0].passing ?? false;
}

/**
 * An interval in another unit. A converted figure was rounded by whoever wrote it (36 miles, 58 km), so an exact one
 * becomes "about".
 */
export function converted(interval: Interval, by: Conversion): Interval {
  if (!changes(by)) return interval;
  const { low, high, bound } = interval;
  const to = (value: number | null) => (value === null ? null : value * by.factor + by.offset);
  return { low: to(low), high: to(high), bound: bound === 'exact' ? 'about' : bound };
}
