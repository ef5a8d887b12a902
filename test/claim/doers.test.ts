import { expect, it } from 'vitest';
import { assemble } from '../../src/claim/assemble.ts';
import { read } from '../../src/spot/spot.ts';

/** Names whose first mention in a text may not show that they are names. */
const KNOWN = 'We met Petra Lind and Ada Okonjo, then Deke Marlow, Ty Brubaker, the Ravens and the Terriers.';

/** Of a text's figures the words, with the last name of whoever each is put down to; '' where nobody is. */
function doers(text: string): readonly string[] {
  const reading = read(`${KNOWN}\n\n${text}`, { publisher: null, url: null, day: null, title: null });
  const article = { id: 'a', title: null, publisher: null, date: null, url: null, language: null };
  const { claims, names } = assemble(reading, article);
  return claims.map(({ words, subject, doer }) => {
    const keys = doer.map((i) => names[i]!.key).filter((key) => !key.includes(' '));
    return subject.length > 0 ? words : `${words}: ${keys.join(', ')}`;
  });
}

it.each([
  ['Okonjo served 11 aces, Lind four.', ['11 aces: okonj', 'four: lind']],
  ['Deke Marlow ran for 164 yards and scored 12 points.', ['164 yards: marlow', '12 points: marlow']],
  ['On Sunday Marlow ran for 164 yards.', ['164 yards: marlow']],
  ['The Ravens gained 407 yards in all, the Terriers 366.', ['407 yards: ravens', '366: teriers']],
  ['Brubaker’s 311 yards were not enough.', ['311 yards: brubaker']],
  ['Okonjo, who served 11 aces against Lind, made 28 errors.', ['11 aces: okonj', '28 errors: okonj']],
  ['Okonjo beat Lind, who made 43 errors.', ['43 errors: lind']],
  ['Okonjo won while Lind made 43 errors.', ['43 errors: lind']],
  ['Stanner had 243 yards and Marlow had 164 yards.', ['243 yards: ', '164 yards: marlow']],
  ['Okonjo won. She served 11 aces.', ['11 aces: okonj']],
  ['Comets guard Reggie Tate added 22 points.', ['22 points: tat']],
])('puts a figure down to whom its clause names: %s', (text, wanted) => {
  expect(doers(text)).toEqual(wanted);
});

it.each([
  'The champion made 43 errors.',
  'Okonjo won, but the champion made 43 errors.',
  'Okonjo won and the visitors had 43 shots.',
  'Okonjo said 43 villages had been hit.',
  'Okonjo’s rival made 43 errors.',
  'Near the town of Lind 43 villages were hit.',
  'The Ravens won. It took 43 minutes.',
])('puts it down to nobody: %s', (text) => {
  expect(doers(text).map((told) => told.split(': ')[1])).toEqual(['']);
});
