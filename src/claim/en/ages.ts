/** English words between an age and whose it is. */

/** Between a name and its age: "Riley, 21", "Riley Jr., 21", "Riley (21)", "Riley, a 21-year-old", "Riley is 21"; not "Riley's 6-year-old", nor "Riley and a". */
export const NAMED_BEFORE =
  /^(?: [JS]r)?(?:\.,)?[\s,(–—-]*(?:(?:who )?(?:is|was|turned|aged|age|an?|the)[\s,]+)*$/i;

/**
 * Before a name that only says where, when or with whom ("his 12-year-old brother in Sarn County", "a 9-year-old from Kiev"),
 * to whom the aged belongs ("the 33-year-old singer's agent Ann Lee"), or of whom the sentence goes on to tell.
 */
export const LED =
  /\s(?:in|at|of|from|near|on|to|by|with|and|for|outside|inside|into|onto|through|down|up|over|under|after|before|during|against|behind|along|around|across|toward|towards|since)\s+(?:(?:the|an?|his|her|their|its)\s+)?$|['’]s\s|\b(?:is|was|are|were|has|had|who|that|which|will|would)\s/i;

/** "“He was only 27,” Morgan said": who says it is not who is that old. */
export const SAYING = /^\s(?:says?|said|adds?|added)\b/;

/** Before an age: "a 20-year-old" introduces somebody. */
export const INTRODUCED = /(?:^|[^\p{L}])[Aa]n?\s$/u;
