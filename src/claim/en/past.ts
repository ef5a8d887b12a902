/** English words by which a sentence tells what was: of a date without its year, and of what the sentence before told. */

/** A month, with its day or without. */
export const DATE = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)/;

/** What a date says of itself: its year, or that it comes. */
export const SETTLED = /\d{4}|\d\/\d|\b(?:this|next|coming|last)\b/i;

/** Words by which a sentence may mean what is to come: where there is one, nothing is taken for past. */
export const TO_COME =
  /\b(?:(?:will|would|shall|may|might|could|can|due|set|until|till|by|ahead|next|coming|upcoming|tentative|slated|deadline|date|trial|hearing|sentencing|is\sbeing|to\s(?:be|stand|attend|hold|meet|vote))\b|schedul|expect|plan|hope|intend|postpon|reschedul|adjourn|arraign|appear|begin|start|end|return|face|run|register)/;

/** Verbs by which a sentence tells what was, besides those in -ed; "said" tells only that somebody spoke. */
export const WAS: ReadonlySet<string> = new Set(
  `was were had did died shot hit held took left came went struck found made fell broke killing wounding`.split(
    ' ',
  ),
);

/** A verb of the past by its form, anywhere in a sentence: "need" and "seed" are shorter. */
export const WAS_BY_FORM = /.{3}ed$/;

/** Verbs of what happened that do not end in -ed: after "it" and "they" others tell what is ("It has 40 members"). */
export const HAPPENED: ReadonlySet<string> = new Set(
  `left took cost struck hit shot drew saw brought sent lost won broke burnt caught cut did drove fell fought fled gave held
   hurt led made met put ran set sank spread stole swept threw tore went`.split(/\s+/),
);

/** "It", "They also", "That second attack", "The quake": what a sentence begins with, up to its verb at most. */
export const OPENING =
  /^(?:(?<pronoun>It|They)|(?<pointing>This|That)|The)\s(?<rest>(?:\p{Ll}[\p{Ll}-]*\s){1,5})/u;

/** The regular past: after such a beginning any word of this form is a verb. */
export const HAPPENED_BY_FORM = /.ed$/;

/** Verbs of saying: what is told by "the source added" is not dated by what the source was. */
export const SAID =
  /^(?:said|told|added|reported|announced|explained|noted|warned|denied|stated|confirmed|accused)$/;

/** "40 died in that attack" */
export const IN_THAT = /\b[Ii]n\s(?:that|the\ssame)\s(?:\p{Ll}+\s)?(\p{Ll}+)/u;

/** "53 people died that year", "the same night" */
export const THEN =
  /\b(?:that|the\ssame)\s(?:day|night|morning|afternoon|evening|week|month|year|summer|winter)\b/i;
