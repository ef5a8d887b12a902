import type { Speaker } from '../claim/attribution.ts';

/** Whether two speakers of two texts are one. */
export function sameSpeaker(a: Speaker, b: Speaker): 'same' | 'different' | 'unknown' {
  const last = (who: Speaker) => (who.names[0] ?? '').split(' ').at(-1) ?? '';
  if (last(a) !== '' && last(b) !== '') return last(a) === last(b) ? 'same' : 'different';
  const x = a.organisations[0] ?? '';
  const y = b.organisations[0] ?? '';
  return x !== '' && x === y ? 'same' : 'unknown';
}
