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
