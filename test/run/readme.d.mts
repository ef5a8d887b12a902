/** Replaces a generated part of the README. Error if it has no such part. */
export function writeSection(name: string, markdown: string): void;
