/** Answers kept at most; when there are more, all are forgotten: simpler than an order of age, and as rarely asked again. */
const MOST_KEPT = 4096;

/**
 * A pure function of a text that keeps its answers: names are folded and taken apart once, however many others they are
 * compared with. Some 100 bytes an answer.
 */
export function kept<T>(make: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = make(text);
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

/**
 * The same of an object that is never changed: what is worked out of an article, or of a speaker, is kept as long as somebody
 * holds it. What is made may itself be a store of more answers.
 */
export function keptOf<K extends object, T extends object>(make: (of: K) => T): (of: K) => T {
  const answers = new WeakMap<K, T>();
  return (of) => {
    const known = answers.get(of);
    if (known !== undefined) return known;
    const answer = make(of);
    answers.set(of, answer);
    return answer;
  };
}
