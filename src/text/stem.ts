/**
 * A light stem under which the forms of a regular English word meet ("soldiers", "killed", "crossing"): plural, past and
 * -ing endings only, as in the weak stemmers of Harman (1991), "How effective is suffixing?". For comparison, not for
 * display; irregular forms stay apart.
 */
export function stem(word: string): string {
  const n = word.length;
  if (n <= 3) return word;
  if (word.endsWith('ies') && n > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses') || word.endsWith('shes') || word.endsWith('ches') || word.endsWith('xes'))
    return word.slice(0, -2);
  if (word.endsWith('ied') && n > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing') && n > 5) return unDouble(word.slice(0, -3));
  if (word.endsWith('ed') && n > 4) return unDouble(word.slice(0, -2));
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is'))
    return dropE(word.slice(0, -1));
  return dropE(word);
}

/** "stopp" to "stop"; "kill", "pass", "staff" keep their double letter. */
function unDouble(word: string): string {
  const n = word.length;
  const last = word[n - 1];
  if (n > 3 && last === word[n - 2] && last !== 'l' && last !== 's' && last !== 'f' && last !== 'z')
    return word.slice(0, -1);
  return dropE(word);
}

function dropE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
