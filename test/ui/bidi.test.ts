import { expect, it } from 'vitest';
import { inLine, isolated } from '../../src/locales/bidi.ts';
import { words } from '../page/fixture.ts';

const HEBREW = '\u05e2\u05d9\u05ea\u05d5\u05df';

it.each([
  ['a name that is written from right to left', HEBREW, `\u2068${HEBREW}\u2069`],
  ['a sign that turns what follows', 'a\u202eb', '\u2068a\u202eb\u2069'],
  ['an end that is not its own', `\u2069${HEBREW}`, `\u2068${HEBREW}\u2069`],
  ['a part that it leaves open', `\u2067${HEBREW}`, `\u2068\u2067${HEBREW}\u2069\u2069`],
  ['a part of its own', `\u2067${HEBREW}\u2069!`, `\u2068\u2067${HEBREW}\u2069!\u2069`],
])('sets %s apart', (_what, text, apart) => {
  expect(isolated(text)).toBe(apart);
});

it.each(['', 'Border Daily', 'Ťažký deň 438 · 4 Aug 2014', 'Пограничник', '新聞', '🙂', '“a – b”'])(
  'leaves %j as it is',
  (text) => {
    expect(isolated(text)).toBe(text);
  },
);

it('keeps what stands beside a name where it stands: in a line, in a sentence, in a list', () => {
  const name = `\u2068${HEBREW}\u2069`;
  expect(inLine([HEBREW, '', '4 Aug 2014'])).toBe(`${name} · 4 Aug 2014`);
  expect(words.say('card.by', HEBREW)).toBe(`according to ${name}`);
  expect(words.list([HEBREW, 'b'])).toContain(name);
});
