/**
 * Long work cut into bounded pieces: it yields after each, so that whoever drives it may let others run between two of
 * them (a background that answers messages), or drain it at once. A piece takes well under a millisecond; drivers take as
 * many as their time allows.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs all pieces without a pause. */
export function drain<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Small things (a string, a number) done in one piece. */
export const PIECE = 2048;

/** Numbers sorted at once. */
const RUN = 512;

/** Sorts numbers in place by an order of their own: a merge sort from the bottom up, stable, over runs sorted at once. */
export function* sortSteps(numbers: Uint32Array, order: (one: number, other: number) => number): Steps<void> {
  const size = numbers.length;
  for (let from = 0; from < size; from += RUN) {
    numbers.subarray(from, Math.min(from + RUN, size)).sort(order);
    yield;
  }
  let source: Uint32Array = numbers;
  let target: Uint32Array = new Uint32Array(size);
  for (let width = RUN; width < size; width *= 2) {
    for (let from = 0; from < size; from += 2 * width) {
      const middle = Math.min(from + width, size);
      const to = Math.min(from + 2 * width, size);
      let left = from;
      let right = middle;
      for (let at = from; at < to; at++) {
        const first = right >= to || (left < middle && order(source[left]!, source[right]!) <= 0);
        target[at] = first ? source[left++]! : source[right++]!;
        if (at % PIECE === 0) yield;
      }
    }
    [source, target] = [target, source];
  }
  if (source !== numbers) numbers.set(source);
}
