import { Gap } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Noun } from '../en/sources-nouns.ts';
import { CUE_VERB } from '../en/sources-verbs.ts';
import type { Proposal } from './cues.ts';
import { Quoted } from './quotes.ts';
import {
  COLON,
  isAcronym,
  isFiniteVerb,
  isGeneral,
  isName,
  isPossessive,
  isSource,
  isWord,
  type Range,
  type Scan,
  sign,
} from './scan.ts';
import { isOneOf, wordSet } from './words.ts';

/** Longest speaker before a colon, in tokens: "Ukrainian defence minister Valery Geletey:". */
const LONGEST = 7;

/** Fewest tokens of what is said behind it. */
const FEWEST = 4;

/** Labels that stand before a colon in articles and name no speaker: credits, captions, pointers. */
const LABELS = wordSet(
  'photo photos photograph picture pictures image images video videos footage caption file list note notes email ' +
    'emails map chart graph audio tape call news post posts blog website site page text message ad ads headline tweet ' +
    'data records record book letter letters',
);

/** "Malaev: 438 crossed", "Poll: race tightens": a speaker before a colon where a paragraph begins. */
export function colonCues(scan: Scan): Proposal[] {
  const { sentences, tokens } = scan;
  const out: Proposal[] = [];
  let colon = tokens.text.indexOf(':');
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s]!;
    if (first !== 0 && tokens.gap[first]! < Gap.line) continue;
    const reach = tokens.end[Math.min(first + LONGEST + 1, tokens.count - 1)]!;
    if (colon >= 0 && colon < tokens.start[first]!) colon = tokens.text.indexOf(':', tokens.start[first]);
    if (colon < 0) break;
    if (colon > reach) continue;
    const found = colonCue(scan, { first, last: sentences[s + 1]! - 1 });
    if (found !== null) out.push(found);
  }
  return out;
}

function colonCue(scan: Scan, sentence: Range): Proposal | null {
  const { first, last } = sentence;
  let at = first;
  while (at <= last && at - first <= LONGEST && sign(scan, at) !== COLON) {
    if (!isPartOfSpeaker(scan, at)) return null;
    at++;
  }
  if (at === first || sign(scan, at) !== COLON || last - at < FEWEST) return null;
  const head = at - 1;
  if (!isWord(scan, head) || isOneOf(scan, head, LABELS) || scan.tokens.gap[at + 1] === Gap.none) return null;
  if (scan.tokens.end[head]! - scan.tokens.start[head]! < 2) return null;
  const somebody =
    isSource(scan, head, Noun.person | Noun.group | Noun.document | Noun.outlet) ||
    (isPersonName(scan, first, head) && (first < head || recurs(scan, head, last)));
  if (!somebody || !says(scan, at + 1, last)) return null;
  return {
    cue: { first: at, last: at },
    source: { first, last: head },
    order: 'colon',
    sentence,
    group: at,
    via: null,
  };
}

/** Words of a speaker: names, titles and the nouns of a role; no verb, no pronoun, nothing in quotation marks. */
function isPartOfSpeaker(scan: Scan, i: number): boolean {
  if (scan.quoted[i] !== Quoted.out) return false;
  if (!isWord(scan, i)) return sign(scan, i) === 46 || sign(scan, i) === 45 || isPossessive(scan, i);
  if (isFiniteVerb(scan, i)) return false;
  return !isGeneral(scan, i, General.pronoun | General.auxiliary | General.relative) || isAcronym(scan, i);
}

/** One to three names and nothing else. */
function isPersonName(scan: Scan, first: number, last: number): boolean {
  if (last - first > 3) return false;
  for (let i = first; i <= last; i++) {
    if (!isName(scan, i) && sign(scan, i) !== 46 && sign(scan, i) !== 45) return false;
  }
  return true;
}

/**
 * Whether a single name before a colon is a speaker's: it comes again in the text as the end of a full name or before a
 * verb of saying ("Malaev: …" and "Vasily Malaev said"), unlike a place ("Paris: …"). In a text of one sentence it need not.
 */
function recurs(scan: Scan, name: number, last: number): boolean {
  const { tokens } = scan;
  if (last >= tokens.count - 1) return true;
  for (let i = last + 1; i < tokens.count && i < last + RECURS_WITHIN; i++) {
    if (tokens.hash[i] !== tokens.hash[name] || tokens.lex[i] !== tokens.lex[name]) continue;
    if (isName(scan, i - 1) || isSource(scan, i + 1, CUE_VERB)) return true;
  }
  return false;
}

/** How far behind a headline its speaker must be named again. Tokens. */
const RECURS_WITHIN = 600;

/** Something is said: a quotation, or a clause with a finite verb. */
function says(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (scan.quoted[i] === Quoted.opens || isFiniteVerb(scan, i)) return true;
  }
  return false;
}
