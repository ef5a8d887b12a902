import { digestIn } from '../import/own-id.ts';
import type { Pack } from '../pack/pack.ts';

/**
 * A pack that gives the document being checked its id, under whatever name its file was when the pack was built: a document
 * must not agree with its own copy. Only where the document has no id or address of its own.
 *
 * @param current id of the document being checked.
 */
export function knowingItself(pack: Pack, current: () => string): Pack {
  return {
    ...pack,
    outline(report) {
      const outline = pack.outline(report);
      const digest = digestIn(outline.report.id);
      if (digest === null || digest !== digestIn(current())) return outline;
      return { ...outline, report: { ...outline.report, id: current() } };
    },
  };
}
