export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;
export interface Measure {
  readonly name: string;
  readonly low?: boolean;
  readonly count?: boolean;
}
export interface Result {
  readonly scorer: { readonly name: string };
  readonly values: readonly { readonly measure: Measure; readonly value: number }[];
}
export function floorFor(measure: Measure, value: number): number;
export function raise(floors: Floors, results: readonly Result[], margin?: number): Floors;
export function faults(now: Floors, before: Floors): string[];
