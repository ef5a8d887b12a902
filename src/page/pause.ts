/**
 * Gives the page its turn between two stages, so that no task of ours grows long. Uses the browser's scheduler where it
 * has one: our continuation then does not queue behind every timer of the page.
 */
export function pause(window: Window): Promise<void> {
  const scheduler: unknown = Reflect.get(window, 'scheduler');
  if (hasYield(scheduler)) return scheduler.yield();
  return new Promise((resolve) => window.setTimeout(resolve, 0));
}

function hasYield(value: unknown): value is { yield(): Promise<void> } {
  return typeof value === 'object' && value !== null && 'yield' in value;
}

/**
 * How long we work before the page gets its turn, milliseconds. A frame is 16; what a step is longer than this comes on
 * top, so that a task stays below 50 on a processor four times slower.
 */
const SLICE_MS = 12;

/** Runs steps, and gives the page its turn whenever they have taken long. Ends with the generator's value. */
export async function inSlices<Result>(window: Window, steps: Generator<undefined, Result>): Promise<Result> {
  const { performance } = window;
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await pause(window);
    since = performance.now();
  }
}
