import type { SourceKind } from '../../claim/attribution.ts';

/** A speaker while the text is read. Lists are replaced, never changed: most speakers never fill them. */
export interface Entry {
  names: readonly string[];
  roles: readonly string[];
  organisations: readonly string[];
  places: readonly string[];
  /** Head nouns of his descriptions, folded: "spokesman" and "spokesperson" are one. */
  heads: readonly string[];
  /** Given names in lower case, '' for none; one for each of `names`. */
  givens: readonly string[];
  kind: SourceKind;
  plural: boolean;
  /** The pronoun that fits, as far as a title, a role or a pronoun has told. */
  pronoun: 'he' | 'she' | 'i' | 'we' | '';
}

/** The speakers so far, and the ways to find them without a walk through all. */
export interface Registry {
  readonly entries: Entry[];
  /** Speakers in the order in which they were last mentioned. */
  readonly recent: number[];
  /** Indices of entries by full name, by surname, by acronym and by each telling word of an organisation's name. */
  readonly byKey: Map<string, number[]>;
  /** Unnamed single speakers by folded head noun. */
  readonly unnamed: Map<string, number[]>;
}

/** A description points back no further than this many mentions. */
export const MEMORY = 24;

/** Whether a short list has a value. */
export function holds(list: readonly string[], value: string): boolean {
  for (let i = 0; i < list.length; i++) {
    const own = list[i]!;
    if (own === value || (own.length === value.length && own.toLowerCase() === value.toLowerCase()))
      return true;
  }
  return false;
}
