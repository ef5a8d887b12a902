import type { Finding } from './finding.ts';
import { quantityFit } from './fit.ts';
import { meets, within } from './interval.ts';
import type { Subject } from './subject.ts';
import { claimTimes } from './time.ts';

export type WithinLink = Finding['within'][number];

/** What an article itself says of its figures: parts with their wholes, and figures that it gives more than once. */
export function withinArticle(subject: Subject): readonly (readonly WithinLink[])[] {
  const { claims } = subject.article;
  return claims.map((a, i) => {
    const out: WithinLink[] = [];
    claims.forEach((b, k) => {
      if (i === k) return;
      if (a.partOf === k)
        out.push({ relation: 'part', claim: k, reason: `“${a.words}” is part of “${b.words}”.` });
      else if (b.partOf === i)
        out.push({ relation: 'part', claim: k, reason: `“${b.words}” is part of “${a.words}”.` });
      else if (restates(subject, i, k)) {
        const reason = within(a, b)
          ? `“${a.words}” lies within “${b.words}”.`
          : `“${b.words}” lies within “${a.words}”.`;
        out.push({ relation: 'agrees', claim: k, reason });
      }
    });
    return out;
  });
}

/** Whether two claims of one article give one figure: "more than 400" and "438 soldiers". */
function restates(subject: Subject, i: number, k: number): boolean {
  const a = subject.article.claims[i]!;
  const b = subject.article.claims[k]!;
  if (a.kind === 'age' || a.partOf !== null || b.partOf !== null) return false;
  // The numbers first, for they cost least: of a long table's figures each is asked about all others.
  if (a.kind !== b.kind || !meets(a, b) || !(within(a, b) || within(b, a))) return false;
  const { fit, predicate } = quantityFit(subject.counted()[i]!, subject.counted()[k]!);
  if (fit !== 'same' || predicate !== 'same') return false;
  const { fit: time } = claimTimes(a, subject, b, subject);
  return time !== 'apart' && time !== 'far';
}
