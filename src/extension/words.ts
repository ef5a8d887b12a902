import { browser } from 'wxt/browser';
import { makeWords, type Words } from '../locales/words.ts';

/** The interface's strings as the browser has them, in its language. */
export function browserWords(): Words {
  return makeWords(message, browser.i18n.getUILanguage());
}

/** The build writes the paths of strings with underscores, since browsers allow no dots. */
function message(key: string, substitutions: readonly string[]): string {
  const { i18n } = browser;
  // wxt's type of the call appears only once a build has been made.
  return Reflect.apply(Reflect.get(i18n, 'getMessage'), i18n, [key.replaceAll('.', '_'), [...substitutions]]);
}
