import type { SourceKind } from '../../claim/attribution.ts';
import { Noun } from '../en/sources-nouns.ts';
import { COMPANY, MAKER } from '../en/sources-patterns.ts';
import { isOutletHead, lowerWord } from './belonging.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { is, isSource, type Scan } from './scan.ts';
import { isThe } from './words.ts';

/** What a head noun makes of its phrase. */
export function kindOfHead(scan: Scan, i: number): SourceKind {
  if (isSource(scan, i, Noun.person)) return 'anonymous';
  // "the Tribune", "the Post"
  if (is(scan, i, Form.name) && isSource(scan, i, Noun.outletHead) && !isSource(scan, i, Noun.group))
    return 'outlet';
  if (isSource(scan, i, Noun.document)) return 'document';
  if (isSource(scan, i, Noun.outlet) || (isOutletHead(scan, i) && !is(scan, i, Form.name))) return 'outlet';
  return isSource(scan, i, Noun.group) || (is(scan, i, Form.lower) && MAKER.test(lowerWord(scan, i)))
    ? 'organisation'
    : 'anonymous';
}

/** What a name names, by the words in it. */
export function kindOfName(
  scan: Scan,
  first: number,
  last: number,
  definite: boolean,
  owned: boolean,
): SourceKind {
  if (last > first && !definite && isSource(scan, last, Noun.document) && !isThe(scan, last, Id.survey))
    return 'document';
  let group = false;
  if (last > first && BROADCASTER.test(lowerWord(scan, first))) return 'outlet';
  for (let i = first; i <= last; i++) {
    if (isSource(scan, i, i > first ? Noun.outlet | Noun.outletHead : Noun.outlet)) return 'outlet';
    group ||= isSource(scan, i, Noun.group);
  }
  const capitals = first === last && is(scan, first, Form.acronym);
  group ||= last > first && COMPANY.test(lowerWord(scan, last));
  return group || definite || owned || capitals ? 'organisation' : 'person';
}

/** What a name may begin with, "Radio Lindau"; "Star" and "Sun" begin other names. */
const BROADCASTER = /^(?:radio|television|tv|channel)$/;
