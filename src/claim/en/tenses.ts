/** English verbs by which the text tells of a figure as of what has come, is, or is to come. */

/** Behind a figure of what is to come or possible. What people "who could not swim" did was done. */
export const TO_COME_BEHIND =
  /^\s+(?:(?!who\b|that\b|which\b)\p{Ll}+\s+){0,2}?(?:may|might|could|would|will|can|must|should|shall|(?:are|is|was|were)(?:\s+(?:expected|likely|due|set|about|going))?\s+to)\s/u;

/** The same before it. A verb stands between: "rose to 60" tells of what was. */
export const TO_COME_BEFORE =
  /\b(?:may|might|could|would|will|can|must|should|shall|(?:are|is|was|were|expects?|expected|plans?|planned|wants?|wanted|hopes?|hoped|aims?|aimed|intends?|likely|due|set|going|needs?|threatens?|pledged|promised|agreed)\s+to)\s+(?:\p{Ll}+\s+){1,3}$/u;

/** "40 people have been killed", "has since killed 40 people". */
export const PERFECT_BEHIND = /^[^,.;]*\b(?:has|have)\s/;
export const PERFECT_BEFORE = /\b(?:has|have)\s(?:\p{L}+\s){1,4}$/u;

/**
 * "have been charged", "will meet", "who face", "now has". Behind a figure only verbs of the plural are its own: "the man
 * who killed four has been found".
 */
export const PRESENT_BEHIND = /^\s(?:who\s|that\s|which\s)?(?:are|have|will|face|remain)\s/;
export const PRESENT_BEFORE =
  /\b(?:is|are|has|have|faces?)\s(?:only\s|now\s|still\s)?$|\b(?:will|now)\s[a-z]{1,20}\s(?:only\s|now\s|still\s)?$/;
