import { MAKER } from '../en/sources-patterns.ts';
import type { Description } from './description.ts';
import { fitsCompany, isCompany } from './introduced.ts';
import { type Entry, holds, MEMORY, type Registry } from './registry.ts';
import { endsInName, foldHead, isPlural, sharesWords } from './speaker-names.ts';

/** A description that points back: "the spokesman", "the ministry", "the report". Nearest first. */
export function pointedByHead({ entries, recent }: Registry, so: Description): number {
  const head = foldHead(so.head);
  const generic = isCompany(so.head);
  // "Interior" of a ministry tells it from others, the "Lindau-based" of a group does not.
  const own = so.organisation.slice(0, -so.head.length - 1);
  const told = own.endsWith('-based') ? '' : own;
  const floor = Math.max(0, recent.length - MEMORY);
  for (let i = recent.length - 1; i >= floor; i--) {
    const index = recent[i]!;
    const entry = entries[index]!;
    if (!holds(entry.heads, head)) continue;
    if (so.organisation !== '' && holds(entry.organisations, so.organisation)) return index;
    // "the police chief" is the Lindau police chief
    if (
      so.opening === 'definite' &&
      (so.organisation === '' ||
        // "the aid group" may be any group, but the interior ministry is not the finance ministry.
        (so.kind === 'organisation' &&
          (generic ||
            told === '' ||
            entry.organisations.every(
              (body) => body.length === so.head.length || sharesWords(told, body),
            ))) ||
        entry.organisations.some((body) => endsInName(body, so.organisation)))
    )
      return index;
    // "Police said" and "officials said" are, within one text, the same police and the same officials.
    if (
      so.opening === 'bare' &&
      so.role.toLowerCase() === so.head &&
      entry.names.length === 0 &&
      holds(entry.roles, so.role)
    )
      return index;
  }
  if (so.kind !== 'organisation') return -1;
  if (so.opening !== 'definite')
    return so.organisation.length === so.head.length ? onlyNamed(recent, entries, head) : -1;
  for (let i = recent.length - 1; i >= floor; i--) {
    const entry = entries[recent[i]!]!;
    const { names, heads } = entry;
    if (
      names.some((name) => name.toLowerCase().includes(so.head) && (told === '' || sharesWords(told, name)))
    )
      return recent[i]!;
    // "the company" is the body that spoke last, whatever its name.
    if (
      generic &&
      names.length > 0 &&
      mayBeBody(entry) &&
      fitsCompany(heads, so.head) &&
      (told === '' || MAKER.test(so.head) || sharesWords(told, names[0]!))
    )
      return recent[i]!;
  }
  return -1;
}

/** "Police said": the police that the text has named, if it has named one only ("Lindau Police", no "Order of Police"); else -1. */
function onlyNamed(recent: readonly number[], entries: readonly Entry[], head: string): number {
  const found = recent.slice(-MEMORY).filter((index) => {
    const { heads, names } = entries[index]!;
    return isPlural(head) && holds(heads, head) && names.length > 0 && !names[0]!.includes(' of ');
  });
  return found.every((index) => index === found[0]) ? (found[0] ?? -1) : -1;
}

/**
 * The speaker that a pronoun means: the nearest that fits in kind and number, else for "it" a name of several words that
 * nothing tells to be a person's, and for "they" a spokesperson; -1 if none does.
 */
export function pointed({ entries, recent }: Registry, { pronoun }: Description): number {
  const floor = Math.max(0, recent.length - MEMORY);
  for (const fits of [isMeant, mayBeMeant])
    for (let i = recent.length - 1; i >= floor; i--) {
      const entry = entries[recent[i]!]!;
      if (!fits(entry, pronoun)) continue;
      if (pronoun === 'he' || pronoun === 'she') entry.pronoun = pronoun;
      return recent[i]!;
    }
  return -1;
}

/** "Human Rights Watch said it …", "A spokesperson said … They added …". */
const mayBeMeant = ({ kind, roles, heads, pronoun: own }: Entry, pronoun: string) =>
  own === '' &&
  (pronoun === 'it' ? kind === 'person' && !roles[0] : pronoun === 'they' && heads[0] === 'spokes~');

/** A body, or whoever goes by one bare name: "Lumisoft". */
const mayBeBody = ({ kind, roles, givens, pronoun }: Entry) =>
  kind === 'organisation' || (kind === 'person' && !(roles[0] || givens[0] || pronoun));

/** Whether a pronoun may mean this speaker. */
function isMeant(entry: Entry, pronoun: string): boolean {
  const { plural, kind, pronoun: own } = entry;
  if (pronoun === 'they' || pronoun === 'them') return plural || kind === 'organisation';
  if (pronoun === 'it' || pronoun === 'which' || pronoun === 'that')
    return (kind !== 'person' || mayBeBody(entry)) && !plural;
  if (pronoun !== 'he' && pronoun !== 'she') return false;
  return !plural && (own === '' || own === pronoun) && (kind === 'person' || kind === 'anonymous');
}
