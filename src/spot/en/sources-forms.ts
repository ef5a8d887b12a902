/** The four forms of a verb that matter for cues; `base` serves the plural present and what follows an auxiliary. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly gerund: string;
}

const VOWEL = /[aeiou]/;

/** Verbs of more than one syllable that double their last consonant all the same ("admitted", but not "visited"). */
const DOUBLES = /^(admit|permit|commit|submit|refer|infer|confer|recur|rebut|control|compel|regret)$/;

/**
 * Forms of a verb by the spelling rules of regular English verbs. An irregular past is given behind a colon:
 * "write:wrote".
 */
export function verbForms(entry: string): VerbForms {
  const [base = '', irregular] = entry.split(':');
  const last = base.at(-1) ?? '';
  const before = base.at(-2) ?? '';
  const consonantY = last === 'y' && !VOWEL.test(before);
  const third = consonantY
    ? `${base.slice(0, -1)}ies`
    : /(s|x|z|ch|sh|o)$/.test(base)
      ? `${base}es`
      : `${base}s`;
  const shortStem = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base);
  const stem = shortStem || DOUBLES.test(base) ? base + last : base;
  const past =
    irregular ?? (last === 'e' ? `${base}d` : consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`);
  const gerund = last === 'e' && before !== 'e' ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  return { base, third, past, gerund };
}

/** Plurals of a list of nouns: "spokesmen", "deputies", "witnesses". */
export function plurals(list: string): string {
  return list.trim().split(/\s+/).map(plural).join(' ');
}

function plural(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
