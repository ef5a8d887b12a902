import { plainLine } from '../text/plain-line.ts';
import type { Speaker } from './attribution.ts';

/**
 * Longest key of a name, a content word, a unit or what happened: of 6,165 articles the longest has 38. What is longer is no
 * word but an encoded file or an attack, and would travel and be kept with the claims. Code units.
 */
const LONGEST_KEY = 64;

/** Longest name, role or organisation of a speaker, and longest outlet: of the same articles the longest has 102. Code units. */
const LONGEST_NAME = 200;

/** Whether something is a word by its length. */
export const isKey = (key: string): boolean => key.length <= LONGEST_KEY;

/** A key, '' for what is too long to be one. */
export const boundedKey = (key: string): string => (isKey(key) ? key : '');

/** A name as it stands; cut where it is too long to be one. */
export const boundedName = (name: string): string =>
  name.length <= LONGEST_NAME ? name : plainLine(name, LONGEST_NAME);

/** A speaker with bounded descriptions. */
export function boundedSpeaker(speaker: Speaker): Speaker {
  const { names, roles, organisations, places, kind } = speaker;
  return {
    names: names.map(boundedName),
    roles: roles.map(boundedName),
    organisations: organisations.map(boundedName),
    places: places.map(boundedName),
    kind,
  };
}
