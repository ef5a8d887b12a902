import type { SourceKind } from '../../claim/attribution.ts';

/** What one mention tells of a source. Empty strings where it tells nothing. */
export interface Description {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly place: string;
  readonly kind: SourceKind;
  /** Set for mentions that only point back: "he", "who", "they", "it". */
  readonly pronoun: string;
  /** The head noun in lower case ("spokesman", "ministry", "report"), '' for a bare name. */
  readonly head: string;
  readonly opening: Opening;
}

/** Whether "the", "that" or a possessive makes a mention point back, or nothing stands before it: "police", "officials". */
export type Opening = 'definite' | 'bare' | 'other';

/** A description of all its parts. */
export function description(
  kind: SourceKind,
  opening: Opening,
  head: string,
  name: string,
  role: string,
  organisation: string,
  place: string,
  pronoun = '',
): Description {
  return { name, role, organisation, place, kind, pronoun, head, opening };
}

/** The description of a mention that only points back. */
export const pointing = (pronoun: string) =>
  description('person', 'other', '', '', '', '', '', NOMINATIVE[pronoun] ?? pronoun);

/** "According to him" points back as "he said" does. */
const NOMINATIVE: Readonly<Record<string, string>> = { him: 'he', her: 'she', them: 'they' };
