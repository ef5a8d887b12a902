import { Shape } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import type { Proposal } from './cues.ts';
import { Quoted } from './quotes.ts';
import {
  COLON,
  COMMA,
  isFiniteVerb,
  isGeneral,
  isName,
  isSource,
  type Range,
  type Scan,
  sign,
  sourceBits,
} from './scan.ts';

/** Whether a proposed attribution is one. The rules stand in the order of how sure they are. */
export function isAttribution(scan: Scan, proposal: Proposal): boolean {
  const { cue, source, order } = proposal;
  if (order === 'according' || order === 'by' || order === 'quoted') return true;
  const bits = sourceBits(scan, cue.first);
  if (!isSpeaker(scan, source)) return false;
  if (order === 'after') return true;
  const { tokens } = scan;
  const next = tokens.text.slice(tokens.start[cue.last + 1], tokens.end[cue.last + 1]).toLowerCase();
  const self = tokens.text.slice(tokens.start[cue.first], tokens.end[cue.first]).toLowerCase();
  if (self.startsWith('point')) return next === 'out' || next === 'to';
  // "claimed the lives of", "claimed responsibility" say nothing of what is claimed.
  if (self.startsWith('claim') && takesLives(scan, cue.last + 1)) return false;
  if (self.startsWith('put')) return putsAt(scan, cue.last + 1);
  if ((bits & Verb.says) !== 0 && (bits & Verb.nounToo) === 0) return true;
  // A noun rather than a verb, unless what follows is what a verb takes.
  const complement = hasComplement(scan, cue.last + 1);
  if ((bits & Verb.shows) !== 0 && hasHead(scan, source, Noun.document))
    return complement || isObject(scan, cue.last + 1);
  return complement;
}

/** Whether a clause or a quotation follows: "that …", a quotation mark, a pronoun or a name before a verb. */
function hasComplement(scan: Scan, next: number): boolean {
  const { tokens, quoted } = scan;
  const unit = sign(scan, next);
  if (quoted[next] === Quoted.opens || unit === COLON) return true;
  if (unit === COMMA) return quoted[next + 1] === Quoted.opens;
  const word = tokens.text.slice(tokens.start[next], tokens.end[next]).toLowerCase();
  if (word === 'that' || word === 'there') return true;
  if (isGeneral(scan, next, General.pronoun)) return isFiniteVerb(scan, next + 1);
  for (let i = next; i < next + 5; i++) {
    if (sign(scan, i) !== 0) return false;
    if (isFiniteVerb(scan, i)) return i > next;
  }
  return false;
}

function takesLives(scan: Scan, next: number): boolean {
  const { text, start, end } = scan.tokens;
  for (let i = next; i < next + 4; i++) if (/^(life|lives)$/.test(text.slice(start[i], end[i]))) return true;
  return false;
}

/** "puts the toll at 85": an object and "at" within a few words. */
function putsAt(scan: Scan, first: number): boolean {
  const { tokens } = scan;
  for (let i = first + 1; i < first + 9 && sign(scan, i) !== COMMA; i++) {
    if (tokens.text.slice(tokens.start[i], tokens.end[i]) === 'at') return true;
  }
  return false;
}

function isObject(scan: Scan, next: number): boolean {
  return isGeneral(scan, next, General.determiner) || isName(scan, next) || scan.tokens.kind[next] === 2;
}

function hasHead(scan: Scan, { first, last }: Range, bits: number): boolean {
  for (let i = first; i <= last; i++) if (isSource(scan, i, bits)) return true;
  return false;
}

/** The first and second person speak in the outlet's own voice; "it" and "that" are as often no one. */
function isSpeaker(scan: Scan, { first, last }: Range): boolean {
  if (first !== last) return true;
  const { tokens } = scan;
  const word = tokens.text.slice(tokens.start[first], tokens.end[first]).toLowerCase();
  if (/^(you|we|one|this|these|those|when|where|that)$/.test(word)) return false;
  return word !== 'i' || (tokens.shape[first]! & Shape.first) === 0;
}
