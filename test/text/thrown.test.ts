import { describe, expect, it } from 'vitest';
import { codeOf, messageOf } from '../../src/text/thrown.ts';

describe('what was thrown', () => {
  it.each([
    ['an error', new RangeError('too far'), 'too far', ''],
    [
      'an error with a code',
      Object.assign(new Error('no such file'), { code: 'ENOENT' }),
      'no such file',
      'ENOENT',
    ],
    ['an error whose code is a number', Object.assign(new Error('gone'), { code: 8 }), 'gone', '8'],
    ['a text', 'stop', 'stop', ''],
    ['nothing', undefined, 'undefined', ''],
    ['a plain object with a code', { code: 'E' }, '[object Object]', ''],
  ])('%s', (_, thrown, message, code) => {
    expect([messageOf(thrown), codeOf(thrown)]).toEqual([message, code]);
  });
});
