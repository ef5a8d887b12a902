import { Gap, Kind, type Tokens, tokenText, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { BARE_TIME, digitCount, isDigitsOnly, valueAt } from './digits.ts';
import type { NumberRun } from './magnitudes.ts';
import { countsPlural, isYearNumber } from './named-numbers.ts';
import { isPluralNoun, isVerbForm, readNounPhrase } from './noun-phrase.ts';
import { readNumber } from './numbers.ts';
import { isMove, type Quantity } from './quantity.ts';
import {
  allCapitals,
  asked,
  attached,
  bits,
  capital,
  general,
  isDash,
  isHyphen,
  isNamed,
  kindAt,
  lexAt,
  sameParagraph,
  sign,
  wordAt,
} from './scan.ts';
import { codeOfSign, Id } from './tables.ts';
import { isPrime } from './units.ts';
import { befalls } from './verbs.ts';

/**
 * Whether what touches a number makes it something else than a quantity: an order, an item of a list, a clock time, a
 * date, a code. Asked before anything is known of what the number counts; cheapest and surest reasons first.
 */
export function isOtherNumber(tokens: Tokens, quantity: Quantity): boolean {
  if (quantity.bound === 'vague' || quantity.currency !== '') return false;
  const { first, end } = quantity;
  // "one aged 21 and the other 28": one of those before.
  if (lexAt(tokens, first) === Id.one && (lexAt(tokens, end) === Id.age || lexAt(tokens, end) === Id.aged))
    return true;
  // "the world number one", "door number three"
  if (quantity.worded && wordAt(tokens, first - 1) === 'number') return true;
  const number = kindAt(tokens, first) === Kind.number;
  const hangs = attached(tokens, first);
  const carries = attached(tokens, end);
  // Most numbers stand between spaces.
  if ((hangs || carries) && isJoined(tokens, quantity, hangs, carries)) return true;
  if (isClockTime(tokens, quantity) || isWickets(tokens, quantity) || isSideOfVote(tokens, quantity))
    return true;
  if (
    isAgainstPar(tokens, first - 1) ||
    SCORE.test(tokens.text.slice(tokens.end[end - 1], tokens.end[end + 1]))
  )
    return true;
  return (
    number &&
    (isTradeName(tokens, end) ||
      ERA.test(tokens.text.slice(tokens.start[Math.max(0, first - 6)], tokens.start[first])) ||
      ERA_BEHIND.test(tokens.text.slice(tokens.end[end - 1]!, tokens.end[end - 1]! + ERA_REACH)) ||
      isDate(tokens, quantity, hangs) ||
      isCode(tokens, quantity))
  );
}

/** Whether what stands right before a number or right behind it, without a space, makes it something else. */
function isJoined(tokens: Tokens, quantity: Quantity, hangs: boolean, carries: boolean): boolean {
  const { first, end } = quantity;
  if (carries && (isOrdinal(tokens, end) || isTrait(tokens, end) || isAgainstPar(tokens, end + 1)))
    return true;
  // "minus-20" begins with its sign.
  if (hangs && sign(tokens, first) === 0 && hangsOnLetters(tokens, quantity)) return true;
  if (kindAt(tokens, first) !== Kind.number) return false;
  if (hangs && isMinutes(tokens, first)) return true;
  return carries && (isListNumber(tokens, first, end) || isParted(tokens, end) || isRow(tokens, end));
}

/** "3rd", "21st", "forty-first", "two-thirdsth": what hangs on it makes it an order. */
function isOrdinal(tokens: Tokens, end: number): boolean {
  if (kindAt(tokens, end) === Kind.word) return (bits(tokens, end) & Word.ordinal) !== 0;
  return (
    isHyphen(sign(tokens, end)) &&
    (bits(tokens, end + 1) & Word.ordinal) !== 0 &&
    (bits(tokens, end + 1) & Word.measure) === 0
  );
}

/** "one-sided", "three-legged": what something is like, and no count of it. */
function isTrait(tokens: Tokens, end: number): boolean {
  return (
    isHyphen(sign(tokens, end)) &&
    isVerbForm(tokens, end + 1) &&
    (bits(tokens, end + 1) & (Word.state | Word.past)) === 0 &&
    tokenWord(tokens, end + 1).endsWith('ed')
  );
}

/** The "under" of "a seven-under 64", the "over" of "2-over-par": strokes, which are a result. */
function isAgainstPar(tokens: Tokens, i: number): boolean {
  const lex = lexAt(tokens, i);
  return (lex === Id.under || lex === Id.over) && isHyphen(sign(tokens, i - 1)) && attached(tokens, i);
}

/** Votes of a side that are read as such; a larger number may be a year. */
const MOST_VOTES = 1000;

/** "backed it 247 to 178", "a nine to five ruling": the larger side first, which no range has, and no figure that moves. */
function isSideOfVote(tokens: Tokens, { first, end }: Quantity): boolean {
  const begin = lexAt(tokens, end) === Id.to ? first : first - 2;
  const left = readNumber(tokens, begin);
  if (left === null || lexAt(tokens, left.end) !== Id.to) return false;
  const right = readNumber(tokens, left.end + 1);
  if (right === null || !isVotes(left) || !isVotes(right) || left.value < right.value) return false;
  // "fell from 1 in 80 to 1 in 120"
  if (/^(?:from|in)$/.test(wordAt(tokens, begin - 1)) || isMove(tokens, begin)) return false;
  // "ahead by 50 to 48 percent", "sentenced on Aug. 10 to two years"
  return (bits(tokens, right.end) & (Word.percent | Word.measure)) === 0 && sign(tokens, right.end) !== 37;
}

const isVotes = ({ plain, worded, value }: NumberRun) => (plain || worded) && value < MOST_VOTES;

/** Wickets of a side: the smaller number of "312 for 6" and "4 for 62". */
const WICKETS = 10;

/** "312 for 6", "4 for 62": one of two plain numbers about "for" that has at most ten, with nothing counted behind. */
function isWickets(tokens: Tokens, { first, end, low, plain }: Quantity): boolean {
  const leads = lexAt(tokens, end) === Id.for;
  if (!plain || (!leads && lexAt(tokens, first - 1) !== Id.for)) return false;
  const other = leads ? end + 1 : first - 2;
  if (kindAt(tokens, other) !== Kind.number || !isDigitsOnly(tokens, other)) return false;
  const last = leads ? other + 1 : end;
  const next = general(tokens, last);
  const alone =
    kindAt(tokens, last) === Kind.word
      ? next !== 0 && (next & General.timeUnit) === 0
      : sign(tokens, last) !== 37;
  return alone && low > WICKETS !== valueAt(tokens, other)! > WICKETS;
}

/** "12 News", "Channel 3 News", which nobody counts, and the "737 Max", the "11 Pro", unless all is in capitals. */
function isTradeName(tokens: Tokens, end: number): boolean {
  if (!capital(tokens, end)) return false;
  return (
    lexAt(tokens, end) === Id.news ||
    (/^(?:max|pro|mini|ultra)$/.test(wordAt(tokens, end)) && !allCapitals(tokens, end + 1))
  );
}

/** What stands behind a result, as written: "245 all out", "a 12-all draw", "11 under par", "at nine under after". */
const SCORE = /^(?:-all\b| all out\b| (?:und|ov)er par\b| under(?:[.,]| (?:after|through|with|to)\b))/;

/** "CO2", "AK-47", "#5", "id=5", "best-of-seven", "multi-million": a number that hangs on what stands before it. */
function hangsOnLetters(tokens: Tokens, { first, low, plain, worded }: Quantity): boolean {
  const before = first - 1;
  if (kindAt(tokens, before) === Kind.word) {
    // "R4.2bn", but "an R2 robot", "N95 masks"
    const sum = !plain && low >= 1000 && capital(tokens, before);
    return (
      (bits(tokens, before) & Word.currency) === 0 ||
      (tokens.end[before]! - tokens.start[before]! < 2 && !sum)
    );
  }
  const unit = sign(tokens, before);
  // "UTC+3"
  if (unit === 43) return attached(tokens, before) && kindAt(tokens, before - 1) === Kind.word;
  if (unit === 61) return tokens.hash[first]! >= 0;
  if (unit === 35 || unit === 95 || unit === 64 || unit === 92) return true;
  // "the ’90 shooting"
  if (unit === 0x2019 && !attached(tokens, before) && tokens.end[first]! - tokens.start[first]! === 2)
    return true;
  if (!attached(tokens, before)) return false;
  if (unit === 47) return kindAt(tokens, before - 1) !== 0;
  if (kindAt(tokens, before - 1) !== Kind.word) return false;
  // "magnitude-5.9" names what is measured.
  // "three of the workers-two women and a man"
  if (isDash(unit) && unit !== 0x2014)
    return (
      !(worded && isPluralNoun(tokens, before - 1)) &&
      (asked(tokens, before - 1) & Asked.prefix) === 0 &&
      lexAt(tokens, before - 1) !== Id.magnitude
    );
  // "spoke on Monday.Two people", the space lost
  return unit === 46 && kindAt(tokens, first) === Kind.number;
}

/** "1." and "2)" at the beginning of a line, "(3)" anywhere. */
function isListNumber(tokens: Tokens, first: number, end: number): boolean {
  const close = sign(tokens, end);
  if (close === 41) {
    // "(020) 555"
    if (sign(tokens, first - 1) === 40 && attached(tokens, first))
      return first - 2 < 0 || !capital(tokens, first - 2) || kindAt(tokens, end + 1) === Kind.number;
    return first === 0 || tokens.gap[first]! >= Gap.line;
  }
  if (close === 46 && end - first === 1) {
    const opens = first === 0 || tokens.gap[first]! >= Gap.line;
    const alone = end + 1 < tokens.count && tokens.gap[end + 1]! >= Gap.line;
    return opens && (alone || capital(tokens, end + 1)) && tokens.end[first]! - tokens.start[first]! <= 3;
  }
  return false;
}

/** "24/7", "7/7": a slash between numbers that are no fraction; the 17 of "17:22". */
function isParted(tokens: Tokens, end: number): boolean {
  const unit = sign(tokens, end);
  return (unit === 47 || unit === 58) && attached(tokens, end + 1) && kindAt(tokens, end + 1) === Kind.number;
}

/** The 22 of "17:22". */
function isMinutes(tokens: Tokens, first: number): boolean {
  return sign(tokens, first - 1) === 58 && kindAt(tokens, first - 2) === Kind.number;
}

/** "555-1234": a run of digits on a hyphen. */
function isRow(tokens: Tokens, end: number): boolean {
  return isHyphen(sign(tokens, end)) && attached(tokens, end + 1) && kindAt(tokens, end + 1) === Kind.number;
}

/** "at 7.30", but not "closed at 7.30": what goes to market ends at prices. */
function isTimeOfDay(tokens: Tokens, first: number, end: number): boolean {
  let at = first - 1;
  if ((bits(tokens, at) & Word.hedge) !== 0 && lexAt(tokens, at) !== Id.at) at--;
  if (lexAt(tokens, at) !== Id.at || isNamed(tokens, end)) return false;
  if (sign(tokens, end) === 37 || codeOfSign(sign(tokens, end)) !== '') return false;
  if (!/^(?:1?\d|2[0-3])\.[0-5][05]$/.test(tokenText(tokens, first))) return false;
  return !PRICED.test(wordAt(tokens, at - 1));
}

/**
 * "at 11 this morning", "around 9 last night", but not "injured about 9 last night"; "just after two Tuesday morning",
 * "at about six in the evening", "Tuesday evening just before six".
 */
function isHourOfDay(tokens: Tokens, { first, end, low }: Quantity): boolean {
  if (end !== first + 1 || low > 12 || (general(tokens, first - 1) & General.preposition) === 0) return false;
  const hedged = /^(?:about|around)$/.test(wordAt(tokens, first - 1));
  const lead = hedged ? first - 2 : first - 1;
  // "Tuesday morning, around 7, at the mill"
  const isLed = HOUR.test(wordAt(tokens, lead)) || sign(tokens, lead) === 44;
  if (!isLed && !hedged) return false;
  if (PART_OF_DAY.test(tokens.text.slice(tokens.end[first], tokens.end[end + 2])))
    return isLed || !befalls(tokens, first - 2);
  const day = (general(tokens, lead - 1) & General.adverb) !== 0 ? lead - 2 : lead - 1;
  return (
    isLed &&
    (kindAt(tokens, end) !== Kind.word ||
      ((general(tokens, end) & General.preposition) !== 0 && lexAt(tokens, end) !== Id.of)) &&
    DAY_PART.test(wordAt(tokens, day))
  );
}

/** Words before an hour. */
const HOUR = /^(?:at|before|after|until|till)$/;

const DAY_PART = /^(?:morning|afternoon|evening|night)$/;

/** What stands behind an hour, from the space on. */
const PART_OF_DAY =
  /^\s+(?:tonight\b|(?:this|last|that|in\s+the|(?:on\s+)?[a-z]+day)\s+(?:morning|afternoon|evening|night)\b)/i;

const PRICED =
  /^(?:clos|trad|end|fix|pric|s[eo]ld?|settl|st(?:an|oo)d|valu|put|quot|peg|unchang|higher|lower|up|down|flat|estimat|magnitude|rat)/;

/** "9 p.m.", "6pm", "1400 GMT", "three o'clock", and "17.55 What we know" at the start of a line. */
function isClockTime(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end } = quantity;
  if (isTimeOfDay(tokens, first, end) || isHourOfDay(tokens, quantity)) return true;
  if (
    (first === 0 || tokens.gap[first]! >= Gap.line) &&
    capital(tokens, end) &&
    /^(?:[01]\d|2[0-3])\.[0-5]\d$/.test(tokenText(tokens, first))
  )
    return true;
  // "from five to 1 a.m."
  const until = lexAt(tokens, end) === Id.to && kindAt(tokens, end + 1) === Kind.number;
  const at = until ? end + 2 : isHyphen(sign(tokens, end)) ? end + 1 : end;
  const lex = lexAt(tokens, at);
  if (lex === 0 || !sameParagraph(tokens, at)) return false;
  if ((bits(tokens, at) & Word.clock) !== 0) {
    return tokenWord(tokens, at) !== 'hrs' || tokens.end[first]! - tokens.start[first]! === 4;
  }
  // "at approximately 2239 hours"
  const hedged = lexAt(tokens, first - 1) === Id.at ? first : first - 1;
  if (lexAt(tokens, hedged - 1) === Id.at && tokenWord(tokens, at) === 'hours')
    return BARE_TIME.test(tokenText(tokens, first));
  return (lex === Id.a || lex === Id.p) && sign(tokens, at + 1) === 46 && lexAt(tokens, at + 2) === Id.m;
}

