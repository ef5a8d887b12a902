import type { Finding, Relation } from '../check/finding.ts';
import type { MarkMode } from '../check/view.ts';

/** One way of marking; relations that a reader treats alike share one. */
export const MARK_KINDS = ['conflicts', 'time', 'agrees', 'part', 'scope', 'source'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

const KIND_OF: Readonly<Record<Relation, MarkKind>> = {
  conflicts: 'conflicts',
  later: 'time',
  earlier: 'time',
  agrees: 'agrees',
  part: 'part',
  'different-scope': 'scope',
};

/** By default a page shows only what may change the reader's mind. */
const QUIET: ReadonlySet<MarkKind> = new Set<MarkKind>(['conflicts', 'time']);

/** A marked stretch of the page. `claim` is null for the mention of a source. */
export interface Mark {
  readonly kind: MarkKind;
  readonly claim: number | null;
  readonly range: Range;
}

/** How a finding is marked in a mode; null where it is not. A figure for which nothing was found is never marked. */
export function markKind({ relation, audit }: Finding, mode: MarkMode): MarkKind | null {
  const kind = relation === null ? audit && 'scope' : KIND_OF[relation];
  return kind !== null && mode !== 'none' && (mode === 'all' || QUIET.has(kind)) ? kind : null;
}

/** The name in the page's highlight registry. The page can read it; it says no more than the underlines do. */
export function highlightName(kind: MarkKind, onDark: boolean): string {
  return `second-source-${kind}${onDark ? '-on-dark' : ''}`;
}

/** Where marks of two kinds overlap the more telling one is painted on top: the registry's priority, higher wins. */
function priority(kind: MarkKind): number {
  return MARK_KINDS.length - MARK_KINDS.indexOf(kind);
}

/**
 * Paints marks with the CSS Custom Highlight API and takes away those painted before: no node of the page changes. Light
 * text gets the colours for dark grounds, asked once per parent element, since pages mix both whatever the system's theme.
 */
export function paintMarks(window: Window, marks: readonly Mark[]): void {
  const dark = new Map<Element, boolean>();
  const groups = new Map<string, { readonly kind: MarkKind; readonly ranges: Range[] }>();
  for (const mark of marks) {
    const parent = mark.range.startContainer.parentElement;
    let onDark = false;
    if (parent !== null) {
      onDark = dark.get(parent) ?? isLight(window.getComputedStyle(parent).color);
      dark.set(parent, onDark);
    }
    const name = highlightName(mark.kind, onDark);
    const group = groups.get(name) ?? { kind: mark.kind, ranges: [] };
    group.ranges.push(mark.range);
    groups.set(name, group);
  }
  // Also those that a script before us has left behind.
  for (const kind of MARK_KINDS) {
    CSS.highlights.delete(highlightName(kind, false));
    CSS.highlights.delete(highlightName(kind, true));
  }
  const own = new Map<string, Highlight>();
  painted = own;
  for (const [name, { kind, ranges }] of groups) {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority(kind);
    CSS.highlights.set(name, highlight);
    own.set(name, highlight);
  }
}

/** What is painted, by its name. */
let painted: ReadonlyMap<string, Highlight> = new Map();

/** Whether all that was painted is there still. */
export function arePainted(): boolean {
  return [...painted].every(([name, highlight]) => CSS.highlights.get(name) === highlight);
}

/** Takes every mark of ours away, and none that the page script of an updated extension has painted in its place. */
export function clearMarks(): void {
  for (const [name, highlight] of painted) {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }
}

/**
 * The middle grey of each notation that a computed colour comes in (CSS Color 4, 15): text that is lighter stands on a dark
 * ground. Of these the first number is the lightness;
 */
const MIDDLE_LIGHTNESS: Readonly<Record<string, number>> = { lab: 53, lch: 53, oklab: 0.6, oklch: 0.6 };
/** of these all three are weighed. */
const MIDDLE_WEIGHED: Readonly<Record<string, number>> = { rgb: 127.5, rgba: 127.5, color: 0.5 };

/** "rgb(221, 221, 221)", "color(display-p3 0.9 0.9 0.9)", "oklch(0.97 0.003 264)". */
const COMPUTED = /^([a-z]+)\((?:[a-z][\w-]* )?([\d.e-]+)[,\s]+([\d.e-]+)[,\s]+([\d.e-]+)/;

/** Whether a computed colour is light; false for what is no such colour. */
export function isLight(color: string): boolean {
  const [, space = '', ...parts] = COMPUTED.exec(color) ?? [];
  const [first = 0, second = 0, third = 0] = parts.map(Number);
  const middle = MIDDLE_LIGHTNESS[space];
  if (middle !== undefined) return first > middle;
  // Weights of relative luminance (WCAG 2.2); gamma is left out, the answer is only light or dark.
  return 0.2126 * first + 0.7152 * second + 0.0722 * third > (MIDDLE_WEIGHED[space] ?? Number.MAX_VALUE);
}
