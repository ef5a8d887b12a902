import type { CheckResult } from '../check/finding.ts';
import type { MarkMode, PageView, Part } from '../check/view.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import type { Span } from '../text/span.ts';
import { messageOf } from '../text/thrown.ts';
import type { Piece } from './article/flatten.ts';
import { keepCard } from './card-keeper.ts';
import type { CardAction, CardScript, CardSubject, OpenCard } from './card-port.ts';
import { followPage, type Meets } from './follow.ts';
import { type CardTrigger, watchPointer } from './hover.ts';
import { openMarkStyle } from './mark-style.ts';
import { arePainted, clearMarks, type Mark, markKind, paintMarks } from './marks.ts';
import { pause } from './pause.ts';
import { rangeOf } from './ranges.ts';
import { scrollToRange } from './scroll.ts';
import { boxOf, standsAs } from './stands.ts';

/** What was read of a page: its claims, and where they stand on it. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly Piece<Text>[];
  readonly claims: ArticleClaims;
  /** Mentions of those who are quoted. */
  readonly sources: readonly Span[];
  /** Whether it is written in a language that we do not read; then it has no claims. */
  readonly otherLanguage: boolean;
}

/** What a reader has set about marks and card, here and everywhere. */
export interface PageSettings {
  readonly marks: MarkMode;
  readonly sources: boolean;
  readonly card: CardTrigger;
  /** Whether the reader has hidden the marks of this tab. */
  readonly hidden: boolean;
  /** Language of the interface, BCP 47. */
  readonly language: string;
}

/** All that the page room asks of the world outside the page. Failures come as rejected promises with a message. */
export interface PagePorts {
  readonly window: Window;
  readonly settings: PageSettings;
  readonly cardMode: ShadowRootMode;
  /** The card's own script, brought into the page when it is asked for. */
  readonly cardScript: () => Promise<CardScript>;
  /** False where the extension that this script belongs to has ended. */
  readonly isInUse: () => boolean;
  /** Null where the page has no article. May take several tasks. */
  readonly read: (part: Part, meets: Meets) => Promise<PageText | null>;
  readonly check: (claims: ArticleClaims) => Promise<CheckResult>;
  /** Tells that what {@link Reading.view} gives has changed. */
  readonly changed: (view: PageView) => void;
  readonly openPanel: () => Promise<void>;
  /** Keeps that the marks of this tab are hidden, or no longer. */
  readonly hide: (hidden: boolean) => Promise<void>;
  /** Keeps that a link is no match; what is checked from then on leaves it out. */
  readonly correct: (shown: CardSubject, link: number) => Promise<void>;
  /** Takes back the last correction that was made on this page. */
  readonly undo: () => Promise<void>;
}

/** A page being read. */
export interface Reading {
  view(): PageView;
  /** Resolves with the view once the reading under way, if any, has ended. */
  settled(): Promise<PageView>;
  readAgain(part: Part): Promise<PageView>;
  /** Checks the same claims again, after the library or the corrections have changed. */
  recheck(): Promise<PageView>;
  setMarks(mode: MarkMode): void;
  /** Hides the marks, or shows them again as they were. */
  toggleMarks(): void;
  apply(settings: PageSettings): void;
  /** Scrolls to a claim and opens its card. False where it no longer stands on the page. */
  goTo(claim: number): boolean;
  /** Walks to the next (1) or previous (-1) finding. False where there is none. */
  walk(step: 1 | -1): boolean;
}

