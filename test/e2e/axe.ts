import type { Page } from './harness/browser.ts';

/** What axe-core holds against a page of the extension: rule and element, one line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        if (Reflect.has(window, 'axe')) return resolve();
        const script = document.createElement('script');
        script.src = '/axe.js';
        script.onload = () => resolve();
        script.onerror = () => reject(new Error('no axe.js in the extension'));
        document.head.append(script);
      }),
  );
  return page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe');
    // Nothing of ours moves for longer than the card's 120 ms.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(
      (violation: { id: string; nodes: { target: unknown; failureSummary?: string }[] }) =>
        violation.nodes.map(
          (node) => `${violation.id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`,
        ),
    );
  });
}
