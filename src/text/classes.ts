/** Classes of code units. Constants of a module, so that a bundle holds their numbers and not their names. */

export const sign = 0;
export const space = 1;
export const line = 2;
export const digit = 3;
export const lower = 4;
export const upper = 5;
export const ignored = 6;
export const fraction = 7;
