import { TAIL, THE } from './en/speakers.ts';
import { isAcronym } from './identity.ts';
import { foldedName } from './names.ts';

/** Whether two names are of one outlet, agency or body: "the Xinhua news agency", "Xinhua"; "AFP", "Agence France-Presse". */
export function sameOutlet(a: string, b: string): boolean {
  const left = bare(a);
  const right = bare(b);
  if (left === '' || right === '') return false;
  return foldedName(left) === foldedName(right) || isAcronym(left, right) || isAcronym(right, left);
}

function bare(name: string): string {
  return name.trim().replace(THE, '').replace(TAIL, '').trim();
}
