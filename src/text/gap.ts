/** What stands before a token. Constants of a module, so that a bundle holds their numbers and not their names. */

export const none = 0;
export const space = 1;
export const line = 2;
export const paragraph = 3;
