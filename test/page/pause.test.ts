import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { inSlices } from '../../src/page/pause.ts';

/** A window whose clock only goes on as the steps say, and that counts the turns it gets. */
function slowWindow() {
  const window = new Window() as unknown as globalThis.Window;
  const seen = { now: 0, turns: 0 };
  Object.defineProperty(window, 'performance', { value: { now: () => seen.now } });
  Object.defineProperty(window, 'scheduler', {
    value: {
      yield: async () => {
        seen.turns++;
        seen.now += 100;
      },
    },
  });
  return { window, seen };
}

function* steps(count: number, each: () => void): Generator<undefined, string> {
  for (let i = 0; i < count; i++) {
    each();
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('gives the page its turn when the steps have taken long, and not before', async () => {
    const { window, seen } = slowWindow();
    expect(
      await inSlices(
        window,
        steps(10, () => (seen.now += 4)),
      ),
    ).toBe('done');
    // Three steps of 4 ms make a slice of 12.
    expect(seen.turns).toBe(3);
  });

  it('gives no turn for work that is short', async () => {
    const { window, seen } = slowWindow();
    await inSlices(
      window,
      steps(1_000, () => (seen.now += 0.01)),
    );
    expect(seen.turns).toBe(0);
  });

  it('ends with what the steps throw', async () => {
    const { window } = slowWindow();
    const failing = steps(3, () => {
      throw new Error('gone');
    });
    await expect(inSlices(window, failing)).rejects.toThrow('gone');
  });
});
