import { browser } from 'wxt/browser';
import type { MarkMode, PageView, Part } from '../check/view.ts';
import { answerAsPage, askBackground } from './transport.ts';

/** What the messages of a page ask of its reading; the page room's `Reading` is one. */
export interface LinkedReading {
  view(): PageView;
  settled(): Promise<PageView>;
  readAgain(part: Part): Promise<PageView>;
  recheck(): Promise<PageView>;
  setMarks(mode: MarkMode): void;
  toggleMarks(): void;
  goTo(claim: number): boolean;
  walk(step: 1 | -1): boolean;
}

/**
 * Answers popup, panel and background for a reading, from now on, though the reading may only be coming.
 *
 * @param own ends the reading.
 */
export function linkReading(coming: Promise<LinkedReading>, own: AbortController): void {
  answerAsPage(
    {
      view: async () => {
        const reading = await coming;
        await reading.settled();
        return reading.view();
      },
      read: async ({ part }) => (await coming).readAgain(part),
      recheck: async () => (await coming).recheck(),
      'go-to': async ({ claim }) => (await coming).goTo(claim),
      walk: async ({ step }) => (await coming).walk(step),
      marks: async ({ mode }) => {
        const reading = await coming;
        if (mode === 'toggle') reading.toggleMarks();
        else reading.setMarks(mode);
        return reading.view();
      },
      leave({ hosts, stays }) {
        const { hostname } = window.location;
        const isOf = (end: string) => `//${hostname}`.endsWith(end);
        const isTaken = hosts.some(isOf) && !stays.some(isOf);
        if (isTaken) own.abort();
        return isTaken;
      },
    },
    own.signal,
  );
}

/** Tells the badge, and through it whoever shows this tab, what a page has come to. */
export async function announce(view: PageView): Promise<void> {
  const findings = view.state === 'read' ? view.result.findings : [];
  const conflicts = findings.filter((finding) => finding.relation === 'conflicts').length;
  const found = findings.filter((finding) => finding.relation ?? finding.audit).length;
  await askBackground('announce', { state: view.state, conflicts, found });
}

/** Whether this script still belongs to a running extension; after an update it is left behind. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
