import type { Report } from '../claim/claim.ts';
import type { FigureChange } from '../export/changes.ts';
import { inLine } from '../locales/bidi.ts';
import { relationKey } from '../locales/relations.ts';
import type { Words } from '../locales/words.ts';

/** "Agrees, now Conflicts · with Courier, “The harbour counts”": what became of a figure since it was exported. */
export function changeLine({ before, after, added, removed }: FigureChange, words: Words): string {
  const now = words.say(relationKey(after));
  return inLine([
    before === after ? now : words.say('panel.changesItem', words.say(relationKey(before)), now),
    ...(added.length === 0 ? [] : [words.say('panel.changesAdded', named(added))]),
    ...(removed.length === 0 ? [] : [words.say('panel.changesRemoved', named(removed))]),
  ]);
}

function named(reports: readonly Report[]): string {
  const names = reports.map(({ id, publisher, title }) => {
    const stated = [publisher, title === null ? null : `“${title}”`].filter((part) => part !== null);
    return stated.length === 0 ? id : stated.join(', ');
  });
  return names.join('; ');
}