/** Reads a page and keeps marks and card on it until `signal` aborts; then nothing of ours is left on the page. */
export function openReading(ports: PagePorts, signal: AbortSignal): Reading {
  const { window } = ports;
  const { document } = window;
  let settings = ports.settings;
  let mode: MarkMode = settings.hidden ? 'none' : settings.marks;
  /** What is shown where the marks are hidden no longer. */
  let again: MarkMode = settings.marks === 'none' ? 'all' : settings.marks;
  let view: PageView = { state: 'reading' };
  let page: PageText | null = null;
  let box: Node | null = null;
  let marks: readonly Mark[] = [];
  let walked = -1;
  let running: Promise<PageView> = Promise.resolve(view);
  let round = 0;
  let last: Part = 'article';
  /** Whether a reading or a check is under way. */
  let pending = false;

  const style = openMarkStyle(document, signal);
  const cards = keepCard(
    { window, mode: ports.cardMode, script: ports.cardScript, language: settings.language, act },
    signal,
  );

  function become(next: PageView): PageView {
    pending = false;
    view = next;
    paint();
    ports.changed(next);
    return next;
  }

  function fail(error: unknown): PageView {
    return become({ state: 'failed', message: messageOf(error) });
  }

  /** @param unsure whether it takes the place of a reading or check under way: what is shown may lack its answer. */
  async function run(part: Part, unsure: boolean, before: Part): Promise<PageView> {
    const own = ++round;
    try {
      const next = await ports.read(part, begins());
      if (own !== round) return view;
      if (next === null && part === 'selection') {
        // Nothing is selected where we see it: what was read stays, and an article that it interrupted is read.
        const stays = view.state !== 'reading' && !unsure;
        last = stays ? before : 'article';
        return stays ? become(view) : run('article', unsure, last);
      }
      if (next === null) {
        page = box = null;
        return become({ state: 'no-article' });
      }
      page = next;
      box = boxOf(page);
      const { claims, otherLanguage } = next;
      const selection = part !== 'article';
      if (claims.claims.length === 0) {
        const state = otherLanguage ? 'other-language' : 'no-figures';
        return become({ state, report: claims.report, selection });
      }
      // All that is checked or kept is in the claims: where they are the same, so is what they came to.
      if (!unsure && view.state === 'read' && JSON.stringify(view.claims) === JSON.stringify(claims)) {
        return become(view);
      }
      const result = await ports.check(claims);
      if (own !== round) return view;
      walked = -1;
      if (result.findings.some((finding) => finding.relation ?? finding.audit)) cards.prepare();
      return become({
        state: 'read',
        claims,
        result,
        marks: mode,
        selection,
        framed: typeof part === 'object',
      });
    } catch (error) {
      return own === round ? fail(error) : view;
    }
  }

  function start(part: Part): Promise<PageView> {
    const before = last;
    last = part;
    running = run(part, pending, before);
    pending = true;
    return running;
  }

  /** @param asked whether somebody waits for it; else what stands is kept where it cannot be checked now. */
  async function recheck(asked = true): Promise<PageView> {
    // What is being read is checked when it is; what stands here is the article before.
    if (pending || view.state !== 'read') return start(last);
    pending = true;
    const own = ++round;
    const before = view;
    try {
      const result = await ports.check(before.claims);
      return own === round ? become({ ...before, result, marks: mode }) : view;
    } catch (error) {
      if (own !== round) return view;
      return asked ? fail(error) : become({ ...before, marks: mode });
    }
  }

  function paint(): void {
    marks = marksOf(page, view, mode, settings.sources);
    const own = marks;
    // Where they stand is worked out by now; to paint them is a task of its own.
    pause(window).then(() => {
      if (signal.aborted || own !== marks) return;
      style.keep(own);
      paintMarks(window, own);
    });
  }

  function show(claim: number, range: Range, focus: boolean): void {
    if (view.state === 'read') cards.show({ claims: view.claims, result: view.result, claim }, range, focus);
  }

  function act(card: OpenCard, action: CardAction): void {
    answer(card, action).catch((error: unknown) => {
      card.fail(messageOf(error));
    });
  }

  async function answer(card: OpenCard, action: CardAction): Promise<void> {
    switch (action.kind) {
      case 'close':
        card.close();
        return;
      case 'panel':
        await ports.openPanel();
        card.close();
        return;
      case 'hide':
        setMarks('none');
        return;
      case 'copy':
        await card.copy();
        return;
      case 'wrong':
        await ports.correct(card.subject(), action.link);
        await refresh(card, true);
        return;
      case 'undo':
        await ports.undo();
        await refresh(card, false);
        return;
    }
  }

  async function refresh(card: OpenCard, removed: boolean): Promise<void> {
    const { claims, claim } = card.subject();
    const own = claims.claims[claim];
    const next = await recheck();
    if (next.state !== 'read' || own === undefined) return;
    // The page may have been read anew since the card was opened.
    const now = next.claims.claims.findIndex(
      ({ span, words }) => span.start === own.span.start && words === own.words,
    );
    if (now < 0) card.close();
    else card.update({ claims: next.claims, result: next.result, claim: now }, removed);
  }

  function setMarks(next: MarkMode): void {
    if ((next === 'none') !== (mode === 'none')) ports.hide(next === 'none').catch(() => null);
    mode = next;
    if (next !== 'none') again = next;
    if (view.state === 'read') view = { ...view, marks: next };
    if (next === 'none') cards.close();
    paint();
    ports.changed(view);
  }

  function goTo(claim: number, focus = true): boolean {
    if (page === null || view.state !== 'read') return false;
    const own = view.claims.claims[claim];
    const range = own === undefined ? null : rangeOf(page.pieces, own.span);
    if (range === null) return false;
    walked = claim;
    scrollToRange(window, range);
    show(claim, range, focus);
    return true;
  }

  /** The figures that a walk visits: those marked; where nothing is marked, all for which something was found. */
  function stops(): number[] {
    const marked = marks.map((mark) => mark.claim).filter((claim) => claim !== null);
    if (marked.length > 0 || view.state !== 'read') return marked;
    return view.result.findings
      .filter((finding) => finding.relation ?? finding.audit)
      .map((finding) => finding.claim);
  }

  function walk(step: 1 | -1): boolean {
    const all = stops();
    if (all.length === 0) return false;
    const next =
      step === 1 ? all.findIndex((claim) => claim > walked) : all.findLastIndex((claim) => claim < walked);
    const first = next >= 0 ? next : step === 1 ? 0 : all.length - 1;
    // Figures that the page has since taken away are passed over.
    return all.some((_, i) => goTo(all[(first + step * i + all.length) % all.length]!));
  }

  watchPointer(
    {
      window,
      marks: () => marks,
      trigger: () => settings.card,
      isCard: (target) => cards.shown()?.has(target) ?? false,
      open: (mark) => {
        if (mark.claim !== null) show(mark.claim, mark.range, false);
      },
      leave: () => {
        if (cards.shown()?.holdsFocus() !== true) cards.close();
      },
    },
    signal,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || cards.shown() === null) return;
      event.stopPropagation();
      event.preventDefault();
      cards.close();
    },
    { capture: true, signal },
  );
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => paint(), { signal });
  const begins = followPage(
    {
      window,
      stands: () => {
        style.keep(marks);
        // A page that searches itself may clear the registry.
        if (!arePainted() && ports.isInUse()) paint();
        return standsAs(page, marks);
      },
      box: () => box,
      busy: () => pending,
      // A selection was the reader's own act: a page that changes around it is not read for it.
      read: (why) => {
        if (ports.isInUse() && (why === 'navigated' || last === 'article')) start('article');
      },
      // The library may hold more by now.
      returned: () => {
        if (!ports.isInUse()) return;
        // What failed may have been asked while the page went, or before the extension was up.
        if (!pending && view.state === 'failed') start(last);
        else if (pending || view.state !== 'read') ports.changed(view);
        else recheck(false);
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    // What is under way comes to nothing.
    round++;
    cards.close();
    clearMarks();
  });
  start('article');

  return {
    view: () => view,
    settled: () => running,
    readAgain: start,
    recheck,
    setMarks,
    toggleMarks: () => setMarks(view.state === 'read' && mode !== 'none' ? 'none' : again),
    apply(next) {
      const { marks: before } = settings;
      settings = next;
      const { marks: set, hidden } = next;
      if (set !== before && set !== 'none') again = set;
      // What the reader has hidden here stays so; what he shows again on another page of the tab is shown here too.
      const now = hidden ? 'none' : set !== before ? set : mode === 'none' && set !== 'none' ? again : mode;
      if (now !== mode) {
        mode = now;
        if (view.state === 'read') view = { ...view, marks: mode };
        if (mode === 'none') cards.close();
        ports.changed(view);
      }
      paint();
    },
    goTo,
    walk,
  };
}

/** Ranges of everything that a view marks, in order of the text: figures first, then those who are quoted. */
function marksOf(page: PageText | null, view: PageView, mode: MarkMode, withSources: boolean): Mark[] {
  if (page === null || view.state !== 'read') return [];
  const marks: Mark[] = [];
  for (const finding of view.result.findings) {
    const kind = markKind(finding, mode);
    const claim = view.claims.claims[finding.claim];
    const range = kind === null || claim === undefined ? null : rangeOf(page.pieces, claim.span);
    if (kind !== null && range !== null) marks.push({ kind, claim: finding.claim, range });
  }
  if (mode === 'all' && withSources) {
    for (const span of page.sources) {
      const range = rangeOf(page.pieces, span);
      if (range !== null) marks.push({ kind: 'source', claim: null, range });
    }
  }
  return marks;
}
