/** One case of a logistic regression: features, whether it is positive, and how much it counts. */
export interface Case {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

const MOST_STEPS = 30;
/** Where no weight moves further than this, the regression has converged. */
const STILL = 1e-6;
/** Keeps the equations solvable where a feature never varies. */
const SMALLEST_DIAGONAL = 1e-9;

/**
 * Logistic regression with a ridge on all weights but the first (iteratively reweighted least squares). The cases'
 * weights are taken as shares of their sum, so that `ridge` does not depend on how many there are.
 */
export function logistic(cases: readonly Case[], ridge: number): readonly number[] {
  const size = cases[0]?.features.length ?? 0;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -ridge * weight));
    const curvature = weights.map((_, i) =>
      weights.map((_, k) => (i !== k ? 0 : i === 0 ? SMALLEST_DIAGONAL : ridge + SMALLEST_DIAGONAL)),
    );
    for (const { features, right, weight } of cases) {
      const p = 1 / (1 + Math.exp(-dot(weights, features)));
      const share = weight / total;
      for (let i = 0; i < size; i++) {
        gradient[i]! += share * ((right ? 1 : 0) - p) * features[i]!;
        const row = curvature[i]!;
        for (let k = 0; k < size; k++) row[k]! += share * p * (1 - p) * features[i]! * features[k]!;
      }
    }
    const move = solve(curvature, gradient);
    move.forEach((value, i) => {
      weights[i]! += value;
    });
    if (Math.max(...move.map(Math.abs)) < STILL) break;
  }
  return weights;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!;
      for (let column = i; column <= size; column++) rows[k]![column]! -= factor * rows[i]![column]!;
    }
  }
  const out = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let value = rows[i]![size]!;
    for (let k = i + 1; k < size; k++) value -= rows[i]![k]! * out[k]!;
    out[i] = value / rows[i]![i]!;
  }
  return out;
}
