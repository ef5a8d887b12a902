import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import { makeWords, type Words } from '../locales/words.ts';

/** The interface's strings as the browser has them, in its language. */
export function browserWords(): Words {
  const i18n = createI18n();
  return makeWords(
    (key, substitutions) => (substitutions.length === 0 ? i18n.t(key) : i18n.t(key, [...substitutions])),
    browser.i18n.getUILanguage(),
  );
}
