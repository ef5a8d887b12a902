import { isAcronym } from './identity.ts';
import { foldedName } from './names.ts';

/** What outlets and agencies put behind their names, or leave out: it tells none from another. */
const TAIL = /(?:\.(?:com|net|org|co\.uk)|\s(?:news agency|newspaper|news|online))$/i;

/** Whether two names are of one outlet, agency or body: "the Xinhua news agency", "Xinhua"; "AFP", "Agence France-Presse". */
export function sameOutlet(a: string, b: string): boolean {
  const left = bare(a);
  const right = bare(b);
  if (left === '' || right === '') return false;
  return foldedName(left) === foldedName(right) || isAcronym(left, right) || isAcronym(right, left);
}

function bare(name: string): string {
  return name
    .trim()
    .replace(/^the\s+/i, '')
    .replace(TAIL, '')
    .trim();
}