/** Behind a year: "3500 BC", "200 A.D.", but "12 BC residents"; and the code units that tell. */
const ERA_BEHIND = /^ (?:BCE?|AD|B\.C\.|A\.D\.)(?![\p{L}-]| \p{L}+s\b)/u;
const ERA_REACH = 20;

/** Before a year: "A.D. 1000", "A.D. 1000 and 1260". */
const ERA = /\bA\.?D\.? (?:\d{1,4} ?(?:and|to|or|-|–) ?)?$/;

/** Numbers beside a month, and those of "2014-08-04", "3/8/2014". */
function isDate(tokens: Tokens, quantity: Quantity, hangs: boolean): boolean {
  const { first, end, low } = quantity;
  const day = Number.isInteger(low) && low >= 1 && low <= 31;
  const year = isYearNumber(tokens, quantity);
  if (day || year) {
    let before = first - 1;
    if (sign(tokens, before) === 46) before--;
    if ((general(tokens, before) & General.month) !== 0 && capital(tokens, before)) {
      // "in late July 41 troops crossed": a plural behind makes it a count.
      return (
        !day ||
        year ||
        !countsPlural(tokens, readNounPhrase(tokens, end, false), end) ||
        attached(tokens, end)
      );
    }
    let after = end;
    if (sign(tokens, after) === 44) after++;
    if (lexAt(tokens, after) === Id.of) after++;
    if ((general(tokens, after) & General.month) !== 0 && capital(tokens, after)) return true;
    if (year && sign(tokens, first - 1) === 44 && kindAt(tokens, first - 2) === Kind.number) {
      return (
        (general(tokens, first - 3) & General.month) !== 0 ||
        (general(tokens, first - 4) & General.month) !== 0
      );
    }
  }
  if (!hangs) return false;
  const dash = sign(tokens, first - 1);
  const dashAfter = sign(tokens, end);
  const threeBefore = (dash === 45 || dash === 47) && kindAt(tokens, first - 2) === Kind.number;
  const threeAfter =
    (dashAfter === 45 || dashAfter === 47) &&
    attached(tokens, end) &&
    attached(tokens, end + 1) &&
    kindAt(tokens, end + 1) === Kind.number;
  return threeBefore && (threeAfter || sign(tokens, first - 3) === dash);
}

