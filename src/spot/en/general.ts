import type { WordClass } from '../../text/lexicon.ts';
import * as General from './general-classes.ts';

export { General };

const SHORT_TITLES =
  'mr mrs ms dr prof gen col lt maj sgt cpl capt adm rev sen rep gov cmdr brig insp supt det ald';
/** Names of months and days and of lengths of time; the spotter of times asks for them, too. */
export const months = 'january february march april may june july august september october november december';
export const weekdays = 'monday tuesday wednesday thursday friday saturday sunday';
export const timeUnits =
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century ' +
  'centuries night nights weekend weekends fortnight quarter quarters morning afternoon evening';
export const SHORT_MONTHS = 'jan feb mar apr jun jul aug sept sep oct nov dec';
export const SHORT_DAYS = 'mon tue tues wed thu thurs fri';

/** Titles before a name that are also what somebody is: "the mayor". */
export const titleNouns =
  'professor president chancellor minister senator governor general colonel lieutenant major captain sergeant ' +
  'admiral king queen prince princess pope bishop archbishop judge justice sheriff mayor officer detective ' +
  'inspector superintendent chief secretary ambassador commissioner congressman congresswoman';

/** English words that every spotter asks for. Bank 0 of the lexicon. */
export const general: readonly WordClass[] = [
  [
    General.abbreviation,
    'hon pres st mt ft jr sr inc ltd co corp plc bros vs etc no nos vol pp dept est approx ave blvd rd al fig ' +
      `messrs mme mlle ${SHORT_TITLES} ${SHORT_MONTHS} ${SHORT_DAYS}`,
  ],
  [General.month, `${months} ${SHORT_MONTHS}`],
  [General.weekday, `${weekdays} ${SHORT_DAYS}`],
  [
    General.determiner,
    'the a an this that these those its his her their our my your some any each every no another',
  ],
  [
    General.preposition,
    'of in on at by for from to with without into onto over under after before since until till during between among ' +
      'against across through near around about above below behind beyond within inside outside toward towards upon off ' +
      'worth per via amid amidst despite along including as like than vs',
  ],
  [General.pronoun, 'i you he she it we they me him us them one who whom'],
  [
    General.conjunction,
    'and or but nor yet so while although though because if unless whereas when where as',
  ],
  [
    General.auxiliary,
    'is are was were be been being am has have had having do does did doing will would shall should can could may ' +
      'might must',
  ],
  [General.timeUnit, `${timeUnits} fortnights`],
  [General.title, `miss sir dame lord lady reverend ${SHORT_TITLES} ${titleNouns}`],
  [General.relative, 'who whom whose which that where when'],
  [General.negation, 'no not never none neither nor without nobody nothing'],
  [
    General.adverb,
    'also later then earlier now already just only still even again soon once recently reportedly allegedly apparently ' +
      'immediately finally eventually initially previously subsequently together currently formerly today yesterday ' +
      'tonight tomorrow originally meanwhile since ever never always often usually probably possibly likely simply ' +
      'quickly directly repeatedly reluctantly officially publicly privately ' +
      'himself herself itself themselves ourselves myself yourself',
  ],
];

/** Words that say nothing of what a text is about: no names, no terms. */
export const FUNCTION_WORD: number =
  General.month |
  General.weekday |
  General.determiner |
  General.preposition |
  General.pronoun |
  General.conjunction |
  General.auxiliary |
  General.relative |
  General.negation |
  General.adverb |
  General.title |
  General.timeUnit;
