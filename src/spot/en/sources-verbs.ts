import type { WordClass } from '../../text/lexicon.ts';
import { type VerbForms, verbForms } from './sources-forms.ts';
import * as Verb from './sources-verb-classes.ts';

export { Verb };

/**
 * Verbs that report what somebody says, with "past" after a colon where it is irregular. Read off from the corpora of
 * attribution (verbs of communication in the sense of VerbNet's class 37).
 */
const SAY = `say:said tell:told add write:wrote report announce argue tweet retweet acknowledge explain declare claim
  warn insist reply indicate confirm deny admit stress assert conclude recall respond reiterate concede
  allege testify note suggest reveal cite complain remark boast joke lament quip emphasize emphasise caution contend
  comment disclose recount retort recommend predict estimate reckon observe assure remind inform vow promise
  pledge opine muse wonder confess proclaim affirm reaffirm underscore clarify elaborate exclaim
  shout scoff chant mutter theorize speculate recite attest assess calculate
  hint imply signal posit accuse urge blame criticize criticise denounce condemn refute dispute reject dismiss
  volunteer enthuse concur bemoan decry deride thunder quote`;

/** Verbs that report only where their complement shows it: a clause, a quotation, an object with its description. */
const WEAK = `ask call describe find:found show continue agree believe think:thought hope fear expect learn maintain
  read:read propose project forecast:forecast determine demonstrate express repeat echo deem label dub answer demand
  decline threaten mention point put:put give:gave`;

/** Past forms that report only where a number follows: "counted 40", "spoke of at least 30". */
export const COUNTING = 'counted documented tallied recorded logged spoke';

/** Verbs whose subject is as a rule a document: a study, a poll, a picture, a record. */
const SHOW = 'show suggest indicate find:found reveal read:read demonstrate conclude confirm say:said';

/** Verbs that may stand before their subject: '"…", said Malaev'. */
const INVERT = `say:said add write:wrote ask explain note reply declare tweet announce recall insist argue warn continue
  remark conclude claim report observe quip joke comment respond exclaim agree lament admit predict boast suggest
  complain assert shout retort`;

/** Verbs whose object is the hearer: "told Reuters". */
const TELL = 'tell:told ask remind assure inform brief warn text email message promise';

/** Verbs whose present forms are nouns at least as often. */
const NOUN_TOO = `report claim state note comment estimate promise pledge vow quote call show find project forecast hope fear
  label answer point signal hint tweet demand dispute remark boast joke wonder urge volunteer read put give`;

/** Single forms that are. */
const NOUN_FORMS = `blame finding findings saying sayings thought warning warnings showing reading writing writings reporting
  stress echo lament caution thunder reveal recall posit`;

/** Finite forms of other verbs, which end a noun phrase. Forms that are nouns as often are left out. */
const OTHER_PAST = `was were had did became began broke brought built came caught chose came dealt drew drove fell fought
  flew forgot gave went grew held kept knew led left lost made met paid ran rose sent set shot sat sold spent stood
  stole struck swore took taught threw understood wore won got lay arose awoke bore bought spoke fled sought
  used tried died lived moved turned started helped seemed appeared happened remained worked played served
  passed reached followed entered opened closed joined crossed killed injured wounded arrested attacked destroyed
  ordered launched caused allowed forced decided received raised returned arrived crashed collapsed ended voted`;
const OTHER_THIRD = `is are has does goes comes makes takes gives gets keeps lets seems appears becomes remains wants
  knows thinks believes says sees brings begins runs stands sits lies falls rises grows meets pays sends tries needs
  happens continues includes contains requires allows provides uses moves turns helps leads leaves saw felt heard meant feels hears means`;

/** Forms by entry: most verbs stand in several lists. */
const known = new Map<string, VerbForms>();

function forms(list: string, keep: readonly (keyof VerbForms)[]): string {
  let out = '';
  for (const entry of list.split(/\s+/)) {
    let all = known.get(entry);
    if (all === undefined) {
      all = verbForms(entry);
      known.set(entry, all);
    }
    for (const form of keep) out += `${all[form]} `;
  }
  return out;
}

const ALL = ['base', 'third', 'past', 'gerund'] as const;

/** Any verb that may be a cue. */
export const CUE_VERB = Verb.says | Verb.weak | Verb.shows;

export const verbWords: readonly WordClass[] = [
  [Verb.base, forms(`${SAY} ${WEAK}`, ['base'])],
  [Verb.third, forms(`${SAY} ${WEAK}`, ['third'])],
  [Verb.past, `${forms(`${SAY} ${WEAK}`, ['past'])} stated written shown given ${COUNTING}`],
  [Verb.gerund, `${forms(`${SAY} ${WEAK}`, ['gerund'])} stating`],
  // "state" is a noun before it is a verb: only its other forms are cues.
  [Verb.says, `${forms(SAY, ALL)} stated stating`],
  [Verb.weak, `${forms(WEAK, ALL)} given ${COUNTING}`],
  [Verb.shows, forms(SHOW, ALL)],
  [Verb.tells, forms(TELL, ALL)],
  [Verb.inverts, forms(INVERT, ['third', 'past', 'base'])],
  [Verb.nounToo, `${forms(NOUN_TOO, ['base', 'third'])} ${NOUN_FORMS}`],
  [Verb.other, `${OTHER_PAST} ${OTHER_THIRD}`],
];
