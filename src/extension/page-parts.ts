/**
 * Scripts that come into a page only where they are needed, each in a task of its own: most pages that a reader opens are
 * no articles, and most articles have no finding.
 */
export const PAGE_PARTS = ['spotter', 'card'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];
