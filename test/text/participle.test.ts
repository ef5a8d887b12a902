import { expect, test } from 'vitest';
import { verbLemma } from '../../src/spot/figures/lemma.ts';
import { irregularVerbs } from '../../src/text/en/irregular-verbs.ts';
import { participleOf } from '../../src/text/participle.ts';

test.each([
  ['kill', 'killed'],
  ['cross', 'crossed'],
  ['evacuate', 'evacuated'],
  ['die', 'died'],
  ['bury', 'buried'],
  ['destroy', 'destroyed'],
  ['rob', 'robbed'],
  ['kidnap', 'kidnapped'],
  ['admit', 'admitted'],
  ['visit', 'visited'],
  ['offer', 'offered'],
  ['wound', 'wounded'],
  ['shoot', 'shot'],
  ['take hostage', 'taken hostage'],
  ['call off', 'called off'],
  ['not find', 'not found'],
  ['hit', 'hit'],
])('%s is %s', (predicate, participle) => {
  expect(participleOf(predicate)).toBe(participle);
});

test('the lemma of a participle is the verb that it was made of', () => {
  const regular =
    'kill injure arrest detain free release rescue evacuate cross die surrender defect join seize capture destroy jail sentence execute kidnap abduct displace deploy raise recover attack drown perish survive board trap stop';
  for (const verb of [...irregularVerbs.map(([lemma]) => lemma), ...regular.split(' ')])
    expect(verbLemma(participleOf(verb)), verb).toBe(verb);
});