/** Digits of one run that a count may have; more are the number of an account or a message. */
const LONGEST = 15;

/** "0800", "978-0-306": a zero first, or more than two runs of digits on hyphens. */
function isCode(tokens: Tokens, { first, end, plain, bound }: Quantity): boolean {
  const length = tokens.end[first]! - tokens.start[first]!;
  // "863-402- 7250", "6–4"
  if (
    isDash(sign(tokens, first - 1)) &&
    attached(tokens, first - 1) &&
    kindAt(tokens, first - 2) === Kind.number
  )
    return true;
  // "800 892 021"
  if (
    end === first + 3 &&
    length === 3 &&
    kindAt(tokens, first + 1) === Kind.number &&
    kindAt(tokens, end) !== Kind.word
  )
    return true;
  // A page's number, or what stands between the lines of a table
  const alone = (i: number) => i > 0 && tokens.gap[i] === Gap.paragraph;
  if (plain && alone(first) && (end >= tokens.count || alone(end))) return true;
  // 5'08" is feet and inches.
  const isInches = isPrime(sign(tokens, first - 1));
  if (plain && length > 1 && tokens.text.charCodeAt(tokens.start[first]!) === 48 && !isInches) return true;
  if (length > LONGEST && isDigitsOnly(tokens, first)) return true;
  return (
    bound === 'range' &&
    length === 3 &&
    attached(tokens, first + 1) &&
    isDash(sign(tokens, first + 1)) &&
    digitCount(tokens, end - 1) >= 4
  );
}
